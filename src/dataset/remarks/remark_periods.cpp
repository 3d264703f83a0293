#include "parley/error/error.hpp"

#include "remarks/remarks.hpp"

#include <optional>

namespace parley::dataset {
namespace {

std::optional<Bounds> bounds_of(const std::optional<Edtf>& edtf, Seasons seasons) {
  if (!edtf) {
    return std::nullopt;
  }
  const auto bounds = tighten(edtf->bounds(seasons));
  return bounds ? std::optional(*bounds) : std::nullopt;
}

/// True when some of the period certainly lies before the beginning of a life or after its end.
bool goes_beyond(const Bounds& period, const Bounds& life) noexcept {
  const bool too_early =
      life.start_earliest != no_earliest && period.start_latest < life.start_earliest;
  const bool too_late = life.end_latest != no_latest && period.end_earliest > life.end_latest;
  return too_early || too_late;
}

}  // namespace

void remark_periods(const Loaded& loaded, const IdIndex& ids, Report& report) {
  const Dataset& dataset = loaded.dataset;
  for (std::size_t i = 0; i < dataset.affiliations.size(); ++i) {
    const Affiliation& affiliation = dataset.affiliations[i];
    const auto period = bounds_of(affiliation.during, dataset.seasons);
    if (!period) {
      continue;
    }
    for (const std::string* const id : {&affiliation.actor, &affiliation.with}) {
      const auto actor = ids.actor(*id);
      const auto life = actor ? bounds_of(dataset.actors[*actor].existed, dataset.seasons)
                              : std::optional<Bounds>();
      if (life && goes_beyond(*period, *life)) {
        at_item(loaded.affiliations[i], "affiliations", [&](const JsonPath& path) {
          report.remark(Remark::affiliation_period, JsonPath(path, "during"),
                        "a period in which " + show(*id) + " existed, " +
                            dataset.actors[*actor].existed->text(),
                        affiliation.during->text());
        });
        break;
      }
    }
  }
}

}  // namespace parley::dataset
