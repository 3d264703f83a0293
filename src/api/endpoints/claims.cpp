#include "request/filters/claim_filter.hpp"
#include "request/filters/filter_parameters.hpp"
#include "request/not_found.hpp"
#include "request/page.hpp"
#include "wire/claim_writer.hpp"
#include "wire/envelope.hpp"

#include <algorithm>
#include <cstdint>
#include <vector>

namespace parley::api::endpoints {

Answer claims(Call& call) {
  const RequestView view = read_view(call);
  const auto text = read_text(call, view);
  const ClaimFilter filter = read_claim_filter(call, view);
  const Page page = read_page(call);
  if (auto early = check_preconditions(call)) {
    return *early;
  }
  call.effort.spend(view.dataset().claims.size());
  std::vector<const Claim*> listed;
  std::uint32_t row = 0;
  for (const Claim& claim : view.dataset().claims) {
    const bool has_words =
        !text || std::binary_search(text->claims.begin(), text->claims.end(), row);
    if (has_words && view.policy.admits(claim) && filter.passes(claim)) {
      listed.push_back(&claim);
    }
    ++row;
  }
  return list_answer(call, view, page, listed, [&](json::Writer& out, const Claim* claim) {
    write_claim_members(out, view, *claim);
  });
}

Answer claim(Call& call) {
  const RequestView view = read_view(call);
  const std::string_view id = call.ids[1];
  const Claim* found = view.served->find_claim(id);
  if (may_look_up(call) && found == nullptr) {
    return not_found(call, "claim", id, view.dataset().claims);
  }
  // Under `preferred` a deprecated claim is left out of lists, but its address still answers.
  if (may_look_up(call) && view.policy.is_one_voice() && !view.policy.admits(*found)) {
    return not_under(view.policy, "claim", id);
  }
  if (auto early = check_preconditions(call)) {
    return *early;
  }
  json::Writer out;
  out.begin_object();
  write_origin(out, view);
  write_claim_members(out, view, *found);
  out.end_object();
  return answer(call, out.take(), "application/json", self_link(call));
}

}  // namespace parley::api::endpoints
