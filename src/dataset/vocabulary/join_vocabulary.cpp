#include "vocabulary/join_vocabulary.hpp"

#include "parley/dataset/read.hpp"
#include "parley/error/error.hpp"
#include "parley/text/closest_word.hpp"

#include "check/cycles.hpp"
#include "vocabulary/join_translations.hpp"

#include <algorithm>
#include <string_view>
#include <unordered_map>

namespace parley::dataset {
namespace {

/// Copies from the general type what the special one does not state.
void inherit(const EventType& general, OwnType& own) {
  EventType& special = own.type;
  if (special.family.empty()) {
    special.family = general.family;
  }
  if (!own.says_symmetric) {
    special.symmetric = general.symmetric;
  }
}

/// A dataset written before the vocabulary had a type of this id keeps its own definition.
void add_or_replace(const EventType& own, Vocabulary& vocabulary) {
  const auto same = std::find_if(vocabulary.event_types.begin(), vocabulary.event_types.end(),
                                 [&own](const EventType& type) { return type.id == own.id; });
  if (same == vocabulary.event_types.end()) {
    vocabulary.event_types.push_back(own);
  } else {
    *same = own;
  }
}

class Joiner {
 public:
  Joiner(Loaded& loaded, Report& report) : loaded_(loaded), report_(report) {
    for (std::size_t i = 0; i < loaded.own_types.size(); ++i) {
      const std::string& id = loaded.own_types[i].type.id;
      if (id.empty()) {
        continue;  // reported when it was read
      }
      if (!own_.try_emplace(id, i).second) {
        error(i, "id", "an event type id of its own", show(id) + " again");
      }
    }
  }

  void run() {
    check_specialised();
    std::vector<bool> joined(loaded_.own_types.size(), false);
    for (std::size_t i = 0; i < loaded_.own_types.size(); ++i) {
      join(i, joined);
    }
  }

 private:
  void check_specialised() {
    std::vector<Arrow> arrows;
    for (std::size_t i = 0; i < loaded_.own_types.size(); ++i) {
      const EventType& type = loaded_.own_types[i].type;
      const auto own = own_.find(type.specialises);
      if (own != own_.end()) {
        arrows.push_back({i, own->second});
      } else if (!type.specialises.empty() && loaded_.all_files_read &&
                 built_in_vocabulary().find_type(type.specialises) == nullptr) {
        error(i, "specialises", "the id of an event type",
              show(type.specialises) + suggestion_for(type.specialises));
      }
    }
    for (const auto& cycle : find_cycles(loaded_.own_types.size(), arrows)) {
      const std::size_t last = arrows[cycle.back()].from;
      error(last, "specialises", "a type that does not in turn specialise this one",
            show(loaded_.own_types[last].type.specialises));
    }
  }

  std::string suggestion_for(std::string_view wanted) const {
    ClosestWord closest(wanted);
    for (const EventType& type : built_in_vocabulary().event_types) {
      closest.consider(type.id);
    }
    for (const OwnType& own : loaded_.own_types) {
      closest.consider(own.type.id);
    }
    return closest.suggestion();
  }

  /// Joins a chain of types, the most general first; a type in a cycle stays as it is.
  void join(std::size_t start, std::vector<bool>& joined) {
    std::vector<std::size_t> chain;
    std::size_t at = start;
    while (!joined[at]) {
      joined[at] = true;
      chain.push_back(at);
      const auto next = own_.find(loaded_.own_types[at].type.specialises);
      if (next == own_.end()) {
        break;
      }
      at = next->second;
    }
    for (auto step = chain.rbegin(); step != chain.rend(); ++step) {
      OwnType& own = loaded_.own_types[*step];
      const auto general = own_.find(own.type.specialises);
      const EventType* from = general != own_.end()
                                  ? &loaded_.own_types[general->second].type
                                  : built_in_vocabulary().find_type(own.type.specialises);
      if (from != nullptr) {
        inherit(*from, own);
      }
    }
  }

  void error(std::size_t type, std::string_view key, std::string expected, std::string got) {
    at_item(loaded_.own_types[type].origin, "types", [&](const JsonPath& path) {
      report_.error(JsonPath(path, key), std::move(expected), std::move(got));
    });
  }

  Loaded& loaded_;
  Report& report_;
  std::unordered_map<std::string_view, std::size_t> own_;
};

}  // namespace

void join_vocabulary(Loaded& loaded, Report& report) {
  Vocabulary& vocabulary = loaded.dataset.vocabulary;
  if (loaded.has_heading && !vocabulary.id.empty() && vocabulary.id != built_in_vocabulary().id) {
    const JsonPath file(loaded.heading_file);
    const JsonPath heading(file, "dataset");
    report.error(JsonPath(heading, "vocabulary"), "the vocabulary " + built_in_vocabulary().id,
                 show(vocabulary.id));
  }
  vocabulary = built_in_vocabulary();
  Joiner(loaded, report).run();
  for (const OwnType& own : loaded.own_types) {
    add_or_replace(own.type, vocabulary);
  }
  join_translations(loaded, report);
}

}  // namespace parley::dataset
