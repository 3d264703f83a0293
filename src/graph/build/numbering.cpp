#include "build/numbering.hpp"

#include "parley/time/clock_time.hpp"

#include <algorithm>
#include <cstdint>
#include <limits>
#include <string_view>
#include <tuple>

namespace parley {
namespace {

using Row = GraphBuilder::Rows;

/// Numbers each id by its first row, in order of arrival.
template <class Things, class IdOf>
Numbers first_rows(const Things& things, const StringPool& strings, const IdOf& id_of) {
  Numbers numbers{{}, std::vector<std::uint32_t>(strings.size(), unknown)};
  numbers.rows.reserve(things.size());
  for (std::uint32_t row = 0; row < things.size(); ++row) {
    std::uint32_t& known = numbers.of_string[to_size(id_of(things[row]))];
    if (known == unknown) {
      known = row;
      numbers.rows.push_back(row);
    }
  }
  return numbers;
}

/// The same, numbered in the order of `before(row, row)`.
template <class Things, class IdOf, class Before>
Numbers in_order(const Things& things, const StringPool& strings, const IdOf& id_of,
                 const Before& before) {
  Numbers numbers = first_rows(things, strings, id_of);
  // A store returns its rows in order, so one check usually replaces the sort.
  if (!std::is_sorted(numbers.rows.begin(), numbers.rows.end(), before)) {
    std::sort(numbers.rows.begin(), numbers.rows.end(), before);
  }
  for (std::uint32_t number = 0; number < numbers.rows.size(); ++number) {
    numbers.of_string[to_size(id_of(things[numbers.rows[number]]))] = number;
  }
  return numbers;
}

template <class Things, class IdOf>
Numbers in_order_of_id(const Things& things, const StringPool& strings, const IdOf& id_of) {
  return in_order(things, strings, id_of, [&](std::uint32_t a, std::uint32_t b) {
    return strings[id_of(things[a])] < strings[id_of(things[b])];
  });
}

/// Where events share their days, those with a time of day follow those without, by their clocks.
std::int64_t seconds_of(std::string_view edtf) {
  const auto time = clock_time(edtf);
  return time ? time->seconds : std::numeric_limits<std::int64_t>::min();
}

bool is_earlier(const Row::Event& a, const Row::Event& b, const StringPool& strings) {
  const auto key = [](const Row::Event& event) {
    return std::tuple(is_undated(event.bounds), event.bounds.start_earliest,
                      event.bounds.end_latest);
  };
  const auto key_of_a = key(a);
  const auto key_of_b = key(b);
  if (key_of_a != key_of_b) {
    return key_of_a < key_of_b;
  }
  const std::int64_t time_of_a = seconds_of(strings[a.edtf]);
  const std::int64_t time_of_b = seconds_of(strings[b.edtf]);
  return time_of_a != time_of_b ? time_of_a < time_of_b : strings[a.id] < strings[b.id];
}

void add_unlisted_types(Row& rows) {
  std::vector<bool> known(rows.strings.size(), false);
  for (const Row::Type& type : rows.types) {
    known[to_size(type.id)] = true;
  }
  for (const Row::Event& event : rows.events) {
    if (!known[to_size(event.type)]) {
      known[to_size(event.type)] = true;
      rows.types.push_back({event.type, false});
    }
  }
}

}  // namespace

Numbering number_rows(GraphBuilder::Rows& rows) {
  add_unlisted_types(rows);
  const StringPool& strings = rows.strings;
  const auto own_id = [](const auto& thing) { return thing.id; };
  Numbering numbering;
  numbering.actors = in_order_of_id(rows.actors, strings, own_id);
  numbering.types = in_order_of_id(rows.types, strings, own_id);
  numbering.sources =
      in_order_of_id(rows.sources, strings, [](StringIndex source) { return source; });
  numbering.events = in_order(rows.events, strings, own_id, [&](std::uint32_t a, std::uint32_t b) {
    return is_earlier(rows.events[a], rows.events[b], strings);
  });
  return numbering;
}

}  // namespace parley
