#include "import/actor_names.hpp"

#include "parley/text/canonical_name.hpp"

namespace parley::formats {

void ActorNames::add_spelling(std::string_view name, std::uint32_t actor) {
  const auto number = static_cast<std::uint32_t>(spellings_.size());
  const auto place = numbers_.emplace(name, number).first;
  spellings_.push_back({&place->first, actor, 1});
}

std::optional<std::uint32_t> ActorNames::find(const std::string& canonical) const {
  if (const auto spelling = numbers_.find(canonical); spelling != numbers_.end()) {
    return spellings_[spelling->second].actor;
  }
  const auto actor = canonical_.find(canonical);
  return actor == canonical_.end() ? std::nullopt : std::optional(actor->second);
}

ActorNames::Met ActorNames::meet(std::string_view name) {
  if (const auto known = numbers_.find(name); known != numbers_.end()) {
    Spelling& spelling = spellings_[known->second];
    ++spelling.count;
    return {spelling.actor, false, false, {}};
  }
  const std::string canonical = canonical_name(name);
  if (const auto actor = find(canonical)) {
    add_spelling(name, *actor);
    return {*actor, false, true, {}};
  }
  Met met{static_cast<std::uint32_t>(first_.size()), true, false, {}};
  first_.push_back(static_cast<std::uint32_t>(spellings_.size()));
  add_spelling(name, met.actor);
  if (canonical != name) {
    canonical_.emplace(canonical, met.actor);
  }
  const auto [alike, is_first] = joined_.emplace(without_white_space(canonical), met.actor);
  if (!is_first) {
    met.resembled = alike->second;
  }
  return met;
}

void ActorNames::name(std::vector<Actor>& actors) const {
  std::vector<std::uint32_t> most = first_;
  for (std::uint32_t i = 0; i < spellings_.size(); ++i) {
    std::uint32_t& best = most[spellings_[i].actor];
    best = spellings_[i].count > spellings_[best].count ? i : best;
  }
  for (std::uint32_t i = 0; i < spellings_.size(); ++i) {
    const Spelling& spelling = spellings_[i];
    Actor& actor = actors[spelling.actor];
    if (most[spelling.actor] == i) {
      actor.name = {{"en", *spelling.text}};
    } else {
      Alias alias;
      alias.text = *spelling.text;
      actor.aliases.push_back(std::move(alias));
    }
  }
}

}  // namespace parley::formats
