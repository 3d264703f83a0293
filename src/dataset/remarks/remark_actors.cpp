#include "parley/dataset/similar_names.hpp"
#include "parley/error/error.hpp"

#include "check/lives.hpp"
#include "remarks/remarks.hpp"

#include <string>
#include <unordered_map>
#include <unordered_set>
#include <utility>

namespace parley::dataset {
namespace {

/// Finds the actors that are recorded as two on purpose.
class KnownApart {
 public:
  explicit KnownApart(const Dataset& dataset) : actors_(dataset.actors), lives_(lives_of(dataset)) {
    for (const Affiliation& one : dataset.affiliations) {
      related_.insert(one.actor + ' ' + one.with);
    }
  }

  bool operator()(std::size_t a, std::size_t b) const {
    const Actor& one = actors_[a];
    const Actor& other = actors_[b];
    const auto differ = [](const std::string& x, const std::string& y) {
      return !x.empty() && !y.empty() && x != y;
    };
    return one.id == other.id ||  // which is a fault
           differ(one.wikidata, other.wikidata) || differ(one.country, other.country) ||
           (one.kind == ActorKind::person) != (other.kind == ActorKind::person) ||
           (lives_[a] && lives_[b] && is_outside(*lives_[a], *lives_[b])) ||
           related_.contains(one.id + ' ' + other.id) || related_.contains(other.id + ' ' + one.id);
  }

 private:
  const std::vector<Actor>& actors_;
  std::vector<Life> lives_;
  std::unordered_set<std::string> related_;  ///< two ids with a blank between them
};

std::string_view in_words(Likeness likeness) noexcept {
  switch (likeness) {
    case Likeness::same: return "the same name as ";
    case Likeness::spelling: return "a name spelled almost like ";
    case Likeness::initials: return "a name with the initials of ";
    case Likeness::part: break;
  }
  return "a name that shares its words with ";
}

SimilarNames names_of(const std::vector<Actor>& actors) {
  SimilarNames names;
  for (std::size_t i = 0; i < actors.size(); ++i) {
    const NameKind kind = actors[i].kind == ActorKind::person ? NameKind::person : NameKind::other;
    for (const auto& [language, name] : actors[i].name) {
      names.add(i, name, kind);
    }
    for (const Alias& alias : actors[i].aliases) {
      names.add(i, alias.text, NameKind::alias);
    }
  }
  return names;
}

class NearDuplicates {
 public:
  NearDuplicates(const Loaded& loaded, Report& report) : loaded_(loaded), report_(report) {}

  /// At most one remark on an actor, at the later one of two.
  void remark(std::size_t first, std::size_t second, const std::string& got) {
    if (remarked_.insert(second).second) {
      at_item(loaded_.actors[second], "actors", [&](const JsonPath& path) {
        report_.remark(Remark::near_duplicate_actor, path,
                       "an actor other than " + show(loaded_.dataset.actors[first].id), got);
      });
    }
  }

 private:
  const Loaded& loaded_;
  Report& report_;
  std::unordered_set<std::size_t> remarked_;
};

}  // namespace

void remark_actors(const Loaded& loaded, Report& report) {
  const std::vector<Actor>& actors = loaded.dataset.actors;
  NearDuplicates duplicates(loaded, report);
  std::unordered_map<std::string_view, std::size_t> with_item;
  for (std::size_t i = 0; i < actors.size(); ++i) {
    const std::string& item = actors[i].wikidata;
    if (item.empty()) {
      continue;
    }
    const auto [first, is_new] = with_item.try_emplace(item, i);
    if (!is_new) {
      duplicates.remark(first->second, i, "the same Wikidata item, " + item);
    }
  }
  const KnownApart are_apart(loaded.dataset);
  for (const SimilarPair& pair : names_of(actors).find()) {
    if (!are_apart(pair.first, pair.second)) {
      duplicates.remark(pair.first, pair.second,
                        std::string(in_words(pair.likeness)) + show(pair.first_name) + ": " +
                            show(pair.second_name));
    }
  }
}

}  // namespace parley::dataset
