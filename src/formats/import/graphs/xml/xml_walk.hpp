#pragma once

#include "parley/error/error.hpp"

#include "import/graphs/xml/xml_scanner.hpp"

#include <cstdint>
#include <pugixml.hpp>
#include <string>
#include <string_view>

namespace parley::formats {

/// The most bytes of one element that is read as a tree.
inline constexpr std::size_t max_xml_element = 64U << 20U;

/// The name without its prefix.
std::string_view local_name(std::string_view name) noexcept;

/// Walks through an XML text from tag to tag; the reader says of which elements it wants the whole
/// tree, so that never more than one of them is in memory.
class XmlWalk {
 public:
  /// `text`: as for XmlScanner.
  explicit XmlWalk(std::string_view text) : scanner_(text) {}

  /// The next tag. Error: the text is not what XmlScanner reads.
  Result<XmlScanner::Tag> next() { return scanner_.next(); }
  /// How many elements are open behind the last tag.
  std::size_t depth() const noexcept { return scanner_.depth(); }

  /// The attributes of the tag that next() has just returned, as an element without content. Valid
  /// until the next call of tag() or take().
  Result<pugi::xml_node> tag(const XmlScanner::Tag& tag);
  /// The element of that tag with all of its content; goes on behind it. Valid likewise. Error:
  /// also one of more than max_xml_element bytes.
  Result<pugi::xml_node> take(const XmlScanner::Tag& tag);
  /// Goes on behind the element of that tag.
  Result<void> skip(const XmlScanner::Tag& tag);

  /// The line of an element of the tree that take() returned.
  std::uint64_t line_of(const pugi::xml_node& element) const;

 private:
  /// Where the element ends.
  Result<std::size_t> end_of(const XmlScanner::Tag& tag);
  Result<pugi::xml_node> parse(std::string_view text, const XmlScanner::Tag& tag);

  XmlScanner scanner_;
  pugi::xml_document document_;
  std::string_view fragment_;
  std::uint64_t line_ = 0;  // of the fragment
};

/// Calls `read_root` with the first tag of the text and `read_tag` with each that opens an element
/// behind it, until one of them fails.
template <class ReadRoot, class ReadTag>
Result<void> read_document(XmlWalk& xml, ReadRoot read_root, ReadTag read_tag) {
  auto tag = xml.next();
  if (!tag) {
    return tag.error();
  }
  if (auto done = read_root(*tag); !done) {
    return done;
  }
  for (tag = xml.next(); tag && tag->kind != XmlScanner::Kind::end; tag = xml.next()) {
    if (tag->kind == XmlScanner::Kind::close) {
      continue;
    }
    if (auto done = read_tag(*tag); !done) {
      return done;
    }
  }
  return tag ? Result<void>() : Result<void>(tag.error());
}

/// The attribute's value; empty: none.
inline std::string_view attribute(const pugi::xml_node& element, const char* name) {
  return element.attribute(name).value();
}

}  // namespace parley::formats
