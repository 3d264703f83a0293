#pragma once

#include "parley/api/message.hpp"
#include "parley/delivery/codings.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace parley::delivery {

/// Appends a target with the parameters of its query sorted by name, those of one name in the order
/// given: such targets ask the same. Nothing is decoded: a target with an escape in a name stays as
/// it is, which only costs a second entry.
void append_sorted_target(std::string& out, std::string_view target);

/// Writes what an answer depends on: the data, the question, and what the client accepts. Allocates
/// nothing once `key` and the thread's list of parameters have grown.
void write_answer_key(std::string& key, const api::Request& request, const CodingChoice& choice,
                      std::uint64_t generation);

}  // namespace parley::delivery
