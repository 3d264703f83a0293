#pragma once

#include <pugixml.hpp>

#include <initializer_list>
#include <string>
#include <string_view>

namespace parley::formats::svg {

/// At most two decimals, without trailing zeros: `12`, `0.5`, `-3.25`.
std::string number(double value);

/// The value of an attribute: a text or a number.
class Value {
 public:
  Value(const char* text) : text_(text) {}                // NOLINT(google-explicit-constructor)
  Value(std::string text) : text_(std::move(text)) {}     // NOLINT(google-explicit-constructor)
  Value(std::string_view text) : text_(text) {}           // NOLINT(google-explicit-constructor)
  Value(double value) : text_(number(value)) {}           // NOLINT(google-explicit-constructor)
  const char* c_str() const noexcept { return text_.c_str(); }

 private:
  std::string text_;
};

struct Attribute {
  const char* name;
  Value value;
};

/// Appends an element. Texts are escaped; they must be what XML can carry (xml_text()).
pugi::xml_node add(pugi::xml_node parent, const char* name,
                   std::initializer_list<Attribute> attributes = {});

/// Appends an element that contains a text.
pugi::xml_node add_text(pugi::xml_node parent, const char* name,
                        std::initializer_list<Attribute> attributes, std::string_view text);

/// The whole document without an XML declaration, so that it can stand in a page of HTML too.
std::string to_string(const pugi::xml_document& document);

}  // namespace parley::formats::svg
