#include "routes.hpp"

#include "endpoints/endpoints.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace parley::api {
namespace {

using namespace std::string_view_literals;

using Names = std::span<const std::string_view>;

// Which parameters go with which kind of address; what they mean stands in parameters.cpp.
constexpr std::array<std::string_view, 0> none{};
constexpr std::array<std::string_view, 4> catalogue{"limit", "cursor", "lang", "format"};
constexpr std::array<std::string_view, 4> one{"claims", "lang", "revision", "format"};
constexpr std::array<std::string_view, 6> listed{"claims", "limit",    "cursor",
                                                 "lang",   "revision", "format"};
constexpr std::array<std::string_view, 7> searched{"q",    "claims",   "limit", "cursor",
                                                   "lang", "revision", "format"};

// The filters of every question over events, and how an answer is told.
constexpr std::array filters{"datetime"sv, "certainty"sv, "type"sv,   "actor"sv,  "actorsAll"sv,
                             "role"sv,     "place"sv,     "source"sv, "before"sv, "after"sv,
                             "during"sv,   "approx"sv,    "q"sv,      "claims"sv, "lang"sv,
                             "revision"sv, "format"sv};

/// The filters and some more, in the order of the documentation.
template <class... More>
constexpr auto with_filters(More... more) {
  std::array<std::string_view, filters.size() + sizeof...(more)> all{};
  std::copy(filters.begin(), filters.end(), all.begin());
  std::size_t at = filters.size();
  ((all[at++] = more), ...);
  return all;
}

constexpr std::array related{"a"sv,    "b"sv,        "approx"sv, "claims"sv,
                             "lang"sv, "revision"sv, "format"sv};

constexpr auto narrowed = with_filters("limit"sv, "cursor"sv);
constexpr auto sorted = with_filters("sort"sv, "limit"sv, "cursor"sv);
constexpr auto drawn = with_filters("view"sv, "limit"sv);
constexpr auto walked = with_filters("from"sv, "to"sv, "kind"sv, "succession"sv, "maxWait"sv,
                                     "direction"sv, "limit"sv, "cursor"sv);
constexpr auto ranked = with_filters("measure"sv, "limit"sv, "cursor"sv);
constexpr auto stepped = with_filters("step"sv, "by"sv, "limit"sv, "cursor"sv);
constexpr auto compared = with_filters("against"sv, "againstClaims"sv, "limit"sv);

constexpr std::array table{
    Route{"/livez", &endpoints::livez, Names(none)},
    Route{"/readyz", &endpoints::readyz, Names(none)},
    Route{"/v1/datasets", &endpoints::datasets, Names(catalogue)},
    Route{"/v1/datasets/{dataset}", &endpoints::dataset, Names(one)},
    Route{"/v1/datasets/{dataset}/events", &endpoints::events, Names(sorted)},
    Route{"/v1/datasets/{dataset}/events/{event}", &endpoints::event, Names(one)},
    Route{"/v1/datasets/{dataset}/actors", &endpoints::actors, Names(narrowed)},
    Route{"/v1/datasets/{dataset}/actors/{actor}", &endpoints::actor, Names(one)},
    Route{"/v1/datasets/{dataset}/actors/{actor}/neighbours", &endpoints::neighbours,
          Names(narrowed)},
    Route{"/v1/datasets/{dataset}/actors/{actor}/with/{other}", &endpoints::dyad, Names(narrowed)},
    Route{"/v1/datasets/{dataset}/claims", &endpoints::claims, Names(searched)},
    Route{"/v1/datasets/{dataset}/claims/{claim}", &endpoints::claim, Names(one)},
    Route{"/v1/datasets/{dataset}/sources", &endpoints::sources, Names(listed)},
    Route{"/v1/datasets/{dataset}/sources/{source}", &endpoints::source, Names(one)},
    Route{"/v1/datasets/{dataset}/vocabulary", &endpoints::vocabulary, Names(one)},
    Route{"/v1/datasets/{dataset}/graph", &endpoints::graph, Names(drawn)},
    Route{"/v1/datasets/{dataset}/paths", &endpoints::paths, Names(walked)},
    Route{"/v1/datasets/{dataset}/relation", &endpoints::relation, Names(related)},
    Route{"/v1/datasets/{dataset}/centrality", &endpoints::centrality, Names(ranked)},
    Route{"/v1/datasets/{dataset}/series", &endpoints::series, Names(stepped)},
    Route{"/v1/datasets/{dataset}/diff", &endpoints::diff, Names(compared)},
};

}  // namespace

std::span<const Route> routes() noexcept {
  return table;
}

}  // namespace parley::api
