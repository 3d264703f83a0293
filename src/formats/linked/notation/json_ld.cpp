#include "linked/names.hpp"
#include "linked/notation/sinks.hpp"

#include <string>

namespace parley::formats::linked {
namespace {

class JsonLdSink : public ResourceSink {
 public:
  explicit JsonLdSink(const Origin& origin) : vocabulary_(Names(origin).vocabulary()) {
    out_.begin_object();
    write_context(out_.key("@context"), vocabulary_);
    out_.key("@graph").begin_array();
  }

  void write(const Resource& resource) override {
    if (resource.statements().empty()) {
      return;
    }
    out_.begin_object();
    out_.member("@id", id(resource.subject()));
    for (const Resource::Statements& statements : resource.statements()) {
      const Property& property = *statements.property;
      out_.key(property.key);
      const bool list = property.many || statements.objects.size() != 1;
      if (list) {
        out_.begin_array();
      }
      for (const Node& object : statements.objects) {
        write_object(property, object);
      }
      if (list) {
        out_.end_array();
      }
    }
    out_.end_object();
  }

  std::string finish() override {
    out_.end_array().end_object();
    return out_.take();
  }

 private:
  bool is_own(const Node& node) const noexcept {
    return node.kind == Node::Kind::word && node.text.starts_with(own_prefix);
  }

  /// The value of `@id`, or of a key whose values are things.
  std::string id(const Node& node) const {
    if (node.kind == Node::Kind::blank) {
      return "_:" + node.text;
    }
    return is_own(node) ? vocabulary_ + node.text.substr(own_prefix.size()) : node.text;
  }

  void write_object(const Property& property, const Node& object) {
    if (object.kind == Node::Kind::literal) {
      write_literal(property, object);
    } else if (property.values == Values::things) {
      out_.value(id(object));
    } else if (property.values == Values::words) {
      // The context gives own words their IRI.
      out_.value(is_own(object) ? object.text.substr(own_prefix.size()) : object.text);
    } else {
      out_.begin_object().member("@id", id(object)).end_object();
    }
  }

  void write_literal(const Property& property, const Node& object) {
    const bool coerced = property.values == Values::days && object.datatype == "xsd:date";
    if (!object.language.empty()) {
      out_.begin_object();
      if (property.values != Values::labels) {
        out_.member("@language", object.language).member("@value", object.text);
      } else {
        out_.member(object.language, object.text);
      }
      out_.end_object();
    } else if (object.datatype == "xsd:integer" || object.datatype == "xsd:boolean") {
      out_.raw(object.text);
    } else if (coerced || (object.datatype.empty() && is_text(property.values))) {
      out_.value(object.text);
    } else {
      out_.begin_object();
      if (!object.datatype.empty()) {
        out_.member("@type", object.datatype);
      }
      out_.member("@value", object.text).end_object();
    }
  }

  static bool is_text(Values values) noexcept {
    return values == Values::texts || values == Values::labels;
  }

  std::string vocabulary_;
  json::Writer out_;
};

}  // namespace

std::unique_ptr<ResourceSink> make_json_ld_sink(const Origin& origin) {
  return std::make_unique<JsonLdSink>(origin);
}

}  // namespace parley::formats::linked
