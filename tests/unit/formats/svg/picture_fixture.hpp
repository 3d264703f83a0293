#pragma once

#include "parley/formats/event_formats.hpp"
#include "parley/formats/graph_formats.hpp"
#include "parley/formats/graph_places.hpp"
#include "parley/time/edtf.hpp"

#include <algorithm>
#include <pugixml.hpp>
#include <stdexcept>
#include <string>
#include <string_view>

/// Apart from the helpers of other dialects' tests, which have the same names.
namespace parley::formats::pictures {

inline Origin small_origin() {
  Origin origin;
  origin.dataset = "small";
  origin.title = "A small dataset";
  origin.revision = "0123456789abcdef";
  origin.policy = "preferred";
  origin.license = "CC0-1.0";
  origin.language = "en";
  origin.base = "https://parley.example/v1/datasets/small/";
  return origin;
}

/// The date of an EDTF expression, which must live as long as the program.
inline DateShape dated(std::string_view edtf) {
  DateShape date;
  date.edtf = edtf;
  date.bounds = tighten(parse_edtf(edtf).value().bounds()).value();
  return date;
}

inline std::string draw(const EventsDocument& document, Losses& losses) {
  return find_event_format("svg")->write(document, losses);
}
inline std::string draw(const EventsDocument& document) {
  Losses losses;
  return draw(document, losses);
}
inline std::string draw(GraphDocument& document, Losses& losses) {
  place_nodes(document).value();
  return find_graph_format("svg")->write(document, losses);
}
inline std::string draw(GraphDocument& document) {
  Losses losses;
  return draw(document, losses);
}

inline pugi::xml_document parsed(const std::string& picture) {
  pugi::xml_document document;
  const auto result = document.load_string(picture.c_str());
  if (!result) {
    throw std::runtime_error(result.description());
  }
  return document;
}

inline std::size_t count(const pugi::xml_document& document, const std::string& path) {
  return document.select_nodes(path.c_str()).size();
}

inline const Loss* find_loss(const Losses& losses, std::string_view slug) {
  const auto found = std::find_if(losses.items().begin(), losses.items().end(),
                                  [slug](const Loss& loss) { return loss.kind.slug == slug; });
  return found == losses.items().end() ? nullptr : &*found;
}

}  // namespace parley::formats::pictures
