#include "request/request_view.hpp"

#include "parley/text/ascii.hpp"
#include "parley/text/closest_word.hpp"

#include "request/not_found.hpp"
#include "request/revision.hpp"
#include "wire/fragments.hpp"

#include <algorithm>
#include <utility>

namespace parley::api {
namespace {

/// The shape of a BCP 47 tag: subtags of one to eight letters and digits, the first of letters.
bool is_language_tag(std::string_view tag) noexcept {
  std::size_t length = 0;
  bool first = true;
  for (const char c : tag) {
    if (c == '-') {
      if (length == 0) {
        return false;
      }
      length = 0;
      first = false;
    } else if (!is_letter_or_digit(c) || (first && is_digit(c)) || ++length > 8) {
      return false;
    }
  }
  return length > 0 && tag.size() <= 64;
}

std::string base_of(const Call& call) {
  return call.public_url.empty()
             ? "urn:parley:" + call.dataset().id + "/"
             : std::string(call.public_url) + "/v1/datasets/" + call.dataset().id + "/";
}

}  // namespace

ClaimPolicy read_policy(Call& call, std::string_view parameter) {
  const auto asked = call.parameters.single(parameter);
  if (!asked) {
    return {};
  }
  auto policy = parse_claim_policy(*asked);
  if (!policy) {
    call.parameters.refuse(parameter, *asked, policy.error().message);
    return {};
  }
  if (policy->is_one_source() && call.served->find_source(policy->source) == nullptr) {
    call.effort.spend_names(call.dataset().sources.size());
    ClosestWord closest(policy->source);
    for (const Source& source : call.dataset().sources) {
      closest.consider(source.id);
    }
    call.parameters.refuse(parameter, *asked,
                           "there is no source " + show(policy->source) + closest.suggestion());
    return {};
  }
  if (policy->is_one_actor() && call.served->find_actor(policy->actor) == nullptr) {
    call.effort.spend_names(call.dataset().actors.size());
    ClosestWord closest(policy->actor);
    if (call.dataset().actors.size() <= max_compared) {
      for (const Actor& actor : call.dataset().actors) {
        closest.consider(actor.id);
      }
    }
    call.parameters.refuse(parameter, *asked,
                           "there is no actor " + show(policy->actor) + closest.suggestion());
    return {};
  }
  return *policy;
}

std::string read_language(Call& call) {
  const auto asked = call.parameters.single("lang");
  if (!asked) {
    return {};
  }
  if (!is_language_tag(*asked)) {
    call.parameters.refuse("lang", *asked, "expected a BCP 47 language tag, got " + show(*asked));
    return {};
  }
  return std::string(*asked);
}

std::size_t size_of(const EventGraph& graph) noexcept {
  return graph.event_count() + graph.actor_count();
}

void use_policy(const Call& call, RequestView& view, ClaimPolicy policy) {
  view.policy = std::move(policy);
  call.effort.require(view.served->has_graph(view.policy));
  view.policy_graph = view.served->graph(view.policy);
  view.fragments = &fragments_of(*view.policy_graph);
}

RequestView read_view(Call& call) {
  read_revision(call);
  RequestView view;
  view.served = call.served;
  use_policy(call, view, read_policy(call, "claims"));
  view.language = read_language(call);
  if (view.language.empty()) {
    view.language = call.dataset().language;
  }
  view.translated = view.language != call.dataset().language;
  view.base = base_of(call);
  return view;
}

}  // namespace parley::api
