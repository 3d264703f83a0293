#pragma once

#include "facts.hpp"

#include <string>

namespace parley::bench {

/// Asks engine, hand loops and SQLite every question of every round and compares their answers.
/// Empty when they agree, else the first difference: times of different answers cannot be compared.
std::string first_difference(const Subject& subject, const EventGraph& graph);

}  // namespace parley::bench
