#include "check/dataset_visitor.hpp"

namespace parley::dataset {
namespace {

template <class Items, class Use>
void each(const Items& items, const JsonPath& parent, std::string_view key, Use use) {
  const JsonPath path(parent, key);
  for (std::size_t i = 0; i < items.size(); ++i) {
    use(items[i], JsonPath(path, i));
  }
}

template <class Items, class Use>
void each_item(const Items& items, const std::vector<Origin>& origins, std::string_view section,
               Use use) {
  for (std::size_t i = 0; i < items.size(); ++i) {
    at_item(origins[i], section, [&](const JsonPath& path) { use(items[i], path); });
  }
}

class Walk {
 public:
  explicit Walk(DatasetVisitor& visitor) : visitor_(visitor) {}

  void source(const Source& source, const JsonPath& path) {
    if (source.published) {
      visitor_.date(*source.published, JsonPath(path, "published"));
    }
    each(source.alternatives, path, "alternatives",
         [&](const PublishedAlternative& other, const JsonPath& here) {
           visitor_.date(other.published, JsonPath(here, "value"));
           reference(Refers::actor_or_source, other.asserted_by, here, "assertedBy");
           all_evidence(other.evidence, here);
         });
  }

  void actor(const Actor& actor, const JsonPath& path) {
    each(actor.aliases, path, "aliases",
         [&](const Alias& alias, const JsonPath& here) { all_evidence(alias.evidence, here); });
    all_evidence(actor.evidence, path);
  }

  void affiliation(const Affiliation& affiliation, const JsonPath& path) {
    reference(Refers::actor, affiliation.actor, path, "actor");
    reference(Refers::actor, affiliation.with, path, "with");
    all_evidence(affiliation.evidence, path);
    each(affiliation.alternatives, path, "alternatives",
         [&](const AffiliationAlternative& other, const JsonPath& here) {
           reference(Refers::actor_or_source, other.asserted_by, here, "assertedBy");
           all_evidence(other.evidence, here);
         });
  }

  void event(const Event& event, const JsonPath& path) {
    event_ = &event;
    properties(event.own, path);
    all_evidence(event.evidence, path);
    each(event.alternatives, path, "alternatives",
         [&](const Alternative& other, const JsonPath& here) {
           property_value(other, JsonPath(here, "value"));
           reference(Refers::actor_or_source, other.asserted_by, here, "assertedBy");
           all_evidence(other.evidence, here);
         });
    quantities(event.quantities, path);
    event_ = nullptr;
  }

  void order(const Order& order, const JsonPath& path) {
    reference(Refers::event, order.a, path, "a");
    reference(Refers::event, order.b, path, "b");
    all_evidence(order.evidence, path);
  }

  void claim(const Claim& claim, const JsonPath& path) {
    reference(Refers::actor_or_source, claim.asserted_by, path, "assertedBy");
    each(claim.relayed_by, path, "relayedBy", [&](const std::string& id, const JsonPath& here) {
      visitor_.reference(Refers::actor_or_source, id, here);
    });
    reference(Refers::event, claim.made_in, path, "madeIn");
    each(claim.about, path, "about", [&](const std::string& id, const JsonPath& here) {
      visitor_.reference(Refers::event_actor_or_claim, id, here);
    });
    all_evidence(claim.evidence, path);
    if (claim.date) {
      visitor_.date(*claim.date, JsonPath(path, "date"));
    }
    each(claim.contradicts, path, "contradicts", [&](const std::string& id, const JsonPath& here) {
      visitor_.reference(Refers::claim, id, here);
    });
    each(claim.corrects, path, "corrects", [&](const std::string& id, const JsonPath& here) {
      visitor_.reference(Refers::claim, id, here);
    });
    quantities(claim.quantities, path);
  }

 private:
  void reference(Refers to, const std::string& id, const JsonPath& parent, std::string_view key) {
    visitor_.reference(to, id, JsonPath(parent, key));
  }

  void all_evidence(const std::vector<Evidence>& evidence, const JsonPath& parent) {
    each(evidence, parent, "evidence", [&](const Evidence& item, const JsonPath& here) {
      reference(Refers::source, item.source, here, "source");
      visitor_.evidence(item, here);
      properties(item.states, JsonPath(here, "states"));
    });
  }

  void quantities(const std::vector<Quantity>& quantities, const JsonPath& parent) {
    each(quantities, parent, "quantities", [&](const Quantity& one, const JsonPath& here) {
      reference(Refers::actor_or_source, one.asserted_by, here, "assertedBy");
      all_evidence(one.evidence, here);
    });
  }

  void date(const DateStatement& date, const JsonPath& path) {
    visitor_.date(date, path);
    if (!date.relative_to.empty()) {
      const JsonPath relative_to(path, "relativeTo");
      visitor_.reference(Refers::event, date.relative_to, relative_to);
      if (event_ != nullptr) {
        visitor_.relative_date(*event_, date, relative_to);
      }
    }
  }

  void participants(const std::vector<Participant>& parts, const JsonPath& path) {
    for (std::size_t i = 0; i < parts.size(); ++i) {
      const JsonPath here(path, i);
      reference(Refers::actor, parts[i].actor, here, "actor");
      all_evidence(parts[i].evidence, here);
    }
  }

  void relations(const std::vector<EventRelation>& relations, const JsonPath& path) {
    for (std::size_t i = 0; i < relations.size(); ++i) {
      const JsonPath here(path, i);
      reference(Refers::event, relations[i].to, here, "to");
      all_evidence(relations[i].evidence, here);
    }
  }

  void properties(const EventProperties& properties, const JsonPath& path) {
    if (properties.type) {
      reference(Refers::event_type, *properties.type, path, "type");
    }
    if (properties.date) {
      date(*properties.date, JsonPath(path, "date"));
    }
    if (properties.participants) {
      participants(*properties.participants, JsonPath(path, "participants"));
    }
    if (properties.part_of) {
      reference(Refers::event, *properties.part_of, path, "partOf");
    }
    if (properties.relations) {
      relations(*properties.relations, JsonPath(path, "relations"));
    }
  }

  void property_value(const Alternative& other, const JsonPath& path) {
    const EventProperties& value = other.value;
    if (value.type) {
      visitor_.reference(Refers::event_type, *value.type, path);
    }
    if (value.date) {
      date(*value.date, path);
    }
    if (value.participants) {
      participants(*value.participants, path);
    }
    if (value.part_of) {
      visitor_.reference(Refers::event, *value.part_of, path);
    }
    if (value.relations) {
      relations(*value.relations, path);
    }
  }

  DatasetVisitor& visitor_;
  const Event* event_ = nullptr;  // the one that is being shown
};

}  // namespace

void walk(const Loaded& loaded, DatasetVisitor& visitor) {
  const Dataset& dataset = loaded.dataset;
  Walk all(visitor);
  const auto show = [&all](auto member) {
    return [&all, member](const auto& item, const JsonPath& path) { (all.*member)(item, path); };
  };
  each_item(dataset.sources, loaded.sources, "sources", show(&Walk::source));
  each_item(dataset.actors, loaded.actors, "actors", show(&Walk::actor));
  each_item(dataset.affiliations, loaded.affiliations, "affiliations", show(&Walk::affiliation));
  each_item(dataset.events, loaded.events, "events", show(&Walk::event));
  each_item(dataset.orders, loaded.orders, "orders", show(&Walk::order));
  each_item(dataset.claims, loaded.claims, "claims", show(&Walk::claim));
}

}  // namespace parley::dataset
