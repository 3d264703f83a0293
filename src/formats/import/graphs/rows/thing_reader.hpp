#pragma once

#include "import/graphs/foreign_graph.hpp"
#include "import/graphs/rows/attribute_words.hpp"

#include <array>
#include <cstddef>
#include <string_view>
#include <vector>

namespace parley::formats {

/// The attributes of one node or edge by what they say; empty where none says it.
struct ThingFacts {
  std::string_view of(AttributeMeaning meaning) const noexcept {
    return texts[static_cast<std::size_t>(meaning)];
  }
  std::array<std::string_view, static_cast<std::size_t>(AttributeMeaning::derived) + 1> texts{};
};

/// Finds out what attributes say, by their names.
class ThingReader {
 public:
  ThingReader(const ForeignGraph& graph, bool are_edges, bool is_ours);

  /// Calls `unused` with each attribute that has no place, or whose place another one has taken.
  template <class Unused>
  ThingFacts read(const ForeignThing& thing, const Unused& unused) const;
  ThingFacts read(const ForeignThing& thing) const {
    return read(thing, [](const ForeignAttribute&) {});
  }

 private:
  struct Known {
    AttributeMeaning meaning = AttributeMeaning::none;
    int rank = 0;
  };
  std::vector<Known> known_;  // by name
};

template <class Unused>
ThingFacts ThingReader::read(const ForeignThing& thing, const Unused& unused) const {
  std::array<const ForeignAttribute*, static_cast<std::size_t>(AttributeMeaning::derived) + 1>
      best{};
  for (const ForeignAttribute& attribute : thing.attributes) {
    const Known& known = known_[attribute.name];
    if (known.meaning == AttributeMeaning::derived) {
      continue;
    }
    const ForeignAttribute*& there = best[static_cast<std::size_t>(known.meaning)];
    const bool is_known = known.meaning != AttributeMeaning::none;
    if (is_known && (there == nullptr || known.rank < known_[there->name].rank)) {
      if (there != nullptr) {
        unused(*there);
      }
      there = &attribute;
    } else if (!is_known || attribute.value != there->value) {
      unused(attribute);
    }
  }
  ThingFacts facts;
  for (std::size_t i = 0; i < best.size(); ++i) {
    facts.texts[i] = best[i] == nullptr ? std::string_view() : best[i]->value;
  }
  return facts;
}

}  // namespace parley::formats
