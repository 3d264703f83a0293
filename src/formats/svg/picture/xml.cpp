#include "svg/picture/xml.hpp"

#include <array>
#include <charconv>
#include <cmath>

namespace parley::formats::svg {
namespace {

struct Appender : pugi::xml_writer {
  std::string text;
  void write(const void* data, std::size_t size) override {
    text.append(static_cast<const char*>(data), size);
  }
};

}  // namespace

std::string number(double value) {
  std::array<char, 64> digits{};
  const double rounded = std::round(value * 100) / 100;
  const auto written = std::to_chars(digits.data(), digits.data() + digits.size(),
                                     rounded == 0 ? 0.0 : rounded, std::chars_format::fixed, 2);
  std::string_view text(digits.data(), static_cast<std::size_t>(written.ptr - digits.data()));
  while (text.ends_with('0')) {
    text.remove_suffix(1);
  }
  if (text.ends_with('.')) {
    text.remove_suffix(1);
  }
  return std::string(text);
}

pugi::xml_node add(pugi::xml_node parent, const char* name,
                   std::initializer_list<Attribute> attributes) {
  pugi::xml_node node = parent.append_child(name);
  for (const Attribute& attribute : attributes) {
    node.append_attribute(attribute.name).set_value(attribute.value.c_str());
  }
  return node;
}

pugi::xml_node add_text(pugi::xml_node parent, const char* name,
                        std::initializer_list<Attribute> attributes, std::string_view text) {
  pugi::xml_node node = add(parent, name, attributes);
  node.append_child(pugi::node_pcdata).set_value(std::string(text).c_str());
  return node;
}

pugi::xml_node add_family(pugi::xml_node parent, std::size_t colour) {
  return add(parent, "g", {{"class", written("f", colour)}});
}

std::string to_string(const pugi::xml_document& document) {
  Appender out;
  document.save(out, "", pugi::format_raw | pugi::format_no_declaration, pugi::encoding_utf8);
  return std::move(out.text);
}

}  // namespace parley::formats::svg
