#pragma once

#include "parley/time/day.hpp"

#include "written/unit/unit.hpp"

#include <string>
#include <string_view>

// EDTF texts as ends of intervals and members of sets.

namespace parley::written {

/// The interval from a start to an end, each EDTF, `..` or empty (not known); one of them alone
/// where both are the same. Writes into the remark what an interval cannot say.
Read<std::string> join_interval(std::string_view start, std::string_view end, std::string& remark);

/// `[a..b]`: one of the days from the first of a to the last of b.
Read<std::string> one_within(const std::string& a, const std::string& b);

/// `[a,b]` or `{a,b}`.
Read<std::string> members(const std::string& a, const std::string& b, bool one_of);

/// YYYY, YYYY-MM or YYYY-MM-DD without anything else.
bool is_plain(std::string_view edtf) noexcept;

/// Adds a sentence to a remark.
void add_remark(std::string& remark, std::string_view text);

}  // namespace parley::written
