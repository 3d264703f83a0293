#include "parley/error/error.hpp"

#include "check/checks.hpp"
#include "check/dataset_visitor.hpp"

#include <array>
#include <unordered_map>

namespace parley::dataset {
namespace {

std::string_view kind_name(IdKind kind) noexcept {
  constexpr std::array<std::string_view, 4> names{"a source", "an actor", "an event", "a claim"};
  return names[static_cast<std::size_t>(kind)];
}

struct Expected {
  std::string_view words;
  bool (*allows)(IdKind);
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
  return {"the id of an event type", [](IdKind) { return false; }};
}

class References : public DatasetVisitor {
 public:
  References(const Loaded& loaded, const IdIndex& ids, Report& report)
      : ids_(ids), report_(report) {
    for (const EventType& type : loaded.dataset.vocabulary.event_types) {
      types_.emplace(type.id, true);
    }
  }

  void reference(Refers to, const std::string& id, const JsonPath& path) override {
    if (id.empty()) {
      return;  // absent or no id: reported when it was read
    }
    const Expected expected = expected_for(to);
    if (to == Refers::event_type) {
      if (types_.count(id) == 0) {
        report_.error(path, std::string(expected.words), show(id));
      }
      return;
    }
    const auto named = ids_.find(id);
    if (!named) {
      report_.error(path, std::string(expected.words), show(id));
    } else if (!expected.allows(named->kind)) {
      report_.error(path, std::string(expected.words),
                    show(id) + ", which is " + std::string(kind_name(named->kind)));
    }
  }

  void date(const DateStatement& date, const JsonPath& path) override {
    const auto named = ids_.find(date.anchor);
    if (date.anchor.empty() || (named && named->kind == IdKind::source) ||
        Edtf::parse(date.anchor).has_value()) {
      return;
    }
    // A date written as a plain string has no anchor, so this one is an object.
    report_.error(JsonPath(path, "anchor"), "an EDTF date or the id of a source",
                  show(date.anchor));
  }

  void relative_date(const Event& of, const DateStatement& date, const JsonPath& path) override {
    if (date.relative_to == of.id) {
      report_.error(path, "the id of another event", show(of.id));
    }
  }

 private:
  const IdIndex& ids_;
  Report& report_;
  std::unordered_map<std::string_view, bool> types_;
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
