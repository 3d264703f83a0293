#include "build/numbered_siblings.hpp"

#include <algorithm>
#include <span>
#include <tuple>
#include <utility>

namespace parley {
namespace {

struct Sibling {
  StringIndex whole;
  StringIndex type;
  int ordinal;
  std::uint32_t row;
  Bounds date;
};

/// The rows that have a whole and an ordinal, siblings together and in order of their ordinals. Of
/// several rows with one id only the first counts.
std::vector<Sibling> siblings_in(const GraphBuilder::Rows& rows) {
  std::vector<Sibling> all;
  std::vector<bool> seen(rows.strings.size());
  for (std::uint32_t row = 0; row < rows.events.size(); ++row) {
    const GraphBuilder::Rows::Event& event = rows.events[row];
    const bool again = seen[to_size(event.id)];
    seen[to_size(event.id)] = true;
    if (!again && event.ordinal && event.part_of != empty_string) {
      all.push_back({event.part_of, event.type, *event.ordinal, row, event.bounds});
    }
  }
  const auto key = [](const Sibling& one) {
    return std::tuple(one.whole, one.type, one.ordinal, one.row);
  };
  std::sort(all.begin(), all.end(),
            [&key](const Sibling& a, const Sibling& b) { return key(a) < key(b); });
  return all;
}

/// Leaves out those of whom another with a lower ordinal certainly begins later, or one with a
/// higher ordinal certainly earlier.
std::vector<Sibling> in_agreement(std::span<const Sibling> siblings) {
  std::vector<bool> against(siblings.size());
  Day earliest_so_far = no_earliest;
  for (std::size_t i = 0; i < siblings.size(); ++i) {
    const Bounds& when = siblings[i].date;
    against[i] = earliest_so_far > when.start_latest;
    earliest_so_far = std::max(earliest_so_far, when.start_earliest);
  }
  Day latest_so_far = no_latest;
  for (std::size_t i = siblings.size(); i-- > 0;) {
    const Bounds& when = siblings[i].date;
    against[i] = against[i] || latest_so_far < when.start_earliest;
    latest_so_far = std::min(latest_so_far, when.start_latest);
  }
  std::vector<Sibling> kept;
  for (std::size_t i = 0; i < siblings.size(); ++i) {
    if (!against[i]) {
      kept.push_back(siblings[i]);
    }
  }
  return kept;
}

}  // namespace

std::vector<std::vector<TimeStatement<std::uint32_t>>> numbered_siblings(
    const GraphBuilder::Rows& rows) {
  const std::vector<Sibling> all = siblings_in(rows);
  std::vector<std::vector<TimeStatement<std::uint32_t>>> chains;
  for (std::size_t begin = 0; begin < all.size();) {
    std::size_t end = begin;
    while (end < all.size() && all[end].whole == all[begin].whole &&
           all[end].type == all[begin].type) {
      ++end;
    }
    const std::vector<Sibling> chain = in_agreement(std::span(all).subspan(begin, end - begin));
    std::vector<TimeStatement<std::uint32_t>> statements;
    for (std::size_t i = 1; i < chain.size(); ++i) {
      if (chain[i - 1].ordinal < chain[i].ordinal) {
        statements.push_back(stated_ordinals(chain[i - 1].row, chain[i].row));
      }
    }
    if (!statements.empty()) {
      chains.push_back(std::move(statements));
    }
    begin = end;
  }
  return chains;
}

}  // namespace parley
