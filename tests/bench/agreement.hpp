#pragma once

#include "facts.hpp"

#include <string>

namespace parley::bench {

/// Asks engine, hand loops and SQLite and compares their answers: every question of the first 50
/// rounds, and of the others those that take SQLite little time (events, dyad, neighbours).
/// Empty when they agree, else the first difference: times of different answers cannot be compared.
std::string first_difference(const Subject& subject, const EventGraph& graph);

}  // namespace parley::bench
