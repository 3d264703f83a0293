#include "parley/formats/linked_context.hpp"

#include "linked/notation/sinks.hpp"
#include "linked/terms.hpp"

namespace parley::formats {
namespace linked {
namespace {

std::string_view coercion(Values values) noexcept {
  switch (values) {
    case Values::things: return "@id";
    case Values::words: return "@vocab";
    case Values::days: return "xsd:date";
    case Values::labels:
    case Values::texts: break;
  }
  return {};
}

}  // namespace

void write_context(json::Writer& out, std::string_view vocabulary) {
  out.begin_object();
  out.member("@vocab", vocabulary);
  for (const Prefix& prefix : prefixes) {
    out.member(prefix.name, prefix.iri);
  }
  for (const Property& property : properties) {
    const bool own = property.term.starts_with(own_prefix);
    const std::string_view type = coercion(property.values);
    if (property.key.starts_with('@') || (own && type.empty())) {
      continue;  // JSON-LD's own; or what @vocab says already
    }
    out.key(property.key);
    if (type.empty() && property.values != Values::labels) {
      out.value(property.term);
      continue;
    }
    out.begin_object();
    if (!own) {
      out.member("@id", property.term);
    }
    out.member_if("@type", type);
    if (property.values == Values::labels) {
      out.member("@container", "@language");
    }
    out.end_object();
  }
  out.end_object();
}

}  // namespace linked

std::string linked_context() {
  json::Writer out;
  out.begin_object();
  linked::write_context(out.key("@context"), "vocabulary#");
  out.end_object();
  return out.take();
}

}  // namespace parley::formats
