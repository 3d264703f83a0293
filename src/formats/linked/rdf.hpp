#pragma once

#include "linked/terms.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace parley::formats::linked {

/// The subject or object of a statement.
struct Node {
  enum class Kind : std::uint8_t {
    iri,      ///< `text` is the whole IRI, in ASCII
    word,     ///< `text` is a term with its prefix, such as `sem:Event`
    blank,    ///< `text` is a name that is valid in this document alone
    literal,  ///< `text` with a datatype or a language; with neither it is a string
  };

  Kind kind = Kind::literal;
  std::string text;
  std::string_view datatype = {};  ///< a term such as `xsd:date`
  std::string language = {};       ///< a tag

  friend bool operator==(const Node&, const Node&) = default;
};

inline Node thing(std::string iri) {
  return {Node::Kind::iri, std::move(iri)};
}
inline Node word(std::string_view term) {
  return {Node::Kind::word, std::string(term)};
}
inline Node blank(std::string name) {
  return {Node::Kind::blank, std::move(name)};
}
inline Node text(std::string_view words) {
  return {Node::Kind::literal, std::string(words)};
}
inline Node typed(std::string lexical, std::string_view datatype) {
  return {Node::Kind::literal, std::move(lexical), datatype};
}
/// A text in a language; without one where the tag is none by BCP 47.
Node label(std::string_view words, std::string_view language);
inline Node number(std::size_t count) {
  return typed(std::to_string(count), "xsd:integer");
}
inline Node truth(bool value) {
  return typed(value ? "true" : "false", "xsd:boolean");
}

/// Everything that a document states of one subject, by property.
class Resource {
 public:
  struct Statements {
    const Property* property = nullptr;
    std::vector<Node> objects;
  };

  explicit Resource(Node subject) : subject_(std::move(subject)) {}

  /// A statement that is there already must not be added again.
  Resource& add(const Property& property, Node object);
  /// The same, left out when the text is empty.
  Resource& add_text(const Property& property, std::string_view words);
  Resource& add_type(std::string_view term) {
    return add(linked::property("rdf:type"), word(term));
  }

  const Node& subject() const noexcept { return subject_; }
  const std::vector<Statements>& statements() const noexcept { return statements_; }

 private:
  Node subject_;
  std::vector<Statements> statements_;
};

/// Where the resources of a document go, one after the other: a serialiser. A whole document in
/// memory would take many times its text.
class ResourceSink {
 public:
  ResourceSink() = default;
  ResourceSink(const ResourceSink&) = delete;
  ResourceSink& operator=(const ResourceSink&) = delete;
  virtual ~ResourceSink() = default;

  /// Each subject comes once. A resource without statements is left out.
  virtual void write(const Resource& resource) = 0;
  /// The text of the document; to be called once, at the end.
  virtual std::string finish() = 0;
};

}  // namespace parley::formats::linked
