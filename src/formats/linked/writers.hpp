#pragma once

#include "parley/formats/events_document.hpp"
#include "parley/formats/graph_document.hpp"

#include <string>

namespace parley::formats {

// Linked data of graphs and of lists of events: the same statements in two notations.

std::string write_json_ld(const GraphDocument& document, Losses& losses);
std::string write_json_ld(const EventsDocument& document, Losses& losses);
std::string write_turtle(const GraphDocument& document, Losses& losses);
std::string write_turtle(const EventsDocument& document, Losses& losses);

}  // namespace parley::formats
