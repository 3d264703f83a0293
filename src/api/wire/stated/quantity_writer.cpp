#include "wire/stated/quantity_writer.hpp"

#include "parley/model/quantity.hpp"
#include "parley/model/range_writer.hpp"

#include "wire/evidence_writer.hpp"

namespace parley::api {
namespace {

bool is_about_alone(const Claim& claim, std::string_view event) {
  return claim.about.size() == 1 && claim.about.front() == event;
}

/// A quantity of a claim counts where its claim does; `preferred` leaves deprecated ones out.
bool counts(const ClaimPolicy& policy, const Quantity& of_claim) {
  return policy.kind != ClaimPolicy::Kind::preferred || of_claim.rank != Rank::deprecated;
}

std::string_view assertor_of(const Claim& claim, const Quantity& quantity) {
  return quantity.asserted_by.empty() ? std::string_view(claim.asserted_by)
                                      : std::string_view(quantity.asserted_by);
}

void write_value_members(json::Writer& out, const RequestView& view, const StatedQuantity& one) {
  write_range(out.key("value"), one.quantity->value);
  out.member_if("assertedBy", one.asserted_by);
  out.member("rank", term(one.quantity->rank));
  out.member_if("claim", one.claim);
  write_evidence(out, view, one.quantity->evidence);
  if (!view.policy.is_one_source()) {
    out.member_if("note", one.quantity->note);
  }
}

std::vector<StatedQuantity> stated_quantities(const RequestView& view, std::string_view event,
                                              const Event* model) {
  std::vector<StatedQuantity> all;
  if (model != nullptr) {
    for (const Quantity& one : model->quantities) {
      if (view.policy.admits(one)) {
        all.push_back({&one, one.asserted_by, {}});
      }
    }
  }
  for (const std::uint32_t row : view.served->claims_of(event)) {
    const Claim& claim = view.dataset().claims[row];
    if (!is_about_alone(claim, event) || !view.policy.admits(claim)) {
      continue;
    }
    for (const Quantity& one : claim.quantities) {
      if (counts(view.policy, one)) {
        all.push_back({&one, assertor_of(claim, one), claim.id});
      }
    }
  }
  return all;
}

}  // namespace

void write_quantities(json::Writer& out, const RequestView& view, std::string_view event,
                      const Event* model) {
  const std::vector<StatedQuantity> all = stated_quantities(view, event, model);
  if (all.empty()) {
    return;
  }
  out.key("quantities").begin_array();
  for (const QuantityGroup& group : group_quantities(all)) {
    out.begin_object().member("what", group.what).member_if("unit", group.unit);
    out.member("agree", group.agree).key("values").begin_array();
    for (const StatedQuantity& one : group.values) {
      out.begin_object();
      write_value_members(out, view, one);
      out.end_object();
    }
    out.end_array().end_object();
  }
  out.end_array();
}

void write_quantities(json::Writer& out, const RequestView& view, const Claim& claim) {
  bool open = false;
  for (const Quantity& one : claim.quantities) {
    if (!counts(view.policy, one)) {
      continue;
    }
    if (!open) {
      out.key("quantities").begin_array();
      open = true;
    }
    out.begin_object().member("what", one.what).member_if("unit", one.unit);
    write_value_members(out, view, {&one, assertor_of(claim, one), {}});
    out.end_object();
  }
  if (open) {
    out.end_array();
  }
}

}  // namespace parley::api
