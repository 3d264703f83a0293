#include "parley/dataset/revision.hpp"
#include "parley/dataset/write.hpp"
#include "parley/dataset/write_items.hpp"
#include "parley/text/sha256.hpp"

#include "vocabulary/vocabulary.hpp"

#include <algorithm>
#include <functional>
#include <utility>
#include <vector>

namespace parley::dataset {
namespace {

/// Writes the canonical form item by item and passes it to `Use` in pieces.
template <class Use>
class CanonicalWriter {
 public:
  explicit CanonicalWriter(Use use) : use_(std::move(use)) {}

  void begin_section(std::string_view key) {
    end_section();
    section_ = key;
  }

  void add_item(std::string_view json) {
    if (!has_items_) {
      begin_member(section_);
      text_ += '[';
      has_items_ = true;
    } else {
      text_ += ',';
    }
    text_ += json;
    if (text_.size() > piece) {
      use_(text_);
      text_.clear();
    }
  }

  void add_heading(std::string_view json) {
    end_section();
    begin_member("dataset");
    text_ += json;
  }

  void finish() {
    end_section();
    text_ += '}';
    use_(text_);
  }

 private:
  static constexpr std::size_t piece = 1U << 16U;

  void begin_member(std::string_view key) {
    text_ += std::exchange(separator_, ',');
    text_ += '"';
    text_ += key;
    text_ += "\":";
  }

  void end_section() {
    if (std::exchange(has_items_, false)) {
      text_ += ']';
    }
  }

  Use use_;
  std::string text_;  // not passed on yet
  std::string_view section_;
  char separator_ = '{';
  bool has_items_ = false;  // of the section
};

using Items = std::vector<std::string>;

template <class Item>
std::string text_of(const Item& item, void (*write_item)(json::Writer&, const Item&)) {
  json::Writer out;
  write_item(out, item);
  return out.take();
}

/// The items of a section in order of id; ids are unique.
template <class Item>
Items by_id(const std::vector<Item>& items, void (*write_item)(json::Writer&, const Item&)) {
  std::vector<std::reference_wrapper<const Item>> sorted(items.begin(), items.end());
  std::sort(sorted.begin(), sorted.end(), [](const Item& a, const Item& b) { return a.id < b.id; });
  Items texts;
  texts.reserve(sorted.size());
  for (const Item& item : sorted) {
    texts.push_back(text_of(item, write_item));
  }
  return texts;
}

template <class Item>
Items by_text(const std::vector<Item>& items, void (*write_item)(json::Writer&, const Item&)) {
  Items texts;
  for (const Item& item : items) {
    texts.push_back(text_of(item, write_item));
  }
  std::sort(texts.begin(), texts.end());
  return texts;
}

Items canonical_items(const Dataset& dataset, std::string_view section) {
  if (section == "actors") {
    return by_id(dataset.actors, write_actor);
  }
  if (section == "affiliations") {
    return by_text(dataset.affiliations, write_affiliation);
  }
  if (section == "claims") {
    return by_id(dataset.claims, write_claim);
  }
  if (section == "events") {
    return by_id<Event>(dataset.events, write_event);
  }
  if (section == "orders") {
    return by_text(dataset.orders, write_order);
  }
  if (section == "sources") {
    return by_id(dataset.sources, write_source);
  }
  return by_id(own_types(dataset), write_event_type);
}

template <class Writer>
void write_canonical(const Dataset& dataset, Writer& out) {
  for (const std::string_view section : canonical_sections) {
    if (section == "dataset") {
      out.add_heading(text_of(dataset, write_heading));
      continue;
    }
    out.begin_section(section);
    for (const std::string& item : canonical_items(dataset, section)) {
      out.add_item(item);
    }
  }
}

/// Adds pieces of text to a hash.
struct AddTo {
  Sha256* hash;
  void operator()(std::string_view piece) const { hash->add(piece); }
};

}  // namespace

std::string canonical_json(const Dataset& dataset) {
  std::string text;
  CanonicalWriter out([&text](std::string_view piece) { text += piece; });
  write_canonical(dataset, out);
  out.finish();
  return text;
}

std::string revision_of(const Dataset& dataset) {
  RevisionHash hash;
  write_canonical(dataset, hash);
  return hash.finish();
}

struct RevisionHash::State {
  Sha256 hash;
  CanonicalWriter<AddTo> out{AddTo{&hash}};
};

RevisionHash::RevisionHash() : state_(std::make_unique<State>()) {}
RevisionHash::~RevisionHash() = default;

void RevisionHash::begin_section(std::string_view key) {
  state_->out.begin_section(key);
}

void RevisionHash::add_item(std::string_view json) {
  state_->out.add_item(json);
}

void RevisionHash::add_heading(std::string_view json) {
  state_->out.add_heading(json);
}

std::string RevisionHash::finish() {
  state_->out.finish();
  return state_->hash.finish();
}

}  // namespace parley::dataset
