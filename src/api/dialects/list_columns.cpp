#include "dialects/list_rows.hpp"

#include <algorithm>
#include <array>

namespace parley::api {
namespace {

using Name = std::string_view;

template <std::size_t... sizes>
constexpr auto join(const std::array<Name, sizes>&... parts) {
  std::array<Name, (sizes + ...)> all{};
  auto to = all.begin();
  ((to = std::copy(parts.begin(), parts.end(), to)), ...);
  return all;
}

constexpr std::array<Name, 8> date{"date.edtf",          "date.text",        "date.basis",
                                   "date.startEarliest", "date.startLatest", "date.endEarliest",
                                   "date.endLatest",     "date.oneOf"};
constexpr std::array<Name, 8> first{"first.edtf",          "first.text",        "first.basis",
                                    "first.startEarliest", "first.startLatest", "first.endEarliest",
                                    "first.endLatest",     "first.oneOf"};
constexpr std::array<Name, 8> last{"last.edtf",          "last.text",        "last.basis",
                                   "last.startEarliest", "last.startLatest", "last.endEarliest",
                                   "last.endLatest",     "last.oneOf"};
constexpr std::array<Name, 8> published{"published.edtf",        "published.text",
                                        "published.basis",       "published.startEarliest",
                                        "published.startLatest", "published.endEarliest",
                                        "published.endLatest",   "published.oneOf"};

constexpr auto events =
    join(std::array<Name, 3>{"id", "type", "label"}, date,
         std::array<Name, 18>{"date.reason", "place", "participants[actor:role:rank:assertedBy]",
                              "partOf", "ordinal", "count", "flags[]", "outcome", "quantities",
                              "relations[type:to:rank:assertedBy]", "evidence[source]",
                              "alternatives", "codes.plover", "codes.mode", "codes.cameo",
                              "codes.goldstein", "codes.quadClass", "note"});

constexpr auto actors =
    join(std::array<Name, 7>{"id", "label", "kind", "country", "wikidata", "aliases[]", "events"},
         first, last);

constexpr auto neighbours =
    join(std::array<Name, 4>{"actor", "label", "events", "byType"}, first, last);

constexpr auto claims = join(
    std::array<Name, 5>{"id", "assertedBy", "assertedByLabel", "relayedBy[id]", "madeIn"}, date,
    std::array<Name, 12>{"place", "force", "about[]", "text", "wording[]", "status", "rank",
                         "contradicts[]", "corrects[]", "quantities", "evidence[source]", "note"});

constexpr auto sources =
    join(std::array<Name, 5>{"id", "title", "kind", "publisher", "author"}, published,
         std::array<Name, 6>{"published.reason", "url", "language", "retrieved", "note",
                             "alternatives"});

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
constexpr auto hinges =
    join(std::array<Name, 2>{"event", "label"}, date, std::array<Name, 1>{"certain"});
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
  const Name last_part = call.route.substr(call.route.rfind('/') + 1);
  return last_part == "structure" ? find(measures, call.parameters.value("measure"))
                                  : find(lists, last_part);
}

}  // namespace parley::api
