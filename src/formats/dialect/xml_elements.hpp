#pragma once

#include "parley/formats/losses.hpp"

#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <utility>

namespace parley::formats {

/// Writes an XML text element by element, so that only one of them is a tree in memory at a time.
/// pugixml makes and escapes each; what XML cannot carry is replaced and recorded, see xml_text().
class XmlElements {
 public:
  explicit XmlElements(Losses& losses);

  /// A new, empty element. Fill it, then call write() or open(); the last one is gone then.
  pugi::xml_node element(const char* name);
  /// Writes the element with all that is in it.
  void write();
  /// Writes its start tag alone; what follows stands in it until close().
  void open();
  void close(std::string_view name);

  /// Adds an attribute to an element, or text into it. `id` names the thing that a loss concerns.
  void attribute(pugi::xml_node element, const char* name, std::string_view value,
                 std::string_view id);
  void text(pugi::xml_node element, std::string_view value, std::string_view id);

  std::string take() { return std::move(text_); }

 private:
  Losses& losses_;
  std::string text_;
  unsigned depth_ = 0;
  pugi::xml_document scratch_;
};

}  // namespace parley::formats
