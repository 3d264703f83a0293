#include "parley/error/error.hpp"

#include "remarks/remarks.hpp"

namespace parley::dataset {
namespace {

template <class Items>
void accept_in(const Items& items, const std::vector<Origin>& origins, std::string_view section,
               Report& report) {
  for (std::size_t i = 0; i < items.size(); ++i) {
    for (std::size_t j = 0; j < items[i].accepts.size(); ++j) {
      const std::string& remark = items[i].accepts[j].remark;
      if (remark.empty()) {
        continue;  // reported when it was read
      }
      at_item(origins[i], section, [&](const JsonPath& path) {
        // Where there are faults, not every remark has been made.
        if (report.accept(remark, path) || report.errors() > 0) {
          return;
        }
        const JsonPath accepts(path, "accepts");
        const JsonPath accepted(accepts, j);
        report.remark(Remark::needless_acceptance, JsonPath(accepted, "remark"),
                      "a remark that is made here", show(remark) + ", which is not");
      });
    }
  }
}

}  // namespace

void accept_remarks(const Loaded& loaded, Report& report) {
  const Dataset& dataset = loaded.dataset;
  accept_in(dataset.sources, loaded.sources, "sources", report);
  accept_in(dataset.actors, loaded.actors, "actors", report);
  accept_in(dataset.affiliations, loaded.affiliations, "affiliations", report);
  accept_in(dataset.events, loaded.events, "events", report);
  accept_in(dataset.claims, loaded.claims, "claims", report);
}

}  // namespace parley::dataset
