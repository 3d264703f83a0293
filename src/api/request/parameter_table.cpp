#include "parley/api/parameters.hpp"
#include "parley/model/source_kinds.hpp"
#include "parley/model/terms.hpp"

#include <algorithm>
#include <array>

namespace parley::api {
namespace {

using namespace std::string_view_literals;
using enum ParameterType;

constexpr std::array certainties{"possible"sv, "certain"sv};
constexpr std::array approximations{"strict"sv, "padded"sv};
constexpr std::array statuses{"all"sv, "actual"sv};
constexpr std::array path_kinds{"shortest"sv, "earliest-arrival"sv, "latest-departure"sv,
                                "fastest"sv};
constexpr std::array successions{"strict"sv, "non-strict"sv};
constexpr std::array directions{"any"sv, "directed"sv};
constexpr std::array measures{"degree"sv, "pagerank"sv, "betweenness"sv, "closeness"sv,
                              "eigenvector"sv};
constexpr std::array structures{"components"sv, "cores"sv,   "cut-actors"sv,
                                "bridges"sv,    "cliques"sv, "clustering"sv,
                                "min-cut"sv,    "hinges"sv,  "layers"sv};
constexpr std::array steps{"P1D"sv, "P1W"sv, "P1M"sv, "P3M"sv, "P1Y"sv};
constexpr std::array splits{"type"sv, "actor"sv};
constexpr std::array views{"participation"sv, "actors"sv, "events"sv};
constexpr std::array oembed_formats{"json"sv, "xml"sv};
constexpr std::array reports{"losses"sv};
constexpr std::array sorts{"date"sv, "-date"sv};
constexpr std::array truths{"true"sv, "false"sv};

// One line for each parameter; the routes name groups of them. A name stands once for each group.
const std::array specs{
    ParameterSpec{"datetime", text, group::filter,
                  "an EDTF date or interval, `..` for an open end"},
    ParameterSpec{"certainty", word, group::certainty,
                  "possible (default) or certain: active in the window", certainties, "possible"},
    ParameterSpec{"type", list, group::filter, "event types: any of"},
    ParameterSpec{"actor", list, group::filter, "actors: any of them takes part"},
    ParameterSpec{"actorsAll", list, group::filter, "actors: all of them take part"},
    ParameterSpec{"role", list, group::filter,
                  "roles: somebody (one of `actor`, if given) has any of them", terms<Role>()},
    ParameterSpec{
        "place", list, group::filter, "places, whatever case and accents: any of", {}, {}, true},
    ParameterSpec{"source", list, group::filter, "sources: the event rests on any of them"},
    ParameterSpec{"family", list, group::filter, "families of event types: any of"},
    ParameterSpec{"country", list, group::filter,
                  "countries (ISO 3166-1 alpha-3): an actor of any of them takes part"},
    ParameterSpec{"partOf", list, group::filter, "events: part of any of them"},
    ParameterSpec{"before", text, group::filter, "an event: only what is before it or meets it"},
    ParameterSpec{"after", text, group::filter, "an event: only what is after it or met by it"},
    ParameterSpec{"during", text, group::filter, "an event: only what has no day outside of it"},
    ParameterSpec{"approx", word, group::approx, "strict (default), or padded: ~ ? % widen dates",
                  approximations, "strict"},
    ParameterSpec{
        "status", word, group::status,
        "all (default), or actual: without denied, negated, hypothetical and future events",
        statuses, "all"},
    ParameterSpec{
        "status", word, group::actual,
        "actual (default): without denied, negated, hypothetical and future events; or all",
        statuses, "actual"},
    ParameterSpec{"a", text, group::pair, "the event that is compared", {}, {}, false, true},
    ParameterSpec{"b", text, group::pair, "the event it is compared with", {}, {}, false, true},
    ParameterSpec{"q", text, group::search,
                  "words in labels, aliases and quotes: all of them, each from its start"},
    ParameterSpec{"event", list, group::claim, "events: made in any of them, or about it"},
    ParameterSpec{"actor", list, group::claim, "actors or sources: asserted by any of them"},
    ParameterSpec{"force", list, group::claim, "forces: any of", terms<ClaimForce>()},
    ParameterSpec{"kind", list, group::source, "kinds of sources: any of", source_kinds},
    ParameterSpec{"claims",
                  text,
                  group::claims,
                  "preferred (default), all, source:ID or actor:ID",
                  {},
                  "preferred"},
    ParameterSpec{"from", text, group::path, "the actor where paths begin", {}, {}, false, true},
    ParameterSpec{"to", text, group::path,
                  "the actor where paths end; without it, everybody in reach"},
    ParameterSpec{"kind", word, group::path,
                  "shortest (default), earliest-arrival, latest-departure, fastest", path_kinds,
                  "shortest"},
    ParameterSpec{"succession", word, group::path,
                  "strict (default): on a later day; non-strict: or the same", successions},
    ParameterSpec{"maxWait", text, group::path,
                  "most days between two events of a path, such as P30D"},
    ParameterSpec{"direction", word, group::path,
                  "any (default); directed: from initiators to recipients", directions, "any"},
    ParameterSpec{"measure", word, group::measure,
                  "degree (default), pagerank, betweenness, closeness or eigenvector", measures,
                  "degree"},
    ParameterSpec{"measure", word, group::structure,
                  "components (default), cores, cut-actors, bridges, cliques, clustering, min-cut, "
                  "hinges or layers",
                  structures, "components"},
    ParameterSpec{"from", text, group::structure, "of min-cut: one actor"},
    ParameterSpec{"to", text, group::structure, "of min-cut: the actor to separate it from"},
    ParameterSpec{"event", text, group::structure, "of hinges: the event that chains lead to"},
    ParameterSpec{"step", word, group::step, "P1D, P1W, P1M (default), P3M or P1Y", steps, "P1M"},
    ParameterSpec{"by", word, group::step, "type or actor: a series for each", splits},
    ParameterSpec{"against", text, group::comparison, "the other window, as datetime"},
    ParameterSpec{"againstClaims", text, group::comparison, "the other view, as claims"},
    ParameterSpec{"view", word, group::view, "participation (default), actors or events", views,
                  "participation"},
    ParameterSpec{"sort", word, group::sort, "date (default) or -date", sorts, "date"},
    ParameterSpec{"limit", number, group::limit, "how many at most; above 10000 it is 10000"},
    ParameterSpec{"cursor", text, group::cursor, "where the page before ended, from `links.next`"},
    ParameterSpec{"lang", text, group::language,
                  "a BCP 47 tag: labels in that language where there are any"},
    ParameterSpec{"revision", text, group::revision,
                  "answer only if the dataset still has this revision"},
    ParameterSpec{"format", text, group::format, "json (default) or a dialect", {}, "json"},
    ParameterSpec{"url", text, group::oembed, "the address of a page of this server"},
    ParameterSpec{"maxwidth", number, group::oembed, "pixels that there are for its width"},
    ParameterSpec{"maxheight", number, group::oembed, "pixels that there are for its height"},
    ParameterSpec{"format", word, group::oembed, "json (default) or xml", oembed_formats, "json"},
    ParameterSpec{"report", word, group::format,
                  "losses: not the answer, but what it lacks in this format", reports},
    ParameterSpec{"fields", list, group::fields,
                  "the members to answer of each item, such as id,label,date.edtf"},
    ParameterSpec{"pretty", word, group::pretty, "true, or without a value: a line for each member",
                  truths, "false"},
};

}  // namespace

std::span<const ParameterSpec> all_parameters() noexcept {
  return specs;
}

const ParameterSpec* find_parameter(std::string_view name, ParameterGroups groups) noexcept {
  const auto found = std::find_if(specs.begin(), specs.end(), [&](const ParameterSpec& spec) {
    return spec.name == name && (spec.group & groups) != 0;
  });
  return found == specs.end() ? nullptr : &*found;
}

}  // namespace parley::api
