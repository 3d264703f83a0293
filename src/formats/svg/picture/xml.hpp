#pragma once

#include <cstddef>
#include <initializer_list>
#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <utility>

namespace parley::formats::svg {

/// At most two decimals, without trailing zeros: `12`, `0.5`, `-3.25`.
std::string number(double value);

/// The text of an attribute that is made of words and numbers, such as a path: numbers that follow
/// each other get a space between them.
template <class... Parts>
std::string written(const Parts&... parts);

/// The value of an attribute: a text or a number.
class AttributeValue {
 public:
  // NOLINTBEGIN(google-explicit-constructor): lists of attributes are written without its name
  AttributeValue(const char* text) : text_(text) {}
  AttributeValue(std::string text) : text_(std::move(text)) {}
  AttributeValue(std::string_view text) : text_(text) {}
  AttributeValue(double value) : text_(number(value)) {}
  // NOLINTEND(google-explicit-constructor)
  const char* c_str() const noexcept { return text_.c_str(); }

 private:
  std::string text_;
};

struct Attribute {
  const char* name;
  AttributeValue value;
};

/// Appends an element. Texts are escaped; they must be what XML can carry (xml_text()).
pugi::xml_node add(pugi::xml_node parent, const char* name,
                   std::initializer_list<Attribute> attributes = {});

/// Appends an element that contains a text.
pugi::xml_node add_text(pugi::xml_node parent, const char* name,
                        std::initializer_list<Attribute> attributes, std::string_view text);

/// Appends a group in the colour of a family.
pugi::xml_node add_family(pugi::xml_node parent, std::size_t colour);

/// The whole document without an XML declaration, so that it can stand in a page of HTML too.
std::string to_string(const pugi::xml_document& document);

/// Appends to a text what written() is made of.
class Written {
 public:
  void add(std::string_view words) {
    text_.append(words);
    after_number_ = false;
  }
  void add(double value) {
    text_.append(after_number_ ? " " : "").append(number(value));
    after_number_ = true;
  }
  void add(std::size_t value) { add(static_cast<double>(value)); }
  std::string take() && { return std::move(text_); }

 private:
  std::string text_;
  bool after_number_ = false;
};

template <class... Parts>
std::string written(const Parts&... parts) {
  Written text;
  (text.add(parts), ...);
  return std::move(text).take();
}

}  // namespace parley::formats::svg
