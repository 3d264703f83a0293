#include "endpoints/endpoints.hpp"
#include "request/not_found.hpp"
#include "request/page.hpp"
#include "request/request_view.hpp"
#include "wire/claim_writer.hpp"
#include "wire/envelope.hpp"
#include "wire/list.hpp"

#include <algorithm>
#include <cstdint>
#include <vector>

namespace parley::api::endpoints {

Answer claims(Call& call) {
  const Telling telling = read_telling(call);
  const auto text = read_text(call, telling);
  const Page page = read_page(call);
  if (auto settled = settle(call)) {
    return *settled;
  }
  std::vector<const Claim*> listed;
  std::uint32_t row = 0;
  for (const Claim& claim : telling.dataset().claims) {
    const bool has_words =
        !text || std::binary_search(text->claims.begin(), text->claims.end(), row);
    if (has_words && is_told(telling, claim)) {
      listed.push_back(&claim);
    }
    ++row;
  }
  return list_answer(call, telling, page, listed, [&](json::Writer& out, const Claim* claim) {
    write_claim_members(out, telling, *claim);
  });
}

Answer claim(Call& call) {
  const Telling telling = read_telling(call);
  const std::string_view id = call.ids[1];
  const Claim* found = telling.served->find_claim(id);
  if (may_look_up(call) && found == nullptr) {
    return missing(telling.dataset(), "claim", id, telling.dataset().claims);
  }
  // Under `preferred` a deprecated claim is left out of lists, but its address still answers.
  if (may_look_up(call) && telling.policy.kind == ClaimPolicy::Kind::source &&
      !is_told(telling, *found)) {
    return untold(telling.policy.source, "claim", id);
  }
  if (auto settled = settle(call)) {
    return *settled;
  }
  json::Writer out;
  out.begin_object();
  write_origin(out, telling);
  write_claim_members(out, telling, *found);
  out.end_object();
  return answer(call, out.take(), "application/json", self_link(call));
}

}  // namespace parley::api::endpoints
