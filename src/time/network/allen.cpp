#include "parley/time/allen.hpp"

#include <algorithm>

namespace parley {
namespace {

constexpr std::array<std::string_view, allen_count> names = {
    "before",     "meets",  "overlaps", "finished-by",   "contains", "starts", "equals",
    "started-by", "during", "finishes", "overlapped-by", "met-by",   "after"};

constexpr std::size_t index_of(AllenRelation relation) noexcept {
  return static_cast<std::size_t>(relation);
}

/// The days on which one boundary of an event may fall; both included.
struct Boundary {
  Day lowest;
  Day highest;
};

constexpr Boundary both(const Boundary& a, const Boundary& b) noexcept {
  return {std::max(a.lowest, b.lowest), std::min(a.highest, b.highest)};
}

/// True when days, each after the one before, can be picked from the boundaries in order: taking
/// the lowest possible day each time leaves the most room for the rest.
template <class... Boundaries>
constexpr bool chain(const Boundary& first, const Boundaries&... rest) noexcept {
  bool fits = first.lowest <= first.highest;
  Day day = first.lowest;
  ((day = std::max(rest.lowest, day + 1), fits = fits && day <= rest.highest), ...);
  return fits;
}

struct Ends {
  Boundary start;
  Boundary end;
};

/// Sets the seven relations that are not a converse of one of the others, and
/// their converses when `swapped`.
void add_forward(AllenSet& found, const Ends& a, const Ends& b, bool swapped) {
  const auto add = [&](AllenRelation relation, bool possible) {
    if (possible) {
      found.set(index_of(swapped ? converse(relation) : relation));
    }
  };
  add(AllenRelation::before, chain(a.start, a.end, b.start, b.end));
  add(AllenRelation::meets, chain(a.start, both(a.end, b.start), b.end));
  add(AllenRelation::overlaps, chain(a.start, b.start, a.end, b.end));
  add(AllenRelation::starts, chain(both(a.start, b.start), a.end, b.end));
  add(AllenRelation::during, chain(b.start, a.start, a.end, b.end));
  add(AllenRelation::finishes, chain(b.start, a.start, both(a.end, b.end)));
  add(AllenRelation::equals, chain(both(a.start, b.start), both(a.end, b.end)));
}

constexpr Ends ends_of(const Bounds& bounds) noexcept {
  return {{bounds.start_earliest, bounds.start_latest}, {bounds.end_earliest, bounds.end_latest}};
}

using CompositionTable = std::array<std::array<AllenSet, allen_count>, allen_count>;

/// Three spans have six boundaries, so six days show every order they can stand in.
CompositionTable make_composition_table() {
  std::array<Bounds, 15> spans;
  std::size_t count = 0;
  for (Day start = 0; start < 5; ++start) {
    for (Day end = start + 1; end < 6; ++end) {
      spans[count++] = {start, start, end, end};
    }
  }
  const auto relation = [](const Bounds& a, const Bounds& b) {
    const AllenSet only = possible_relations(a, b);
    std::size_t index = 0;
    while (!only.test(index)) {
      ++index;
    }
    return index;
  };
  CompositionTable table;
  for (const Bounds& a : spans) {
    for (const Bounds& b : spans) {
      for (const Bounds& c : spans) {
        table[relation(a, b)][relation(b, c)].set(relation(a, c));
      }
    }
  }
  return table;
}

}  // namespace

std::string_view to_string(AllenRelation relation) noexcept {
  return names[index_of(relation)];
}

std::optional<AllenRelation> parse_allen(std::string_view name) noexcept {
  const auto found = std::find(names.begin(), names.end(), name);
  if (found == names.end()) {
    return std::nullopt;
  }
  return static_cast<AllenRelation>(found - names.begin());
}

AllenRelation converse(AllenRelation relation) noexcept {
  // The enumerators stand in an order that mirrors: the first is the converse of the last.
  return static_cast<AllenRelation>(allen_count - 1 - index_of(relation));
}

AllenSet converse(const AllenSet& set) noexcept {
  AllenSet reversed;
  for (std::size_t i = 0; i < allen_count; ++i) {
    if (set.test(i)) {
      reversed.set(index_of(converse(static_cast<AllenRelation>(i))));
    }
  }
  return reversed;
}

AllenSet possible_relations(const Bounds& a, const Bounds& b) noexcept {
  const Ends first = ends_of(a);
  const Ends second = ends_of(b);
  AllenSet found;
  add_forward(found, first, second, false);
  add_forward(found, second, first, true);
  return found;
}

AllenSet compose(const AllenSet& ab, const AllenSet& bc) noexcept {
  static const CompositionTable table = make_composition_table();
  AllenSet found;
  for (std::size_t i = 0; i < allen_count; ++i) {
    for (std::size_t j = 0; j < allen_count; ++j) {
      if (ab.test(i) && bc.test(j)) {
        found |= table[i][j];
      }
    }
  }
  return found;
}

}  // namespace parley
