#include "graph/writers.hpp"
#include "svg/graph/nodes.hpp"
#include "svg/graph/pictures.hpp"

namespace parley::formats {

std::string write_graph_svg(const GraphDocument& document, Losses& losses) {
  return svg::is_events_alone(document) ? svg::draw_chains(document, losses)
                                        : svg::draw_actors(document, losses);
}

}  // namespace parley::formats
