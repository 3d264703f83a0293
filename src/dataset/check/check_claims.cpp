#include "parley/error/error.hpp"

#include "check/checks.hpp"

#include <algorithm>

namespace parley::dataset {
namespace {

/// `others` are the claims that the claim names under `key`.
void check_others(const Claim& claim, const std::vector<std::string>& others, std::string_view key,
                  const JsonPath& path, Report& report) {
  const JsonPath list(path, key);
  for (std::size_t i = 0; i < others.size(); ++i) {
    const auto here = others.begin() + static_cast<std::ptrdiff_t>(i);
    if (others[i].empty()) {
      continue;  // reported when it was read
    }
    if (others[i] == claim.id) {
      report.error(JsonPath(list, i), "the id of another claim", show(claim.id));
    } else if (std::find(others.begin(), here, others[i]) != here) {
      report.error(JsonPath(list, i), "each claim once", show(others[i]) + " again");
    }
  }
}

}  // namespace

void check_claims(const Loaded& loaded, Report& report) {
  for (std::size_t i = 0; i < loaded.dataset.claims.size(); ++i) {
    const Claim& claim = loaded.dataset.claims[i];
    at_item(loaded.claims[i], "claims", [&](const JsonPath& path) {
      check_others(claim, claim.contradicts, "contradicts", path, report);
      check_others(claim, claim.corrects, "corrects", path, report);
    });
  }
}

}  // namespace parley::dataset
