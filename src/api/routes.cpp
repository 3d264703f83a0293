#include "routes.hpp"

#include "parley/api/event_stream.hpp"

#include <algorithm>
#include <array>

namespace parley::api {

// One function for each address, in the file of its name.
namespace endpoints {
Answer livez(Call& call);
Answer readyz(Call& call);
Answer openapi(Call& call);
Answer landing(Call& call);
Answer context(Call& call);
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
Answer crate(Call& call);
Answer oembed(Call& call);
}  // namespace endpoints

namespace {

using namespace group;

constexpr std::array table{
    Route{"/livez", &endpoints::livez, {pretty}},
    Route{"/readyz", &endpoints::readyz, {pretty}},
    Route{"/openapi.json", &endpoints::openapi, {pretty}},
    Route{"/v1", &endpoints::landing, {language | format | pretty}},
    Route{"/v1/context.jsonld", &endpoints::context, {pretty}, Offer::none, "application/ld+json"},
    Route{"/v1/datasets", &endpoints::datasets, {page, language | shape}},
    Route{"/v1/datasets/{dataset}", &endpoints::dataset, {one}, Offer::dataset},
    Route{"/v1/datasets/{dataset}/events",
          &endpoints::events,
          {group::events, sort, page},
          Offer::events},
    Route{"/v1/datasets/{dataset}/events/{event}", &endpoints::event, {one}, Offer::citation},
    Route{"/v1/datasets/{dataset}/actors", &endpoints::actors, {group::events, page}, Offer::list},
    Route{"/v1/datasets/{dataset}/actors/{actor}", &endpoints::actor, {one}},
    Route{"/v1/datasets/{dataset}/actors/{actor}/neighbours",
          &endpoints::neighbours,
          {group::events, page},
          Offer::list},
    Route{"/v1/datasets/{dataset}/actors/{actor}/with/{other}",
          &endpoints::dyad,
          {group::events, page},
          Offer::events},
    Route{"/v1/datasets/{dataset}/claims",
          &endpoints::claims,
          {group::claim, search | group::claims, page, language | revision | shape},
          Offer::list},
    Route{"/v1/datasets/{dataset}/claims/{claim}", &endpoints::claim, {one}},
    Route{"/v1/datasets/{dataset}/sources",
          &endpoints::sources,
          {group::source, search | group::claims, page, language | revision | shape},
          Offer::sources},
    Route{"/v1/datasets/{dataset}/sources/{source}", &endpoints::source, {one}, Offer::citation},
    Route{"/v1/datasets/{dataset}/places", &endpoints::places, {group::events, page}, Offer::list},
    Route{"/v1/datasets/{dataset}/vocabulary", &endpoints::vocabulary, {one}},
    Route{"/v1/datasets/{dataset}/graph",
          &endpoints::graph,
          {group::events, view, page},
          Offer::graph},
    Route{"/v1/datasets/{dataset}/paths", &endpoints::paths, {group::events, path, page}},
    Route{"/v1/datasets/{dataset}/relation", &endpoints::relation, {pair, approx, one}},
    Route{"/v1/datasets/{dataset}/centrality",
          &endpoints::centrality,
          {actual_events, measure, page},
          Offer::list},
    Route{"/v1/datasets/{dataset}/structure",
          &endpoints::structure,
          {actual_events, group::structure, page},
          Offer::list},
    Route{"/v1/datasets/{dataset}/series",
          &endpoints::series,
          {group::events, step, page},
          Offer::list},
    Route{
        "/v1/datasets/{dataset}/changes", &endpoints::changes, {}, Offer::none, event_stream_type},
    Route{"/v1/datasets/{dataset}/crate.zip",
          &endpoints::crate,
          {revision},
          Offer::none,
          "application/zip"},
    Route{"/v1/datasets/{dataset}/diff", &endpoints::diff, {group::events, comparison, limit}},
    Route{"/oembed", &endpoints::oembed, {group::oembed}, Offer::own},
};

/// The most ids in one address: a dataset and two things in it.
constexpr std::size_t max_ids = 3;

/// Calls `visit` with each segment of the pattern and the one of the path at its place, until it
/// returns false; false then. The path must have as many segments as the route.
template <class Visit>
bool walk(const Route& route, std::span<const std::string_view> segments, Visit visit) {
  std::string_view pattern = route.path;
  for (const std::string_view segment : segments) {
    pattern.remove_prefix(1);  // the slash
    const std::size_t end = std::min(pattern.find('/'), pattern.size());
    if (!visit(pattern.substr(0, end), segment)) {
      return false;
    }
    pattern.remove_prefix(end);
  }
  return true;
}

}  // namespace

std::span<const Route> routes() noexcept {
  return table;
}

bool fits(const Route& route, std::span<const std::string_view> segments) noexcept {
  return route.segments == segments.size() &&
         walk(route, segments, [](std::string_view expected, std::string_view segment) {
           return expected.starts_with('{') ? !segment.empty() : expected == segment;
         });
}

std::vector<std::string_view> ids_at_braces(const Route& route,
                                            std::span<const std::string_view> segments) {
  std::vector<std::string_view> ids;
  ids.reserve(max_ids);
  walk(route, segments, [&](std::string_view expected, std::string_view segment) {
    if (expected.starts_with('{')) {
      ids.push_back(segment);
    }
    return true;
  });
  return ids;
}

}  // namespace parley::api
