#include "dialects/list_rows.hpp"

#include <algorithm>
#include <array>

namespace parley::api {
namespace {

using Name = std::string_view;

constexpr std::array<Name, 27> events{"id",
                                      "type",
                                      "label",
                                      "date.edtf",
                                      "date.text",
                                      "date.basis",
                                      "date.startEarliest",
                                      "date.startLatest",
                                      "date.endEarliest",
                                      "date.endLatest",
                                      "date.reason",
                                      "date.oneOf",
                                      "place",
                                      "participants[actor:role]",
                                      "partOf",
                                      "ordinal",
                                      "count",
                                      "flags[]",
                                      "outcome",
                                      "quantities",
                                      "relations[type:to]",
                                      "evidence[source]",
                                      "codes.plover",
                                      "codes.mode",
                                      "codes.cameo",
                                      "codes.goldstein",
                                      "note"};

constexpr std::array<Name, 20> actors{"id",
                                      "label",
                                      "kind",
                                      "country",
                                      "wikidata",
                                      "aliases[]",
                                      "events",
                                      "first.edtf",
                                      "first.text",
                                      "first.startEarliest",
                                      "first.startLatest",
                                      "first.endEarliest",
                                      "first.endLatest",
                                      "last.edtf",
                                      "last.text",
                                      "last.startEarliest",
                                      "last.startLatest",
                                      "last.endEarliest",
                                      "last.endLatest",
                                      "note"};

constexpr std::array<Name, 15> neighbours{"actor",
                                          "label",
                                          "events",
                                          "byType",
                                          "byFlag",
                                          "first.edtf",
                                          "first.startEarliest",
                                          "first.startLatest",
                                          "first.endEarliest",
                                          "first.endLatest",
                                          "last.edtf",
                                          "last.startEarliest",
                                          "last.startLatest",
                                          "last.endEarliest",
                                          "last.endLatest"};

constexpr std::array<Name, 22> claims{"id",
                                      "assertedBy",
                                      "assertedByLabel",
                                      "relayedBy[id]",
                                      "madeIn",
                                      "date.edtf",
                                      "date.text",
                                      "date.basis",
                                      "date.startEarliest",
                                      "date.startLatest",
                                      "date.endEarliest",
                                      "date.endLatest",
                                      "place",
                                      "force",
                                      "about[]",
                                      "text",
                                      "wording[]",
                                      "status",
                                      "rank",
                                      "contradicts[]",
                                      "evidence[source]",
                                      "note"};

constexpr std::array<Name, 17> sources{"id",
                                       "title",
                                       "kind",
                                       "publisher",
                                       "author",
                                       "published.edtf",
                                       "published.text",
                                       "published.basis",
                                       "published.startEarliest",
                                       "published.startLatest",
                                       "published.endEarliest",
                                       "published.endLatest",
                                       "url",
                                       "language",
                                       "retrieved",
                                       "note",
                                       "alternatives"};

constexpr std::array<Name, 2> places{"place", "events"};
constexpr std::array<Name, 7> series{"type",    "actor",    "label",  "start",
                                     "certain", "possible", "partial"};
constexpr std::array<Name, 3> centrality{"actor", "label", "score"};

constexpr std::array<Name, 3> components{"size", "actors[actor]", "certain"};
constexpr std::array<Name, 4> cores{"actor", "label", "core", "certain"};
constexpr std::array<Name, 4> cut_actors{"actor", "label", "separates", "certain"};
constexpr std::array<Name, 5> bridges{"a", "b", "sizes", "events[]", "certain"};
constexpr std::array<Name, 4> cliques{"size", "actors[]", "events", "certain"};
constexpr std::array<Name, 4> clustering{"actor", "label", "coefficient", "certain"};
constexpr std::array<Name, 1> min_cut{"event"};
constexpr std::array<Name, 10> hinges{"event",
                                      "label",
                                      "date.edtf",
                                      "date.text",
                                      "date.basis",
                                      "date.startEarliest",
                                      "date.startLatest",
                                      "date.endEarliest",
                                      "date.endLatest",
                                      "certain"};
constexpr std::array<Name, 3> layers{"event", "layer", "certain"};

struct List {
  Name name;  ///< the last part of the route, or the measure
  Columns columns;
};

constexpr std::array lists{
    List{"events", events},         List{"{other}", events}, List{"actors", actors},
    List{"neighbours", neighbours}, List{"claims", claims},  List{"sources", sources},
    List{"places", places},         List{"series", series},  List{"centrality", centrality},
};

constexpr std::array measures{
    List{"components", components}, List{"cores", cores},     List{"cut-actors", cut_actors},
    List{"bridges", bridges},       List{"cliques", cliques}, List{"clustering", clustering},
    List{"min-cut", min_cut},       List{"hinges", hinges},   List{"layers", layers},
};

Columns find(std::span<const List> among, Name name) noexcept {
  const auto found = std::find_if(among.begin(), among.end(),
                                  [name](const List& one) { return one.name == name; });
  return found == among.end() ? Columns() : found->columns;
}

}  // namespace

Columns columns_of(const Call& call) noexcept {
  const Name last = call.route.substr(call.route.rfind('/') + 1);
  return last == "structure" ? find(measures, call.parameters.value("measure")) : find(lists, last);
}

}  // namespace parley::api
