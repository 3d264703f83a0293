#include "svg/picture/style.hpp"

#include <algorithm>
#include <array>

namespace parley::formats::svg {
namespace {

/// As in the front end's page.css.
struct Palette {
  std::string_view paper;
  std::string_view panel;
  std::string_view ink;
  std::string_view mute;
  std::string_view line;
  std::string_view soft;
  std::string_view focus;
  std::array<std::string_view, colour_count> families;
};

constexpr Palette light{
    "#fbfaf7", "#fff",
    "#1f2430", "#5f6575",
    "#e2dfd5", "#f1eee6",
    "#1f4fd8", {"#1b7f6b", "#3d6fb4", "#7c5fa6", "#b04f2b", "#8f6613", "#8c2f39", "#5f6575"}};
constexpr Palette dark{
    "#14171c", "#1b1f26",
    "#e8e6e0", "#a0a7b3",
    "#2b313b", "#222831",
    "#8fb0ff", {"#4fbfa5", "#7ea9e6", "#bda6dd", "#e58b63", "#e0b45c", "#e07f88", "#a0a7b3"}};

constexpr std::array<std::string_view, colour_count - 1> coloured{
    "agreements", "talks", "statements", "sanctions", "steps", "force"};

constexpr std::string_view shapes =
    "text{font:12px/1 \"Noto Sans\",Inter,\"Segoe UI\",system-ui,sans-serif;white-space:pre}"
    ".head{font:600 19px/1 Georgia,\"Noto Serif\",\"Liberation Serif\",serif}"
    ".head.long{font-size:15px}"
    ".small{font-size:11px}.strong{font-weight:600}.lane{font-size:12.5px}"
    ".solid,.dot,.event{stroke:none}"
    ".arrow,.break,.tie,.edge,.grid,.row,.hollow{fill:none}.break{stroke-width:2}"
    ".arrow{stroke-width:1.8;stroke-linecap:round;stroke-linejoin:round}"
    ".process{fill-opacity:.12;stroke-opacity:.6;stroke-dasharray:3 3}"
    ".pale{opacity:.22}.fade{stroke:none}.hollow{stroke-width:1.5;stroke-dasharray:2.5 2}"
    ".whole{stroke-dasharray:none}"
    ".grid{stroke-opacity:.6}.major{stroke-opacity:1}"
    ".edge{stroke-opacity:.34}.tie{stroke-opacity:.55;stroke-width:1.1}"
    ".said{stroke-dasharray:3 3}.halo{stroke-width:3px;stroke-linejoin:round;paint-order:stroke}"
    ".s0{stop-opacity:.06}.s1{stop-opacity:.95}.maybe{fill-opacity:.4}"
    "a{text-decoration:none}a:hover .label{text-decoration:underline}";

void rule(std::string& out, std::string_view selector, std::string_view property,
          std::string_view value) {
  out.append(selector).append("{").append(property).append(":").append(value).append("}");
}

std::string rules_of(const Palette& palette) {
  std::string out;
  out.reserve(2048);
  rule(out, ".paper", "fill", palette.paper);
  rule(out, "text", "fill", palette.ink);
  rule(out, ".quiet", "fill", palette.mute);
  rule(out, ".grid,.row", "stroke", palette.line);
  rule(out, ".edge,.tie", "stroke", palette.mute);
  rule(out, ".tip", "fill", palette.mute);
  rule(out, ".halo,.break", "stroke", palette.paper);
  rule(out, ".actor", "fill", palette.panel);
  rule(out, ".actor", "stroke", palette.ink);
  rule(out, ".person", "fill", palette.soft);
  rule(out, ".person", "stroke", palette.mute);
  rule(out, "a:focus .label,a:hover .label", "fill", palette.focus);
  for (std::size_t i = 0; i < palette.families.size(); ++i) {
    const std::string family = std::string(".f").append(std::to_string(i));
    const std::string_view colour = palette.families[i];
    const auto in_family = [&family](std::string_view kinds) {
      std::string selector;
      while (!kinds.empty()) {
        const std::size_t end = std::min(kinds.find(','), kinds.size());
        selector.append(selector.empty() ? "" : ",").append(family).append(" ");
        selector.append(kinds.substr(0, end));
        kinds.remove_prefix(std::min(end + 1, kinds.size()));
      }
      return selector;
    };
    rule(out, in_family(".solid,.dot,.event,.process"), "fill", colour);
    rule(out, in_family(".arrow,.process,.hollow"), "stroke", colour);
    rule(out, in_family(".s0,.s1"), "stop-color", colour);
  }
  return out;
}

}  // namespace

std::size_t colour_of(std::string_view family) noexcept {
  const auto* const found = std::find(coloured.begin(), coloured.end(), family);
  return static_cast<std::size_t>(found - coloured.begin());
}

std::string style_sheet() {
  return std::string(shapes)
      .append(rules_of(light))
      .append("@media (prefers-color-scheme:dark){")
      .append(rules_of(dark))
      .append("}");
}

}  // namespace parley::formats::svg
