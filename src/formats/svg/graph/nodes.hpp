#pragma once

#include "parley/formats/graph_document.hpp"

#include "svg/picture/xml.hpp"

#include <string_view>

namespace parley::formats::svg {

/// The width of a node's shape in pixels: actors by the number of their events, as on the page.
double node_size(const GraphNode& node) noexcept;

/// True when the picture is one of events in time instead of actors.
bool is_events_alone(const GraphDocument& document) noexcept;

/// Draws the shape of a kind of actor around a middle.
void draw_actor(pugi::xml_node parent, std::string_view kind, double x, double y, double size);

/// Draws the diamond of an event into a group of its family. Hollow: denied, negated, hypothetical
/// or still to come.
void draw_event(pugi::xml_node parent, double x, double y, double size, bool hollow);

}  // namespace parley::formats::svg
