#include "import/actors/actor_list.hpp"

#include "parley/dataset/spelling.hpp"
#include "parley/text/canonical_name.hpp"
#include "parley/text/slug.hpp"

#include <algorithm>
#include <optional>
#include <utility>

namespace parley::formats {
namespace {

/// The kind of that name, however it is spelt.
std::optional<ActorKind> kind_of(std::string_view name) {
  const auto known = parse_term<ActorKind>(name);
  return known ? known : parse_term<ActorKind>(slug(name));
}

void describe_kind(const ForeignActor& row, Actor& actor, std::vector<std::string>& remarks) {
  if (row.kind.empty()) {
    return;
  }
  if (const auto kind = kind_of(row.kind)) {
    actor.kind = *kind;
    return;
  }
  std::string all;
  for (const std::string_view name : terms<ActorKind>()) {
    all += (all.empty() ? "" : ", ") + std::string(name);
  }
  remarks.push_back("expected one of the kinds " + all + ", got " + show(row.kind));
}

void describe_codes(const ForeignActor& row, Actor& actor, std::vector<std::string>& remarks) {
  if (dataset::is_country(row.country)) {
    actor.country = row.country;
  } else if (!row.country.empty()) {
    remarks.push_back("expected a country as a code of ISO 3166-1 alpha-3, got " +
                      show(row.country));
  }
  if (dataset::is_wikidata_id(row.wikidata)) {
    actor.wikidata = row.wikidata;
  } else if (!row.wikidata.empty()) {
    remarks.push_back("expected a Q-number of Wikidata, got " + show(row.wikidata));
  }
}

void add_alias(std::string_view text, Actor& actor) {
  const bool is_there = std::any_of(actor.name.begin(), actor.name.end(),
                                    [&](const auto& name) { return name.second == text; }) ||
                        std::any_of(actor.aliases.begin(), actor.aliases.end(),
                                    [&](const Alias& alias) { return alias.text == text; });
  if (!is_there) {
    actor.aliases.push_back({std::string(text)});
  }
}

}  // namespace

std::uint32_t ActorList::add_actor(Actor actor) {
  actors_.push_back(std::move(actor));
  mentions_.push_back(0);
  sources_of_.push_back(nullptr);
  return static_cast<std::uint32_t>(actors_.size() - 1);
}

std::uint32_t ActorList::number_of_known(const KnownActor& known) {
  const auto there = known_.find(known.actor.id);
  if (there != known_.end()) {
    return there->second;
  }
  Actor actor = known.actor;
  actor.id = ids_.take(known.actor.id);
  const std::uint32_t number = add_actor(std::move(actor));
  sources_of_[number] = &known;
  known_.emplace(known.actor.id, number);
  return number;
}

const KnownActor* ActorList::find_known(const ForeignPart& part) const {
  if (part.scheme.empty()) {
    return names_authority_ == nullptr ? nullptr : names_authority_->find(part.name);
  }
  const KnownActor* known = nullptr;
  for (const Authority* authority : {names_authority_, codes_authority_}) {
    known = known == nullptr && authority != nullptr ? authority->find_code(part.scheme, part.name)
                                                     : known;
  }
  return known;
}

/// `own_id`: that it shall have where it is new; empty: made of the name.
std::uint32_t ActorList::number_of_keyed(const ForeignPart& part, std::string_view own_id) {
  const auto [known, is_new] = keys_.try_emplace(std::string(part.key), 0U);
  if (is_new) {
    if (const KnownActor* there = find_known(part)) {
      known->second = number_of_known(*there);
      add_alias(part.name, actors_[known->second]);
    } else {
      Actor actor;
      actor.id = ids_.take(own_id.empty() ? canonical_name(part.name) : std::string(own_id));
      actor.kind = part.kind;
      actor.name = {{"en", std::string(part.name)}};
      known->second = add_actor(std::move(actor));
      keyed_.push_back(known->second);
    }
  }
  ++mentions_[known->second];
  return known->second;
}

std::uint32_t ActorList::number_of(const ForeignPart& part, std::vector<std::string>& remarks) {
  if (!part.key.empty()) {
    return number_of_keyed(part, {});
  }
  if (part.scheme.empty() && names_authority_ == nullptr) {
    return number_of_unknown(part, part.name, remarks);
  }
  std::string key(part.scheme);
  key.append(part.scheme.empty() ? 0U : 1U, ':').append(part.name);
  if (const auto cached = spellings_.find(key); cached != spellings_.end()) {
    ++mentions_[cached->second];
    return cached->second;
  }
  const KnownActor* known = find_known(part);
  if (known == nullptr) {
    const std::string coded = std::string(part.scheme) + ' ' + std::string(part.name);
    return number_of_unknown(part, part.scheme.empty() ? part.name : std::string_view(coded),
                             remarks);
  }
  const std::uint32_t number = number_of_known(*known);
  spellings_.emplace(std::move(key), number);
  if (part.scheme.empty()) {
    add_alias(part.name, actors_[number]);
  }
  ++mentions_[number];
  return number;
}

std::uint32_t ActorList::number_of_unknown(const ForeignPart& part, std::string_view name,
                                           std::vector<std::string>& remarks) {
  const ActorNames::Met met = names_.meet(name);
  if (met.is_new_actor) {
    Actor actor;
    actor.id = ids_.take(canonical_name(name));
    actor.kind = part.kind;
    unknown_.push_back(add_actor(std::move(actor)));
    if (!part.scheme.empty()) {
      remarks.push_back("expected a code that the table of known actors has under " +
                        std::string(part.scheme) + ", got " + show(part.name));
    }
  }
  const std::uint32_t number = unknown_[met.actor];
  ++mentions_[number];
  if (met.is_new_spelling) {
    remarks.push_back("expected one spelling of the actor " + actors_[number].id + ", got " +
                      show(name) + " beside " + show(names_.first_spelling(met.actor)) +
                      "; the one used most is its name, the others are aliases");
  } else if (met.resembled) {
    remarks.push_back("looks like the actor " + actors_[unknown_[*met.resembled]].id +
                      ": expected names that differ in more than white space, got " + show(name) +
                      " beside " + show(names_.first_spelling(*met.resembled)));
  }
  return number;
}

void ActorList::take_part(std::uint32_t actor, const Bounds& event,
                          std::vector<std::string>& remarks) {
  std::optional<Edtf>& existed = actors_[actor].existed;
  const auto life = existed ? tighten(existed->bounds()) : Result<Bounds>(Bounds());
  if (!existed || !life) {
    return;
  }
  const bool is_too_early = event.end_latest <= life->start_earliest &&
                            life->start_earliest != no_earliest && event.end_latest != no_latest;
  const bool is_too_late = event.start_earliest >= life->end_latest &&
                           life->end_latest != no_latest && event.start_earliest != no_earliest;
  if (is_too_early || is_too_late) {
    remarks.push_back("expected an event in the time of " + actors_[actor].id + ", " +
                      std::string(existed->text()) +
                      ", got one outside of it; the dataset does not say when the actor existed");
    existed.reset();
  }
}

void ActorList::add_belonging(Belonging belonging) {
  // What the authority states may hold at several times; a row states no time.
  std::string key = std::to_string(belonging.actor) + ' ' + std::to_string(belonging.with) + ' ' +
                    std::string(term(belonging.type));
  const bool is_there = belonging.actor == belonging.with ||
                        (belonging.source && !stated_.insert(std::move(key)).second);
  if (!is_there) {
    belongings_.push_back(std::move(belonging));
  }
}

void ActorList::finish() {
  std::vector<Actor> named(unknown_.size());
  names_.name(named);
  for (std::size_t i = 0; i < unknown_.size(); ++i) {
    Actor& actor = actors_[unknown_[i]];
    actor.name = std::move(named[i].name);
    const std::vector<Alias> described = std::exchange(actor.aliases, std::move(named[i].aliases));
    for (const Alias& alias : described) {
      add_alias(alias.text, actor);
    }
  }
  // What known actors belong to: of what is in the table itself, or else known too. A group may
  // belong to others in its turn.
  for (std::uint32_t number = 0; number < actors_.size(); ++number) {
    const KnownActor* known = sources_of_[number];
    if (known == nullptr || names_authority_ == nullptr) {
      continue;  // a table of codes is asked for names alone
    }
    for (const KnownActor::Belonging& belonging : known->belongings) {
      const KnownActor* with = names_authority_->find_id(belonging.with);
      if (with != nullptr) {
        const std::uint32_t other = number_of_known(*with);
        add_belonging({number, other, belonging.type, belonging.during, std::nullopt});
      }
    }
  }
}

std::vector<UnmatchedName> ActorList::unmatched() const {
  constexpr std::size_t most = 200;
  if (names_authority_ == nullptr) {
    return {};
  }
  std::vector<UnmatchedName> names;
  names.reserve(unknown_.size() + keyed_.size());
  for (const auto* list : {&unknown_, &keyed_}) {
    for (const std::uint32_t number : *list) {
      names.push_back({actors_[number].name.front().second, mentions_[number], {}});
    }
  }
  std::stable_sort(names.begin(), names.end(),
                   [](const auto& a, const auto& b) { return a.rows > b.rows; });
  for (std::size_t i = 0; i < names.size() && i < most; ++i) {
    names[i].nearest = names_authority_->nearest(names[i].name);
  }
  return names;
}

void ActorList::describe(const ForeignActor& row, std::uint32_t source,
                         std::vector<std::string>& remarks) {
  const ForeignPart part{row.name, Role::participant, ActorKind::group, {}, row.key};
  const std::uint32_t number =
      row.key.empty() ? number_of(part, remarks) : number_of_keyed(part, row.own_id);
  for (const std::string_view name : row.member_of) {
    if (name.empty()) {
      continue;
    }
    const std::uint32_t group =
        number_of({name, Role::participant, ActorKind::group, {}, {}}, remarks);
    add_belonging({number, group, AffiliationType::member_of, std::nullopt, source});
  }
  Actor& actor = actors_[number];
  describe_kind(row, actor, remarks);
  describe_codes(row, actor, remarks);
  for (const std::string_view alias : row.aliases) {
    if (!alias.empty()) {
      add_alias(alias, actor);
    }
  }
  if (!row.existed.empty() && !actor.existed) {
    if (auto existed = Edtf::parse(row.existed)) {
      actor.existed = *std::move(existed);
    }
  }
  if (!row.note.empty() && actor.note.empty()) {
    actor.note = row.note;
  }
  if (!row.description.empty() && actor.description.empty()) {
    actor.description = {{"en", std::string(row.description)}};
  }
}

}  // namespace parley::formats
