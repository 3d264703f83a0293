#include "export/site_answers.hpp"

#include "parley/api/percent.hpp"
#include "parley/json/writer.hpp"

#include "export/site_names.hpp"

#include <array>
#include <cstdint>
#include <map>
#include <string_view>
#include <utility>

namespace parley::app {
namespace {

constexpr std::string_view whole_list = "?limit=10000";

/// A policy that a site has, with the graph that it gives.
struct SitePolicy {
  std::string name;
  std::shared_ptr<const service::PolicyGraph> graph;
};

std::vector<SitePolicy> policies_of(const service::ServedDataset& served) {
  std::vector<SitePolicy> policies;
  policies.push_back({"preferred", served.graph({})});
  policies.push_back({"all", served.graph({ClaimPolicy::Kind::all, {}})});
  for (const Source& source : served.dataset().sources) {
    auto graph = served.graph({ClaimPolicy::Kind::source, source.id});
    if (graph->graph.event_count() != 0) {
      policies.push_back({"source:" + source.id, std::move(graph)});
    }
  }
  return policies;
}

/// Everything about one dataset while it is written.
class AnswerWriter {
 public:
  AnswerWriter(const api::Handler& ask, const std::shared_ptr<const service::ServedDataset>& served,
               OutputFolder& site)
      : ask_(ask),
        served_(*served),
        site_(site),
        policies_(policies_of(*served)),
        address_("/v1/datasets/" + served->dataset().id),
        folder_("data/" + site_name(served->dataset().id) + "/") {}

  Result<void> write_all();

 private:
  Result<std::string> answer(const std::string& target) const;
  Result<void> copy(const std::string& part, const std::string& file);
  template <class Item>
  Result<void> copy_each(const std::vector<Item>& items, const std::string& list);
  Result<void> write_lists();
  Result<void> write_policies();
  Result<void> write_event(std::string_view id);
  Result<void> write_actor(const Actor& actor);

  const api::Handler& ask_;
  const service::ServedDataset& served_;
  OutputFolder& site_;
  std::vector<SitePolicy> policies_;
  std::string address_;
  std::string folder_;
};

Result<std::string> AnswerWriter::answer(const std::string& target) const {
  api::Request request;
  request.target = address_ + target;
  api::Response response = ask_(request);
  if (response.status != 200) {
    return Error{ErrorCode::internal,
                 "expected an answer, got status " + std::to_string(response.status),
                 request.target};
  }
  return std::move(response.body);
}

Result<void> AnswerWriter::copy(const std::string& part, const std::string& file) {
  const auto text = answer(part);
  return text ? site_.write(folder_ + file, *text) : Result<void>(text.error());
}

template <class Item>
Result<void> AnswerWriter::copy_each(const std::vector<Item>& items, const std::string& list) {
  for (const Item& item : items) {
    const std::string place = list + "/" + site_name(item.id) + ".json";
    if (auto done = copy("/" + list + "/" + item.id, place); !done) {
      return done;
    }
  }
  return {};
}

Result<void> AnswerWriter::write_lists() {
  if (auto done = copy("", "dataset.json"); !done) {
    return done;
  }
  if (auto done = copy("/vocabulary", "vocabulary.json"); !done) {
    return done;
  }
  for (const char* const list : {"actors", "sources", "claims"}) {
    auto done =
        copy("/" + std::string(list) + std::string(whole_list), std::string(list) + ".json");
    if (!done) {
      return done;
    }
  }
  return {};
}

Result<void> AnswerWriter::write_policies() {
  for (const SitePolicy& policy : policies_) {
    auto done = copy(
        "/events" + std::string(whole_list) + "&claims=" + api::encode_query_value(policy.name),
        "policies/" + site_name(policy.name) + ".json");
    if (!done) {
      return done;
    }
  }
  return {};
}

Result<void> AnswerWriter::write_event(std::string_view id) {
  const std::string name(id);
  json::Writer out;
  out.begin_object();
  for (const SitePolicy& policy : policies_) {
    if (!policy.graph->graph.find_event(id)) {
      continue;
    }
    const auto text = answer("/events/" + name + "?claims=" + api::encode_query_value(policy.name));
    if (!text) {
      return text.error();
    }
    out.key(policy.name).raw(*text);
  }
  out.end_object();
  return site_.write(folder_ + "events/" + site_name(id) + ".json", out.take());
}

/// The answer without the name of its policy, so that equal ones are found.
std::string without_policy(std::string answer, std::string_view policy) {
  std::string member = R"("policy":)";
  json::append_string(member, policy);
  if (const std::size_t at = answer.find(member); at != answer.npos) {
    answer.erase(at, member.size() + 1);  // and the comma
  }
  return answer;
}

Result<void> AnswerWriter::write_actor(const Actor& actor) {
  std::map<std::string, std::size_t> known;
  json::Writer answers;
  json::Writer chosen;
  json::Writer neighbours;
  answers.begin_array();
  chosen.begin_object();
  neighbours.begin_object();
  for (const SitePolicy& policy : policies_) {
    const std::string claims = "?claims=" + api::encode_query_value(policy.name);
    const auto text = answer("/actors/" + actor.id + claims);
    if (!text) {
      return text.error();
    }
    const auto [place, is_new] = known.emplace(without_policy(*text, policy.name), known.size());
    if (is_new) {
      answers.raw(place->first);
    }
    chosen.member(policy.name, static_cast<std::uint64_t>(place->second));
    const auto index = policy.graph->graph.find_actor(actor.id);
    if (!index || policy.graph->graph.events_of(*index).empty()) {
      continue;
    }
    const auto others = answer("/actors/" + actor.id + "/neighbours" + claims);
    if (!others) {
      return others.error();
    }
    neighbours.key(policy.name).raw(*others);
  }
  answers.end_array();
  chosen.end_object();
  neighbours.end_object();
  json::Writer out;
  out.begin_object().key("answers").raw(answers.text());
  out.key("policies").raw(chosen.text()).key("neighbours").raw(neighbours.text()).end_object();
  return site_.write(folder_ + "actors/" + site_name(actor.id) + ".json", out.take());
}

Result<void> AnswerWriter::write_all() {
  const Dataset& dataset = served_.dataset();
  if (auto done = write_lists(); !done) {
    return done;
  }
  if (auto done = write_policies(); !done) {
    return done;
  }
  const EventGraph& all = policies_[1].graph->graph;
  for (std::uint32_t event = 0; event < all.event_count(); ++event) {
    if (auto done = write_event(all.event_id(EventIndex{event})); !done) {
      return done;
    }
  }
  for (const Actor& actor : dataset.actors) {
    if (auto done = write_actor(actor); !done) {
      return done;
    }
  }
  if (auto done = copy_each(dataset.sources, "sources"); !done) {
    return done;
  }
  return copy_each(dataset.claims, "claims");
}

std::string too_many(std::size_t got, std::size_t most, std::string_view what) {
  return "expected at most " + std::to_string(most) + " " + std::string(what) +
         " in a site, where the page reads all of them at once, got " + std::to_string(got) +
         "; let `parley serve` answer for it, or import a part of it";
}

}  // namespace

std::vector<std::string> site_policies(const service::ServedDataset& served) {
  std::vector<SitePolicy> policies = policies_of(served);
  std::vector<std::string> names;
  names.reserve(policies.size());
  for (SitePolicy& policy : policies) {
    names.push_back(std::move(policy.name));
  }
  return names;
}

std::string reason_against_site(const service::ServedDataset& served) {
  const Dataset& dataset = served.dataset();
  const std::array<std::pair<std::size_t, std::string_view>, 4> sizes{{
      {served.summary().events, "events"},
      {dataset.actors.size(), "actors"},
      {dataset.sources.size(), "sources"},
      {dataset.claims.size(), "claims"},
  }};
  for (const auto& [size, what] : sizes) {
    if (size > largest_site) {
      return too_many(size, largest_site, what);
    }
  }
  const std::size_t answers = dataset.actors.size() * (dataset.sources.size() + 2);
  return answers > most_actor_answers
             ? too_many(answers, most_actor_answers, "pairs of an actor and a source")
             : std::string();
}

Result<void> write_answers(const api::Handler& ask,
                           const std::shared_ptr<const service::ServedDataset>& served,
                           OutputFolder& site) {
  return AnswerWriter(ask, served, site).write_all();
}

}  // namespace parley::app
