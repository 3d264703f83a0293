#pragma once

#include "parley/error/error.hpp"
#include "parley/graph/event_graph.hpp"
#include "parley/model/dataset.hpp"

#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

namespace parley::query {

/// What has every word that was looked for.
struct TextMatches {
  std::vector<EventIndex> events;     ///< in event order
  std::vector<ActorIndex> actors;     ///< in order of index
  std::vector<std::uint32_t> claims;  ///< places in Dataset::claims, in order
};

/// The words of a dataset as one graph tells it. An event has those of its label (in every
/// language), of the quotes it rests on, and of the names and aliases of who takes part; an actor
/// those of its names and aliases; a claim those of its text, wording and quotes. Each distinct
/// text is kept once, in a temporary file of SQLite's. Any number of threads may ask; they take
/// turns.
class TextIndex {
 public:
  /// O(all texts). Both have to outlive the index. Error internal: no place for a temporary file.
  static Result<TextIndex> build(const Dataset& dataset, const EventGraph& graph);
  TextIndex(TextIndex&&) noexcept;
  TextIndex& operator=(TextIndex&&) noexcept;
  ~TextIndex();

  /// What has all the words, each as the beginning of a word, whatever the case and the accents.
  /// A word with a mark inside (`P5+1`) is looked for as its parts one after the other. O(texts
  /// and events found, a byte for each event). Error invalid_argument: no letter or digit, or more
  /// than 200 bytes.
  Result<TextMatches> find(std::string_view words) const;

 private:
  struct State;
  explicit TextIndex(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace parley::query
