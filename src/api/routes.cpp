#include "routes.hpp"

#include "parley/api/event_stream.hpp"

#include <array>

namespace parley::api {

// One function for each address, in the file of its name.
namespace endpoints {
Answer livez(Call& call);
Answer readyz(Call& call);
Answer landing(Call& call);
Answer datasets(Call& call);
Answer dataset(Call& call);
Answer events(Call& call);
Answer event(Call& call);
Answer actors(Call& call);
Answer actor(Call& call);
Answer neighbours(Call& call);
Answer dyad(Call& call);
Answer claims(Call& call);
Answer claim(Call& call);
Answer sources(Call& call);
Answer source(Call& call);
Answer places(Call& call);
Answer vocabulary(Call& call);
Answer graph(Call& call);
Answer paths(Call& call);
Answer relation(Call& call);
Answer centrality(Call& call);
Answer structure(Call& call);
Answer series(Call& call);
Answer diff(Call& call);
Answer changes(Call& call);
}  // namespace endpoints

namespace {

using namespace group;

constexpr std::array table{
    Route{"/livez", &endpoints::livez},
    Route{"/readyz", &endpoints::readyz},
    Route{"/v1", &endpoints::landing, {language | format}},
    Route{"/v1/datasets", &endpoints::datasets, {page, language | format}},
    Route{"/v1/datasets/{dataset}", &endpoints::dataset, {one}},
    Route{"/v1/datasets/{dataset}/events", &endpoints::events, {group::events, sort, page}},
    Route{"/v1/datasets/{dataset}/events/{event}", &endpoints::event, {one}},
    Route{"/v1/datasets/{dataset}/actors", &endpoints::actors, {group::events, page}},
    Route{"/v1/datasets/{dataset}/actors/{actor}", &endpoints::actor, {one}},
    Route{"/v1/datasets/{dataset}/actors/{actor}/neighbours",
          &endpoints::neighbours,
          {group::events, page}},
    Route{"/v1/datasets/{dataset}/actors/{actor}/with/{other}",
          &endpoints::dyad,
          {group::events, page}},
    Route{"/v1/datasets/{dataset}/claims",
          &endpoints::claims,
          {group::claim, search | group::claims, page, language | revision | format}},
    Route{"/v1/datasets/{dataset}/claims/{claim}", &endpoints::claim, {one}},
    Route{"/v1/datasets/{dataset}/sources",
          &endpoints::sources,
          {group::source, search | group::claims, page, language | revision | format}},
    Route{"/v1/datasets/{dataset}/sources/{source}", &endpoints::source, {one}},
    Route{"/v1/datasets/{dataset}/places", &endpoints::places, {group::events, page}},
    Route{"/v1/datasets/{dataset}/vocabulary", &endpoints::vocabulary, {one}},
    Route{"/v1/datasets/{dataset}/graph", &endpoints::graph, {group::events, view, page}},
    Route{"/v1/datasets/{dataset}/paths", &endpoints::paths, {group::events, path, page}},
    Route{"/v1/datasets/{dataset}/relation", &endpoints::relation, {pair, approx, one}},
    Route{"/v1/datasets/{dataset}/centrality",
          &endpoints::centrality,
          {actual_events, measure, page}},
    Route{"/v1/datasets/{dataset}/structure",
          &endpoints::structure,
          {actual_events, group::structure, page}},
    Route{"/v1/datasets/{dataset}/series", &endpoints::series, {group::events, step, page}},
    Route{"/v1/datasets/{dataset}/changes", &endpoints::changes, {}, event_stream_type},
    Route{"/v1/datasets/{dataset}/diff", &endpoints::diff, {group::events, comparison, limit}},
};

}  // namespace

std::span<const Route> routes() noexcept {
  return table;
}

}  // namespace parley::api
