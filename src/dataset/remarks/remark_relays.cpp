#include "parley/error/error.hpp"

#include "remarks/remarks.hpp"

#include <algorithm>

namespace parley::dataset {
namespace {

bool is_source(const std::string& id, const IdIndex& ids) {
  const auto named = ids.find(id);
  return named && named->kind == IdKind::source;
}

bool gives_evidence(const std::string& source, const Claim& claim) {
  return std::any_of(claim.evidence.begin(), claim.evidence.end(),
                     [&source](const Evidence& item) { return item.source == source; });
}

}  // namespace

void remark_relays(const Loaded& loaded, const IdIndex& ids, Report& report) {
  for (std::size_t i = 0; i < loaded.dataset.claims.size(); ++i) {
    const Claim& claim = loaded.dataset.claims[i];
    for (std::size_t j = 0; j < claim.relayed_by.size(); ++j) {
      const std::string& relay = claim.relayed_by[j];
      if (is_source(relay, ids) && !gives_evidence(relay, claim)) {
        at_item(loaded.claims[i], "claims", [&](const JsonPath& path) {
          report.remark(Remark::relay_evidence, JsonPath(JsonPath(path, "relayedBy"), j),
                        "a source that gives evidence for the claim",
                        show(relay) + ", which gives none");
        });
      }
    }
  }
}

}  // namespace parley::dataset
