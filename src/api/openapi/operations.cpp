#include "openapi/operations.hpp"

#include "routes.hpp"

#include <algorithm>
#include <array>

namespace parley::api {
namespace {

constexpr std::array all_tags{
    Tag{"datasets", "What is served"},
    Tag{"events", "What happened, in time order"},
    Tag{"actors", "Who took part"},
    Tag{"evidence", "Who says so: claims and sources"},
    Tag{"questions", "What follows from events and actors together"},
    Tag{"server", "The server itself"},
};

// One line for each route, with the golden pair that is shown as its example.
constexpr std::array table{
    Operation{"/livez", "livez", "server", "Is it alive", "Answers while the process runs.",
              "Health"},
    Operation{"/readyz", "readyz", "server", "Is it ready",
              "Answers 200 while the server takes requests.", "Health", "", "ready"},
    Operation{"/openapi.json", "openapi", "server", "This description",
              "The description of every address, in OpenAPI 3.1."},
    Operation{"/v1", "landing", "datasets", "The beginning",
              "Name and version of the program, and links to what it serves.", "Landing", "",
              "landing"},
    Operation{
        "/v1/context.jsonld", "context", "datasets", "The context of JSON-LD",
        "What the keys of JSON-LD documents mean, for documents of others in the same words."},
    Operation{"/v1/datasets", "datasets", "datasets", "The datasets",
              "The datasets that are served.", "DatasetList", "items", "datasets"},
    Operation{"/v1/datasets/{dataset}", "dataset", "datasets", "One dataset",
              "Title, licence, revision, counts, span, citation and links of one dataset.",
              "DatasetAnswer"},
    Operation{"/v1/datasets/{dataset}/events", "events", "events", "Events",
              "Events in time order.", "EventList", "items", "events-page"},
    Operation{
        "/v1/datasets/{dataset}/events/{event}", "event", "events", "One event",
        "One event with its evidence, alternatives, claims and the relations that lead to it.",
        "EventAnswer", "", "event-under-one-source"},
    Operation{"/v1/datasets/{dataset}/actors", "actors", "actors", "Actors",
              "Actors with their number of events and the first and last date: most events first.",
              "ActorList", "items", "actors"},
    Operation{"/v1/datasets/{dataset}/actors/{actor}", "actor", "actors", "One actor",
              "One actor with its affiliations.", "ActorAnswer", "", "actor"},
    Operation{"/v1/datasets/{dataset}/actors/{actor}/neighbours", "neighbours", "actors",
              "Neighbours of an actor",
              "The actors who share events with this one: most shared events first.",
              "NeighbourList", "items", "neighbours"},
    Operation{"/v1/datasets/{dataset}/actors/{actor}/with/{other}", "dyad", "actors", "Two actors",
              "The events that two actors share, counted by type and month.", "Dyad", "items",
              "dyad"},
    Operation{"/v1/datasets/{dataset}/claims", "claims", "evidence", "Claims",
              "Claims: who says what in which event.", "ClaimList", "items",
              "claims-about-an-event"},
    Operation{"/v1/datasets/{dataset}/claims/{claim}", "claim", "evidence", "One claim",
              "One claim.", "ClaimAnswer", "", "claim"},
    Operation{"/v1/datasets/{dataset}/sources", "sources", "evidence", "Sources",
              "The sources of a dataset.", "SourceList", "items", "sources"},
    Operation{"/v1/datasets/{dataset}/sources/{source}", "source", "evidence", "One source",
              "One source.", "SourceAnswer", "", "source"},
    Operation{"/v1/datasets/{dataset}/places", "places", "events", "Places",
              "The places of events with their number of events.", "PlaceList", "items", "places"},
    Operation{
        "/v1/datasets/{dataset}/vocabulary", "vocabulary", "datasets", "The vocabulary",
        "Event types, families, roles, relations and kinds with their definitions.", "Vocabulary",
        "families eventTypes roles relations actorKinds affiliationTypes claimForces outcomes"},
    Operation{"/v1/datasets/{dataset}/graph", "graph", "questions", "The graph",
              "The typed graph of events and actors, in three views and many formats.", "Graph",
              "nodes edges", "graph-actors"},
    Operation{"/v1/datasets/{dataset}/paths", "paths", "questions", "Paths between actors",
              "How one actor reaches another through events, or every actor it reaches.", "Paths",
              "paths items", "paths"},
    Operation{"/v1/datasets/{dataset}/relation", "relation", "questions", "Two events in time",
              "The possible relations of two events in time, and the reasons.", "Verdict", "",
              "relation"},
    Operation{"/v1/datasets/{dataset}/centrality", "centrality", "questions", "Centrality",
              "Actors ranked by a centrality measure: the highest score first.", "Centrality",
              "items", "centrality"},
    Operation{"/v1/datasets/{dataset}/structure", "structure", "questions", "Structure",
              "What holds a slice together: components, cores, cut actors, bridges, cliques, "
              "clustering, smallest cuts, hinges or layers.",
              "Structure", "items", "structure-bridges"},
    Operation{"/v1/datasets/{dataset}/series", "series", "questions", "Series",
              "The number of events in each calendar step, certain and possible.", "Series",
              "items", "series"},
    Operation{"/v1/datasets/{dataset}/changes", "changes", "datasets", "Changes",
              "A stream of events that does not end: one for each new revision of the dataset."},
    Operation{"/v1/datasets/{dataset}/crate.zip", "crate", "datasets", "A crate",
              "The whole dataset with tables and descriptions of it, for archives: a ZIP archive."},
    Operation{"/v1/datasets/{dataset}/diff", "diff", "questions", "The difference of two slices",
              "What is in one slice or under one claim policy and not in the other.", "Difference",
              "onlyHere onlyAgainst changed actors edges", "diff"},
    Operation{"/oembed", "oembed", "server", "oEmbed",
              "How another site shows a page of this server (oEmbed 1.0).", "OEmbed", "", "",
              "text/xml"},
};

}  // namespace

std::span<const Operation> operations() noexcept {
  return table;
}

const Operation* operation_of(const Route& route) noexcept {
  const auto found = std::find_if(table.begin(), table.end(), [&](const Operation& operation) {
    return operation.path == route.path;
  });
  return found == table.end() ? nullptr : &*found;
}

std::span<const Tag> tags() noexcept {
  return all_tags;
}

}  // namespace parley::api
