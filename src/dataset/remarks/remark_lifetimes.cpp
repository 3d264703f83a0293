#include "parley/error/error.hpp"
#include "parley/model/claim_policy.hpp"

#include "check/dates_in_words.hpp"
#include "check/lives.hpp"
#include "remarks/remarks.hpp"

#include <string>

namespace parley::dataset {
namespace {

class Lifetimes {
 public:
  Lifetimes(const Loaded& loaded, const IdIndex& ids, const std::vector<Bounds>& bounds,
            Report& report)
      : loaded_(loaded),
        ids_(ids),
        bounds_(bounds),
        report_(report),
        lives_(lives_of(loaded.dataset)) {}

  /// Participants of alternatives alone: those of the event itself are a fault.
  void event(std::size_t number) const {
    const Event& event = loaded_.dataset.events[number];
    for (std::size_t i = 0; i < event.alternatives.size(); ++i) {
      const auto& participants = event.alternatives[i].value.participants;
      if (!participants) {
        continue;
      }
      at_item(loaded_.events[number], "events", [&](const JsonPath& path) {
        const JsonPath alternatives(path, "alternatives");
        const JsonPath alternative(alternatives, i);
        const JsonPath value(alternative, "value");
        for (std::size_t j = 0; j < participants->size(); ++j) {
          const Participant& part = (*participants)[j];
          if (part.role != Role::subject) {
            const JsonPath place(value, j);
            actor(part.actor, bounds_[number], JsonPath(place, "actor"));
          }
        }
      });
    }
  }

  void claim(std::size_t number) const {
    const Claim& claim = loaded_.dataset.claims[number];
    const auto made_in = ids_.event(claim.made_in);
    if (claim.date || made_in) {
      at_item(loaded_.claims[number], "claims", [&](const JsonPath& path) {
        actor(claim.asserted_by, claim.date ? claim.date->bounds : bounds_[*made_in],
              JsonPath(path, "assertedBy"));
      });
    }
  }

 private:
  void actor(const std::string& id, const Bounds& when, const JsonPath& path) const {
    const auto actor = ids_.actor(id);
    if (actor && lives_[*actor] && is_outside(when, *lives_[*actor])) {
      report_.remark(
          Remark::actor_outside_lifetime, path, "an actor that existed on " + in_words(when),
          show(id) + ", which existed " + loaded_.dataset.actors[*actor].existed->text());
    }
  }

  const Loaded& loaded_;
  const IdIndex& ids_;
  const std::vector<Bounds>& bounds_;
  Report& report_;
  std::vector<Life> lives_;
};

}  // namespace

void remark_lifetimes(const Loaded& loaded, const IdIndex& ids, const std::vector<Bounds>& bounds,
                      Report& report) {
  const Lifetimes lifetimes(loaded, ids, bounds, report);
  for (std::size_t i = 0; i < loaded.dataset.events.size(); ++i) {
    lifetimes.event(i);
  }
  for (std::size_t i = 0; i < loaded.dataset.claims.size(); ++i) {
    lifetimes.claim(i);
  }
}

}  // namespace parley::dataset
