#pragma once

#include "import/graphs/foreign_graph.hpp"

#include <string_view>
#include <vector>

namespace parley::formats {

/// Reads a list of times as Gephi writes it in one attribute or cell: `<[2003, 2005]; [2013,
/// 2018]>` is two intervals, `<[2003, 2005, 2018]>` three moments, `<[2003]>` one. Round brackets
/// stand for ends that do not belong to the interval and are read like square ones; values behind
/// the second one of an interval, as of a dynamic weight, make the list no list of times. Appends
/// to `to` and returns true; false, and nothing appended: the text is no such list. An empty text
/// is an empty list.
bool read_spell_list(std::string_view text, ForeignGraph& graph, std::vector<ForeignSpell>& to);

}  // namespace parley::formats
