#include "dialect/xml_elements.hpp"

#include "parley/formats/xml_text.hpp"

#include <array>
#include <cstddef>

namespace parley::formats {
namespace {

constexpr const char* indent = "  ";

struct Reference {
  std::string_view character;
  std::string_view reference;
};

/// Line ends that pugixml leaves as they are, and of which readers make a line feed: of the first
/// all of them, of the others those that go by XML 1.1. A reference stays what it is.
constexpr std::array line_ends{Reference{"\r", "&#13;"}, Reference{"\xC2\x85", "&#x85;"},
                               Reference{"\xE2\x80\xA8", "&#x2028;"}};

void refer_to_line_ends(std::string& text, std::size_t from) {
  for (const auto& [character, reference] : line_ends) {
    for (std::size_t at = text.find(character, from); at != std::string::npos;
         at = text.find(character, at)) {
      text.replace(at, character.size(), reference);
    }
  }
}

class Appender : public pugi::xml_writer {
 public:
  explicit Appender(std::string& text) : text_(text) {}

  void write(const void* data, std::size_t size) override {
    text_.append(static_cast<const char*>(data), size);
  }

 private:
  std::string& text_;
};

}  // namespace

XmlElements::XmlElements(Losses& losses)
    : losses_(losses), text_("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n") {}

pugi::xml_node XmlElements::element(const char* name) {
  scratch_.reset();
  return scratch_.append_child(name);
}

void XmlElements::write() {
  const std::size_t before = text_.size();
  Appender to(text_);
  scratch_.first_child().print(to, indent, pugi::format_indent, pugi::encoding_utf8, depth_);
  refer_to_line_ends(text_, before);
}

void XmlElements::open() {
  write();
  // An element without content ends with ` />` and a line feed.
  text_.resize(text_.rfind(" />"));
  text_.append(">\n");
  ++depth_;
}

void XmlElements::close(std::string_view name) {
  --depth_;
  for (unsigned level = 0; level < depth_; ++level) {
    text_.append(indent);
  }
  text_.append("</").append(name).append(">\n");
}

void XmlElements::attribute(pugi::xml_node element, const char* name, std::string_view value,
                            std::string_view id) {
  const std::string written = xml_text(value, id, losses_);
  element.append_attribute(name).set_value(written.data(), written.size());
}

void XmlElements::text(pugi::xml_node element, std::string_view value, std::string_view id) {
  const std::string written = xml_text(value, id, losses_);
  element.append_child(pugi::node_pcdata).set_value(written.data(), written.size());
}

}  // namespace parley::formats
