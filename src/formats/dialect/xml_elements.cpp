#include "dialect/xml_elements.hpp"

#include "parley/formats/xml_text.hpp"

#include <cstddef>

namespace parley::formats {
namespace {

constexpr const char* indent = "  ";

class Appender : public pugi::xml_writer {
 public:
  explicit Appender(std::string& text) : text_(text) {}

  /// pugixml leaves a carriage return in a text as it is, of which readers make a line feed; a
  /// reference stays what it is.
  void write(const void* data, std::size_t size) override {
    std::string_view rest(static_cast<const char*>(data), size);
    for (std::size_t at = rest.find('\r'); at != std::string_view::npos; at = rest.find('\r')) {
      text_.append(rest.substr(0, at)).append("&#13;");
      rest.remove_prefix(at + 1);
    }
    text_.append(rest);
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
  Appender to(text_);
  scratch_.first_child().print(to, indent, pugi::format_indent, pugi::encoding_utf8, depth_);
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
