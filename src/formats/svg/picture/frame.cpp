#include "svg/picture/frame.hpp"

#include "parley/formats/xml_text.hpp"
#include "parley/text/percent.hpp"

#include "svg/picture/style.hpp"
#include "svg/picture/text_width.hpp"

#include <algorithm>

namespace parley::formats::svg {
namespace {

constexpr double edge = 24;
constexpr double legend_row = 22;
constexpr std::size_t shown_revision = 12;

const char* anchor_name(Anchor anchor, bool right_to_left) {
  if (anchor == Anchor::middle) {
    return "middle";
  }
  // `start` is the right end of a text that is written from right to left.
  return (anchor == Anchor::left) != right_to_left ? "start" : "end";
}

bool is_unreserved(char c) noexcept {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
         c == '.' || c == '_' || c == '~';
}

}  // namespace

Frame::Frame(const Origin& origin, Losses& losses)
    : origin_(origin),
      losses_(losses),
      is_address_(origin.base.starts_with("https://") || origin.base.starts_with("http://")) {
  root_ = add(document_.root(), "svg",
              {{"xmlns", "http://www.w3.org/2000/svg"},
               {"role", "img"},
               {"aria-labelledby", "parley-title parley-desc"}});
  if (!origin.language.empty()) {
    root_.append_attribute("xml:lang").set_value(std::string(origin.language).c_str());
  }
  add_text(root_, "title", {{"id", "parley-title"}}, words(origin.title, origin.dataset));
  add(root_, "desc", {{"id", "parley-desc"}});
  add_text(root_, "style", {}, style_sheet());
  background_ = add(root_, "rect", {{"class", "paper"}});
}

std::string Frame::words(std::string_view text, std::string_view id) {
  return xml_text(text, id, losses_);
}

pugi::xml_node Frame::add_label(pugi::xml_node parent, double x, double y, Anchor anchor,
                                std::string_view text, const char* classes) {
  const bool right_to_left = is_right_to_left(text);
  pugi::xml_node label = add_text(parent, "text", {{"x", x}, {"y", y}}, text);
  if (anchor != Anchor::left || right_to_left) {
    label.append_attribute("text-anchor").set_value(anchor_name(anchor, right_to_left));
  }
  if (*classes != '\0') {
    label.append_attribute("class").set_value(classes);
  }
  if (right_to_left) {
    label.append_attribute("direction").set_value("rtl");
    label.append_attribute("unicode-bidi").set_value("embed");
  }
  return label;
}

pugi::xml_node Frame::add_thing(pugi::xml_node parent, std::string_view kind, std::string_view id,
                                std::string_view title) {
  pugi::xml_node thing = add(parent, is_address_ ? "a" : "g");
  if (is_address_) {
    const std::string address = std::string(origin_.base)
                                    .append(kind)
                                    .append("/")
                                    .append(percent_encode(id, is_unreserved));
    thing.append_attribute("href").set_value(address.c_str());
  }
  add_text(thing, "title", {}, words(title, id));
  return thing;
}

void Frame::add_heading(double width, std::string_view line) {
  const std::string title = words(origin_.title, origin_.dataset);
  const bool right_to_left = is_right_to_left(title);
  const double x = right_to_left ? width - edge : edge;
  const Anchor anchor = right_to_left ? Anchor::right : Anchor::left;
  const double room = width - 2 * edge;
  const bool is_long = text_width(title, 19, true) > room;
  add_label(root_, x, 34, anchor, is_long ? fit_text(title, room, 15, true) : title,
            is_long ? "head long" : "head");
  add_label(root_, x, 56, anchor, fit_text(line, room, 12), "quiet");
}

double Frame::add_legend(std::span<const LegendEntry> entries, double width, double top) {
  pugi::xml_node legend = add(root_, "g", {{"class", "legend"}});
  double x = edge;
  double y = top + legend_row;
  for (const LegendEntry& entry : entries) {
    const std::string meaning = words(entry.words, origin_.dataset);
    const double taken = 24 + text_width(meaning, 12) + 22;
    if (x > edge && x + taken > width - edge) {
      x = edge;
      y += legend_row;
    }
    const std::string place = written("translate(", x, y - 12, ")");
    pugi::xml_node sign = add(legend, "g", {{"transform", place}});
    entry.draw(sign, entry.colour);
    add_label(legend, x + 24, y, Anchor::left, meaning, "");
    x += taken;
  }
  std::string source(origin_.dataset);
  if (!origin_.revision.empty()) {
    source.append(" · revision ").append(origin_.revision.substr(0, shown_revision));
  }
  if (!origin_.policy.empty()) {
    source.append(" · claims ").append(origin_.policy);
  }
  if (!origin_.license.empty()) {
    source.append(" · licence ").append(origin_.license);
  }
  y += legend_row + 4;
  add_label(legend, edge, y, Anchor::left,
            fit_text(words(source, origin_.dataset), width - 2 * edge, 11), "small quiet");
  return y + 16;
}

std::string Frame::finish(double width, double height, std::string_view description) {
  root_.child("desc")
      .append_child(pugi::node_pcdata)
      .set_value(words(description, origin_.dataset).c_str());
  root_.append_attribute("width").set_value(number(width).c_str());
  root_.append_attribute("height").set_value(number(height).c_str());
  root_.append_attribute("viewBox").set_value(written("0 0 ", width, height).c_str());
  root_.append_attribute("style").set_value("max-width:100%;height:auto");
  background_.append_attribute("width").set_value(number(width).c_str());
  background_.append_attribute("height").set_value(number(height).c_str());
  return to_string(document_);
}

}  // namespace parley::formats::svg
