#include "parley/store/convert.hpp"

#include "parley/dataset/write_items.hpp"
#include "parley/model/claim_policy.hpp"
#include "parley/store/writer.hpp"

#include "type_label.hpp"

#include <algorithm>
#include <optional>
#include <unordered_map>
#include <utility>

namespace parley::store {
namespace {

using Numbers = std::unordered_map<std::string_view, std::uint32_t>;

template <class Items>
Numbers numbers_of(const Items& items) {
  Numbers numbers;
  std::uint32_t number = 0;
  for (const auto& item : items) {
    numbers.emplace(item.id, number++);
  }
  return numbers;
}

/// True for a source that states everything, with no more said of it.
bool is_simple(const Evidence& evidence) {
  return evidence.states_all && !evidence.quote && !evidence.position && evidence.sha256.empty() &&
         evidence.note.empty();
}

bool is_simple(const std::vector<Participant>& parts) {
  return !parts.empty() && std::all_of(parts.begin(), parts.end(), [](const Participant& part) {
    return part.sources.empty() && part.evidence.empty() && part.note.empty();
  });
}

/// True for an event that a StoredEvent holds the whole of. `labelled_by_type`: its label is the
/// one that the store has for its type.
bool is_simple(const Event& event, bool labelled_by_type, const std::string& language) {
  const EventProperties& own = event.own;
  const bool label_fits =
      labelled_by_type || (own.label->size() == 1 && own.label->front().first == language);
  return label_fits && event.evidence.size() == 1 && is_simple(event.evidence.front()) &&
         event.alternatives.empty() && event.note.empty() && event.accepts.empty() &&
         (!own.date || dataset::is_edtf_alone(*own.date)) &&
         (!own.participants || is_simple(*own.participants)) && !own.part_of && !own.ordinal &&
         !own.count && !own.flags && !own.relations && !own.outcome && event.quantities.empty();
}

/// Writes the events of a dataset as rows.
class DatasetRows {
 public:
  explicit DatasetRows(const Dataset& dataset)
      : dataset_(dataset),
        types_(numbers_of(dataset.vocabulary.event_types)),
        actors_(numbers_of(dataset.actors)),
        sources_(numbers_of(dataset.sources)) {}

  Result<void> add(Writer& writer, const Event& event) {
    const auto type = types_.at(*event.own.type);
    const EventType& known = dataset_.vocabulary.event_types[type];
    if (is_simple(event, *event.own.label == label_by_type(known), dataset_.language)) {
      StoredEvent row = columns(event, event.own, type);
      row.source = sources_.at(event.evidence.front().source);
      return writer.add_simple_event(row);
    }
    const auto resolved = resolve(event, ClaimPolicy{});
    return writer.add_full_event(event, columns(event, resolved->properties, type));
  }

 private:
  StoredEvent columns(const Event& event, const EventProperties& values, std::uint32_t type) {
    StoredEvent row;
    row.id = event.id;
    row.type = type;
    if (*values.label != label_by_type(dataset_.vocabulary.event_types[type])) {
      row.label = text_in(*values.label, dataset_.language, dataset_.language);
    }
    if (values.date) {
      row.date =
          values.date->edtf ? std::string_view(values.date->edtf->text()) : std::string_view();
      row.bounds = values.date->bounds;
    }
    row.place = values.place ? std::string_view(*values.place) : std::string_view();
    parts_.clear();
    if (values.participants) {
      for (const Participant& part : *values.participants) {
        parts_.push_back({actors_.at(part.actor), part.role});
      }
    }
    row.parts = parts_;
    return row;
  }

  const Dataset& dataset_;
  Numbers types_;
  Numbers actors_;
  Numbers sources_;
  std::vector<StoredPart> parts_;
};

template <class Items, class Item>
Result<void> add_all(Writer& writer, const Items& items, Result<void> (Writer::*add)(const Item&)) {
  for (const auto& item : items) {
    if (auto done = (writer.*add)(item); !done) {
      return done;
    }
  }
  return {};
}

Result<void> add_sections(Writer& writer, const Dataset& dataset) {
  if (auto done = writer.add_heading(dataset); !done) {
    return done;
  }
  if (auto done = add_all(writer, dataset.sources, &Writer::add_source); !done) {
    return done;
  }
  if (auto done = add_all(writer, dataset.actors, &Writer::add_actor); !done) {
    return done;
  }
  if (auto done = add_all(writer, dataset.vocabulary.event_types, &Writer::add_type); !done) {
    return done;
  }
  if (auto done = add_all(writer, dataset.affiliations, &Writer::add_affiliation); !done) {
    return done;
  }
  if (auto done = add_all(writer, dataset.orders, &Writer::add_order); !done) {
    return done;
  }
  return add_all(writer, dataset.claims, &Writer::add_claim);
}

}  // namespace

Event to_event(const StoredEvent& stored, const EventType* type, const std::string& language,
               const std::vector<Actor>& actors, const std::vector<Source>& sources) {
  Event event;
  event.id = stored.id;
  event.own.type = type == nullptr ? std::string() : type->id;
  if (stored.label.empty()) {
    event.own.label = type == nullptr ? LocalizedText() : label_by_type(*type);
  } else {
    event.own.label = LocalizedText{{language, std::string(stored.label)}};
  }
  if (!stored.date.empty()) {
    DateStatement& date = event.own.date.emplace();
    if (auto edtf = Edtf::parse(stored.date)) {
      date.edtf = *std::move(edtf);
    }
    date.bounds = stored.bounds;
  }
  if (!stored.place.empty()) {
    event.own.place = std::string(stored.place);
  }
  for (const StoredPart& part : stored.parts) {
    if (!event.own.participants) {
      event.own.participants.emplace();
    }
    event.own.participants->push_back(
        {actors[part.actor].id, part.role, {}, {}, {}, Rank::preferred, {}});
  }
  Evidence& evidence = event.evidence.emplace_back();
  evidence.source = sources[stored.source].id;
  evidence.states_all = true;
  return event;
}

Event to_event(const StoredEvent& stored, const std::vector<std::string>& type_ids,
               const Dataset& dataset) {
  const std::string& type = type_ids[stored.type];
  Event event = to_event(stored, dataset.vocabulary.find_type(type), dataset.language,
                         dataset.actors, dataset.sources);
  event.own.type = type;
  return event;
}

Result<std::shared_ptr<const Dataset>> whole_dataset(const Dataset& dataset, const Store& store) {
  auto whole = std::make_shared<Dataset>(dataset);
  whole->events.reserve(store.event_count());
  auto done = store.for_each_simple_event([&](const StoredEvent& event) {
    whole->events.push_back(to_event(event, store.type_ids(), dataset));
  });
  if (!done) {
    return done.error();
  }
  return std::shared_ptr<const Dataset>(std::move(whole));
}

Result<std::string> write(const Dataset& dataset, const std::filesystem::path& target) {
  auto writer = create(target);
  if (!writer) {
    return writer.error();
  }
  if (auto done = add_sections(**writer, dataset); !done) {
    return done.error();
  }
  DatasetRows rows(dataset);
  for (const Event& event : dataset.events) {
    if (auto done = rows.add(**writer, event); !done) {
      return done.error();
    }
  }
  return (*writer)->finish();
}

}  // namespace parley::store
