#include "parley/error/error.hpp"
#include "parley/text/closest_word.hpp"

#include "check/checks.hpp"
#include "check/dataset_visitor.hpp"

#include <algorithm>
#include <array>
#include <unordered_set>
#include <utility>
#include <vector>

namespace parley::dataset {
namespace {

/// Longer lists of ids are not read.
constexpr std::size_t most_listed = 15;

std::string_view kind_name(IdKind kind) noexcept {
  constexpr std::array<std::string_view, 4> names{"a source", "an actor", "an event", "a claim"};
  return names[static_cast<std::size_t>(kind)];
}

struct Expected {
  std::string_view words;
  bool (*allows)(IdKind);
  bool of_types = false;  ///< event types, which are no items
};

/// The kinds of item that an id may name, and their names in messages.
Expected expected_for(Refers to) noexcept {
  switch (to) {
    case Refers::actor: return {"the id of an actor", [](IdKind k) { return k == IdKind::actor; }};
    case Refers::event: return {"the id of an event", [](IdKind k) { return k == IdKind::event; }};
    case Refers::source:
      return {"the id of a source", [](IdKind k) { return k == IdKind::source; }};
    case Refers::claim: return {"the id of a claim", [](IdKind k) { return k == IdKind::claim; }};
    case Refers::actor_or_source:
      return {"the id of an actor or a source",
              [](IdKind k) { return k == IdKind::actor || k == IdKind::source; }};
    case Refers::event_actor_or_claim:
      return {"the id of an event, an actor or a claim",
              [](IdKind k) { return k != IdKind::source; }};
    case Refers::event_type: break;
  }
  return {"the id of an event type", [](IdKind) { return false; }, true};
}

/// The first of each; where there are many, nobody reads the list, and they stay as they are.
std::vector<std::string_view> without_repetitions(std::vector<std::string_view> words) {
  if (words.size() > 2 * most_listed) {
    return words;
  }
  std::vector<std::string_view> distinct;
  for (const std::string_view word : words) {
    if (std::find(distinct.begin(), distinct.end(), word) == distinct.end()) {
      distinct.push_back(word);
    }
  }
  return distinct;
}

class References : public DatasetVisitor {
 public:
  References(const Loaded& loaded, const IdIndex& ids, Report& report)
      : loaded_(loaded), ids_(ids), report_(report) {
    for (const EventType& type : loaded.dataset.vocabulary.event_types) {
      types_.insert(type.id);
    }
  }

  void reference(Refers to, const std::string& id, const JsonPath& path) override {
    if (id.empty()) {
      return;  // absent or no id: reported when it was read
    }
    const Expected expected = expected_for(to);
    if (to == Refers::event_type) {
      if (types_.count(id) == 0) {
        unknown(expected, id, path);
      }
      return;
    }
    const auto named = ids_.find(id);
    if (!named) {
      unknown(expected, id, path);
    } else if (!expected.allows(named->kind)) {
      report_.error(path, std::string(expected.words),
                    show(id) + ", which is " + std::string(kind_name(named->kind)));
    }
  }

  void date(const DateStatement& date, const JsonPath& path) override {
    const auto named = ids_.find(date.anchor);
    if (date.anchor.empty() || !loaded_.all_files_read ||
        (named && named->kind == IdKind::source) || Edtf::parse(date.anchor).has_value()) {
      return;
    }
    // A date written as a plain string has no anchor, so this one is an object.
    std::string got = show(date.anchor);
    if (unknown_++ < most_compared) {
      got += suggestion_for(date.anchor, ids_allowed(expected_for(Refers::source)));
    }
    report_.error(JsonPath(path, "anchor"), "an EDTF date or the id of a source", std::move(got));
  }

  void relative_date(const Event& of, const DateStatement& date, const JsonPath& path) override {
    if (date.relative_to == of.id) {
      report_.error(path, "the id of another event", show(of.id));
    }
  }

 private:
  /// An id that is nowhere. It may be in a file that could not be read.
  void unknown(const Expected& expected, const std::string& id, const JsonPath& path) {
    if (!loaded_.all_files_read) {
      return;
    }
    std::string words(expected.words);
    std::string got = show(id);
    // To compare every id with every other takes too long in a dataset of nothing but mistakes.
    if (unknown_++ < most_compared) {
      const std::vector<std::string_view> known = ids_allowed(expected);
      got += suggestion_for(id, known);
      words += list_if_short(known);
    }
    report_.error(path, std::move(words), std::move(got));
  }

  /// Every id that would do, in the order of the files.
  std::vector<std::string_view> ids_allowed(const Expected& expected) const {
    std::vector<std::string_view> all;
    const Dataset& dataset = loaded_.dataset;
    const auto add = [&](const auto& items, IdKind kind) {
      if (expected.allows(kind)) {
        for (const auto& item : items) {
          all.emplace_back(item.id);
        }
      }
    };
    add(dataset.sources, IdKind::source);
    add(dataset.actors, IdKind::actor);
    add(dataset.events, IdKind::event);
    add(dataset.claims, IdKind::claim);
    if (all.empty() && expected.of_types) {
      for (const EventType& type : dataset.vocabulary.event_types) {
        all.emplace_back(type.id);
      }
    }
    std::erase(all, std::string_view());  // one that could not be read
    return without_repetitions(std::move(all));
  }

  static std::string suggestion_for(std::string_view wanted,
                                    const std::vector<std::string_view>& words) {
    ClosestWord closest(wanted);
    for (const std::string_view word : words) {
      closest.consider(word);
    }
    return closest.suggestion();
  }

  /// ` (north, south)`, or nothing when there are too many to read.
  static std::string list_if_short(const std::vector<std::string_view>& words) {
    if (words.empty() || words.size() > most_listed) {
      return {};
    }
    std::string list;
    for (const std::string_view word : words) {
      list += (list.empty() ? " (" : ", ") + std::string(word);
    }
    return list + ')';
  }

  static constexpr std::size_t most_compared = 1000;

  const Loaded& loaded_;
  const IdIndex& ids_;
  Report& report_;
  std::unordered_set<std::string_view> types_;
  std::size_t unknown_ = 0;
};

/// Reports every id that an earlier item has.
template <class Items>
void check_unique(const Items& items, const std::vector<Origin>& origins, std::string_view section,
                  IdKind kind, const Loaded& loaded, const IdIndex& ids, Report& report) {
  constexpr std::array<std::string_view, 4> sections{"sources", "actors", "events", "claims"};
  const std::array<const std::vector<Origin>*, 4> all{&loaded.sources, &loaded.actors,
                                                      &loaded.events, &loaded.claims};
  for (std::size_t i = 0; i < items.size(); ++i) {
    const auto first = ids.find(items[i].id);
    if (!first || (first->kind == kind && first->index == i)) {
      continue;
    }
    at_item(origins[i], section, [&](const JsonPath& path) {
      const auto other = static_cast<std::size_t>(first->kind);
      at_item((*all[other])[first->index], sections[other], [&](const JsonPath& there) {
        report.error(JsonPath(path, "id"), "an id of its own",
                     show(items[i].id) + ", the id of " + report.file_name(there.file()) + ':' +
                         there.pointer());
      });
    });
  }
}

}  // namespace

void check_ids(const Loaded& loaded, const IdIndex& ids, Report& report) {
  const Dataset& dataset = loaded.dataset;
  check_unique(dataset.sources, loaded.sources, "sources", IdKind::source, loaded, ids, report);
  check_unique(dataset.actors, loaded.actors, "actors", IdKind::actor, loaded, ids, report);
  check_unique(dataset.events, loaded.events, "events", IdKind::event, loaded, ids, report);
  check_unique(dataset.claims, loaded.claims, "claims", IdKind::claim, loaded, ids, report);
  References references(loaded, ids, report);
  walk(loaded, references);
}

}  // namespace parley::dataset
