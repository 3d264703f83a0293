#pragma once

#include "parley/formats/graph_document.hpp"

#include "svg/picture/frame.hpp"

#include <string>
#include <vector>

namespace parley::formats::svg {

/// One edge between two drawn nodes.
struct DrawnEdge {
  const GraphEdge* edge = nullptr;
  DrawnPlace from;
  DrawnPlace to;
  double from_radius = 0;
  double to_radius = 0;
  std::string title;
};

/// Sorts edges by id and draws them into one group, each with its tooltip. Parallel edges bow away
/// from each other; an edge that is only said to be, by a flag, is dashed.
void draw_edges(Frame& frame, pugi::xml_node parent, std::vector<DrawnEdge>& edges);

/// The head of arrows that edges refer to.
void add_arrow_head(pugi::xml_node root);

}  // namespace parley::formats::svg
