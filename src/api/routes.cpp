#include "routes.hpp"

#include "endpoints/endpoints.hpp"

#include <array>

namespace parley::api {
namespace {

using Names = std::span<const std::string_view>;

// Which parameters go with which kind of address; what they mean stands in parameters.cpp.
constexpr std::array<std::string_view, 0> none{};
constexpr std::array<std::string_view, 4> catalogue{"limit", "cursor", "lang", "format"};
constexpr std::array<std::string_view, 4> one{"claims", "lang", "revision", "format"};
constexpr std::array<std::string_view, 6> listed{"claims", "limit",    "cursor",
                                                 "lang",   "revision", "format"};
constexpr std::array<std::string_view, 14> narrowed{
    "datetime", "certainty", "type",  "actor",  "actorsAll", "role",     "place",
    "source",   "claims",    "limit", "cursor", "lang",      "revision", "format"};
constexpr std::array<std::string_view, 15> sorted{
    "datetime", "certainty", "type",  "actor",  "actorsAll", "role",     "place", "source",
    "claims",   "sort",      "limit", "cursor", "lang",      "revision", "format"};
constexpr std::array<std::string_view, 14> drawn{
    "datetime", "certainty", "type", "actor", "actorsAll", "role",     "place",
    "source",   "claims",    "view", "limit", "lang",      "revision", "format"};

const std::array table{
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
    Route{"/v1/datasets/{dataset}/claims", &endpoints::claims, Names(listed)},
    Route{"/v1/datasets/{dataset}/claims/{claim}", &endpoints::claim, Names(one)},
    Route{"/v1/datasets/{dataset}/sources", &endpoints::sources, Names(listed)},
    Route{"/v1/datasets/{dataset}/sources/{source}", &endpoints::source, Names(one)},
    Route{"/v1/datasets/{dataset}/vocabulary", &endpoints::vocabulary, Names(one)},
    Route{"/v1/datasets/{dataset}/graph", &endpoints::graph, Names(drawn)},
};

}  // namespace

std::span<const Route> routes() noexcept {
  return table;
}

}  // namespace parley::api
