#pragma once

#include "parley/formats/dialect.hpp"
#include "parley/formats/losses.hpp"

#include "svg/picture/xml.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace parley::formats::svg {

/// Which end of a text stands at its x, seen from the left whatever its direction.
enum class Anchor { left, middle, right };

/// What one sign of a picture means. `draw` puts the sign into a box of 16 by 16 pixels.
struct LegendEntry {
  std::string_view words;
  void (*draw)(pugi::xml_node parent, std::size_t colour) = nullptr;
  std::size_t colour = 0;
};

/// A picture in the making: the root with its style, title and description, and what every picture
/// has around its drawing. Texts are made fit for XML here, and nowhere else.
class Frame {
 public:
  /// Both must outlive the frame.
  Frame(const Origin& origin, Losses& losses);

  pugi::xml_node root() noexcept { return root_; }

  /// A text of the dataset, as XML can carry it. `id` names what it belongs to in a loss.
  std::string words(std::string_view text, std::string_view id);

  /// Adds a text at a place. It reads in its own direction, and no text reorders another.
  pugi::xml_node add_label(pugi::xml_node parent, double x, double y, Anchor anchor,
                           std::string_view text, const char* classes);

  /// Adds the group of one thing, with `title` (not yet made fit) as its tooltip: a link to
  /// `base` + `kind` + `/` + `id` where the base is an address.
  pugi::xml_node add_thing(pugi::xml_node parent, std::string_view kind, std::string_view id,
                           std::string_view title);

  /// Adds the title of the dataset and one line below it; `heading_height` is their room.
  void add_heading(double width, std::string_view line);
  static constexpr double heading_height = 72;

  /// Adds the legend from `top` on, in as many rows as it needs, and where the picture comes from;
  /// returns the y of the lower edge.
  double add_legend(std::span<const LegendEntry> entries, double width, double top);

  /// The finished picture. `description` says in words what it shows.
  std::string finish(double width, double height, std::string_view description);

 private:
  const Origin& origin_;
  Losses& losses_;
  bool is_address_;
  pugi::xml_document document_;
  pugi::xml_node root_;
  pugi::xml_node background_;
};

}  // namespace parley::formats::svg
