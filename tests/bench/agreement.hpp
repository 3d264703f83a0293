#pragma once

#include "facts.hpp"

#include <string>

namespace parley::bench {

/// Asks engine, hand loops and SQLite every question of every round and compares what they say.
/// Empty when they agree, else the first difference: times of unlike answers mean nothing.
std::string first_difference(const Subject& subject, const EventGraph& graph);

}  // namespace parley::bench
