#include "remarks/each_date.hpp"

namespace parley::dataset {
namespace {

class DatesOfRecords {
 public:
  explicit DatesOfRecords(const UseDate& use) : use_(use) {}

  void operator()(const Event& event, const JsonPath& path) const {
    if (event.own.date) {
      one(*event.own.date, JsonPath(path, "date"));
    }
    alternatives(event.alternatives, path, [&](const Alternative& other, const JsonPath& value) {
      if (other.value.date) {
        one(*other.value.date, value);
      }
    });
  }

  void operator()(const Source& source, const JsonPath& path) const {
    if (source.published) {
      one(*source.published, JsonPath(path, "published"));
    }
    alternatives(source.alternatives, path,
                 [&](const PublishedAlternative& other, const JsonPath& value) {
                   one(other.published, value);
                 });
  }

  void operator()(const Claim& claim, const JsonPath& path) const {
    if (claim.date) {
      one(*claim.date, JsonPath(path, "date"));
    }
  }

  void operator()(const Affiliation& affiliation, const JsonPath& path) const {
    one(affiliation.during, JsonPath(path, "during"));
    alternatives(affiliation.alternatives, path,
                 [&](const AffiliationAlternative& other, const JsonPath& value) {
                   one(other.during, value);
                 });
  }

  void operator()(const Actor& actor, const JsonPath& path) const {
    one(actor.existed, JsonPath(path, "existed"));
    const JsonPath aliases(path, "aliases");
    for (std::size_t i = 0; i < actor.aliases.size(); ++i) {
      const JsonPath alias(aliases, i);
      one(actor.aliases[i].during, JsonPath(alias, "during"));
    }
  }

 private:
  template <class Others, class Use>
  static void alternatives(const Others& others, const JsonPath& path, const Use& use) {
    const JsonPath list(path, "alternatives");
    for (std::size_t i = 0; i < others.size(); ++i) {
      const JsonPath other(list, i);
      use(others[i], JsonPath(other, "value"));
    }
  }

  void one(const DateStatement& date, const JsonPath& path) const {
    if (date.edtf) {
      use_(*date.edtf, date.text, path);
    }
  }

  void one(const std::optional<Edtf>& date, const JsonPath& path) const {
    if (date) {
      use_(*date, {}, path);
    }
  }

  const UseDate& use_;
};

template <class Items>
void each_item(const Items& items, const std::vector<Origin>& origins, std::string_view section,
               const DatesOfRecords& dates) {
  for (std::size_t i = 0; i < items.size(); ++i) {
    at_item(origins[i], section, [&](const JsonPath& path) { dates(items[i], path); });
  }
}

}  // namespace

void each_date(const Loaded& loaded, const UseDate& use) {
  const DatesOfRecords dates(use);
  each_item(loaded.dataset.sources, loaded.sources, "sources", dates);
  each_item(loaded.dataset.actors, loaded.actors, "actors", dates);
  each_item(loaded.dataset.affiliations, loaded.affiliations, "affiliations", dates);
  each_item(loaded.dataset.events, loaded.events, "events", dates);
  each_item(loaded.dataset.claims, loaded.claims, "claims", dates);
}

}  // namespace parley::dataset
