#include "request/revision.hpp"

#include "parley/service/kept_revisions.hpp"
#include "parley/text/ascii.hpp"
#include "parley/text/hex.hpp"

#include <algorithm>

namespace parley::api {
namespace {

// A revision that is cited may be shortened to this many digits.
constexpr std::size_t shortest_revision = 12;

bool is_revision(const Call& call, std::string_view text) noexcept {
  return text.size() >= shortest_revision && text.size() <= call.dataset().revision.size() &&
         std::all_of(text.begin(), text.end(), [](char c) { return is_hex_digit(c); });
}

/// Digits of either case count as the same.
bool is_served(const Call& call, std::string_view digits) noexcept {
  return equals_ignoring_case(std::string_view(call.dataset().revision).substr(0, digits.size()),
                              digits);
}

}  // namespace

void use_kept_revision(Call& call) {
  const auto asked = call.parameters.single("revision");
  if (!asked || call.kept == nullptr || !call.parameters.faults().empty() ||
      !is_revision(call, *asked) || is_served(call, *asked)) {
    return;
  }
  const std::string& dataset = call.dataset().id;
  auto kept = call.kept->find_loaded(dataset, *asked);
  if (!kept && call.kept->has(dataset, *asked)) {
    call.effort.require(false);
    kept = call.kept->find(dataset, *asked);
  }
  if (kept) {
    call.latest = call.served;
    call.served = std::move(kept);
  }
}

void read_revision(Call& call) {
  const auto asked = call.parameters.single("revision");
  if (!asked) {
    return;
  }
  if (!is_revision(call, *asked)) {
    call.parameters.refuse(
        "revision", *asked,
        "expected a revision as `/v1/datasets` lists it, or its first 12 or more "
        "of 64 hexadecimal digits, got " +
            show(*asked));
  } else if (!is_served(call, *asked)) {
    call.gone = "revision " + show(*asked) + " of dataset " + show(call.dataset().id) +
                " is not served; the revision is now " + show(call.dataset().revision);
  }
}

Problem problem_of_gone(const Call& call) {
  Problem problem{problems::revision_gone, *call.gone, {}};
  problem.latest += call.path;
  call.parameters.append_encoded(problem.latest, {"revision", "cursor"});
  if (!call.served) {
    return problem;
  }
  const Dataset& latest = call.latest ? call.latest->dataset() : call.dataset();
  problem.revisions.push_back(latest.revision);
  if (call.kept != nullptr) {
    for (std::string& revision : call.kept->revisions(latest.id)) {
      if (!latest.revision.starts_with(revision)) {
        problem.revisions.push_back(std::move(revision));
      }
    }
  }
  return problem;
}

}  // namespace parley::api
