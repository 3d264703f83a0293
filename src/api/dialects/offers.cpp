#include "parley/api/offers.hpp"

#include "parley/formats/citation_formats.hpp"
#include "parley/formats/event_formats.hpp"
#include "parley/formats/graph_formats.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>
#include <vector>

namespace parley::api {
namespace {

using Dialects = std::vector<const formats::Dialect*>;

constexpr std::size_t offers = 8;

template <class Format>
void add_all(std::span<const Format> formats, Dialects& to) {
  to.reserve(to.size() + formats.size());
  for (const Format& format : formats) {
    to.push_back(&format);
  }
}

std::array<Dialects, offers> make_table() {
  std::array<Dialects, offers> table;
  const auto of = [&table](Offer offer) -> Dialects& {
    return table[static_cast<std::size_t>(offer)];
  };
  add_all(formats::graph_formats(), of(Offer::graph));
  for (const Offer rows : {Offer::events, Offer::sources, Offer::list}) {
    of(rows) = {&csv_rows, &ndjson_rows};
  }
  add_all(formats::event_formats(), of(Offer::events));
  add_all(formats::sources_formats(), of(Offer::sources));
  add_all(formats::citation_formats(), of(Offer::dataset));
  of(Offer::citation) = of(Offer::dataset);
  std::erase_if(of(Offer::citation),
                [](const formats::Dialect* dialect) { return dialect->name == "cff"; });
  return table;
}

const std::array<Dialects, offers>& table() {
  static const std::array<Dialects, offers> made = make_table();
  return made;
}

}  // namespace

std::span<const formats::Dialect* const> dialects_of(Offer offer) noexcept {
  return table()[static_cast<std::size_t>(offer)];
}

bool is_dialect_elsewhere(std::string_view name) noexcept {
  return std::any_of(table().begin(), table().end(), [name](const Dialects& dialects) {
    return std::any_of(dialects.begin(), dialects.end(),
                       [name](const formats::Dialect* dialect) { return dialect->name == name; });
  });
}

}  // namespace parley::api
