#include "parley/text/ascii.hpp"

#include "linked/names.hpp"
#include "linked/notation/sinks.hpp"

#include <algorithm>
#include <cstddef>
#include <new>
#include <serd/serd.h>
#include <stdexcept>
#include <string>
#include <vector>

namespace parley::formats::linked {
namespace {

struct FreeWriter {
  void operator()(SerdWriter* writer) const noexcept { serd_writer_free(writer); }
};
struct FreeEnvironment {
  void operator()(SerdEnv* environment) const noexcept { serd_env_free(environment); }
};

SerdNode serd_node(SerdType type, std::string_view text) noexcept {
  // serd counts characters only to pad columns of its own reader.
  return {reinterpret_cast<const uint8_t*>(text.data()), text.size(), text.size(), 0, type};
}

/// What serd has written. No exception may pass through serd, which is C.
struct Output {
  std::string text;
  bool failed = false;
};

extern "C" std::size_t append_output(const void* bytes, std::size_t size, void* output) noexcept {
  auto& out = *static_cast<Output*>(output);
  try {
    out.text.append(static_cast<const char*>(bytes), size);
  } catch (...) {
    out.failed = true;
  }
  return size;
}

/// serd would write to standard error.
extern "C" SerdStatus ignore_message(void* /*handle*/, const SerdError* error) noexcept {
  return error->status;
}

/// A local name that Turtle allows without escapes, and no more than those.
bool is_local_name(std::string_view text) noexcept {
  return !text.empty() && text.front() != '-' && std::all_of(text.begin(), text.end(), [](char c) {
    return is_letter_or_digit(c) || c == '_' || c == '-';
  });
}

class TurtleSink : public ResourceSink {
 public:
  explicit TurtleSink(const Origin& origin)
      : environment_(serd_env_new(nullptr)),
        // Names are shortened here: serd leaves every name with a hyphen in full.
        writer_(serd_writer_new(SERD_TURTLE, SERD_STYLE_ABBREVIATED, environment_.get(), nullptr,
                                append_output, &output_)) {
    if (environment_ == nullptr || writer_ == nullptr) {
      throw std::bad_alloc();
    }
    serd_writer_set_error_sink(writer_.get(), ignore_message, nullptr);
    for (const Prefix& prefix : prefixes) {
      add_prefix(prefix.name, prefix.iri);
    }
    const Names names(origin);
    vocabulary_ = names.vocabulary();
    add_prefix(own_prefix.substr(0, own_prefix.size() - 1), vocabulary_);
    own_ = {
        {"event:", names.event({})}, {"actor:", names.actor({})}, {"source:", names.source({})}};
    for (const OwnPrefix& prefix : own_) {
      add_prefix(std::string_view(prefix.name).substr(0, prefix.name.size() - 1), prefix.iri);
    }
  }

  void write(const Resource& resource) override {
    std::string subject_text;
    const SerdNode subject = node(resource.subject(), subject_text);
    std::string object_text;
    for (const Resource::Statements& statements : resource.statements()) {
      const bool is_type = statements.property->term == "rdf:type";
      const SerdNode predicate = is_type ? serd_node(SERD_URI, type_iri)
                                         : serd_node(SERD_CURIE, statements.property->term);
      for (const Node& object : statements.objects) {
        const SerdNode value = node(object, object_text);
        const SerdNode datatype = serd_node(SERD_CURIE, object.datatype);
        const SerdNode language = serd_node(SERD_LITERAL, object.language);
        check(serd_writer_write_statement(writer_.get(), 0, nullptr, &subject, &predicate, &value,
                                          object.datatype.empty() ? nullptr : &datatype,
                                          object.language.empty() ? nullptr : &language));
      }
    }
  }

  std::string finish() override {
    check(serd_writer_finish(writer_.get()));
    if (output_.text.ends_with("\n\n")) {
      output_.text.pop_back();  // serd leaves a line free for a next document
    }
    return std::move(output_.text);
  }

 private:
  static constexpr std::string_view type_iri =
      "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";  // serd abbreviates it as `a`

  struct OwnPrefix {
    std::string name;
    std::string iri;
  };

  void check(SerdStatus status) const {
    if (output_.failed) {
      throw std::bad_alloc();
    }
    if (status != SERD_SUCCESS) {
      throw std::runtime_error("Turtle: a statement could not be written");
    }
  }

  void add_prefix(std::string_view name, std::string_view iri) {
    const SerdNode short_name = serd_node(SERD_LITERAL, name);
    const SerdNode whole = serd_node(SERD_URI, iri);
    check(serd_writer_set_prefix(writer_.get(), &short_name, &whole));
  }

  /// A view of the node, or of `shortened`, where its short form is put.
  SerdNode node(const Node& from, std::string& shortened) const {
    switch (from.kind) {
      case Node::Kind::blank: return serd_node(SERD_BLANK, from.text);
      case Node::Kind::literal: return serd_node(SERD_LITERAL, from.text);
      case Node::Kind::word: return word_node(from.text, shortened);
      case Node::Kind::iri: break;
    }
    for (const OwnPrefix& prefix : own_) {
      if (from.text.starts_with(prefix.iri) &&
          is_local_name(std::string_view(from.text).substr(prefix.iri.size()))) {
        shortened.assign(prefix.name).append(from.text, prefix.iri.size());
        return serd_node(SERD_CURIE, shortened);
      }
    }
    return serd_node(SERD_URI, from.text);
  }

  /// An own word may come from data and need its IRI in full.
  SerdNode word_node(std::string_view term, std::string& whole) const {
    const std::string_view local = term.substr(std::min(term.find(':') + 1, term.size()));
    if (is_local_name(local)) {
      return serd_node(SERD_CURIE, term);
    }
    whole.assign(vocabulary_).append(local);
    return serd_node(SERD_URI, whole);
  }

  Output output_;
  std::string vocabulary_;
  std::vector<OwnPrefix> own_;
  std::unique_ptr<SerdEnv, FreeEnvironment> environment_;
  std::unique_ptr<SerdWriter, FreeWriter> writer_;
};

}  // namespace

std::unique_ptr<ResourceSink> make_turtle_sink(const Origin& origin) {
  return std::make_unique<TurtleSink>(origin);
}

}  // namespace parley::formats::linked
