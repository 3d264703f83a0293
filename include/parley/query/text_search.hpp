#pragma once

#include "parley/error/error.hpp"
#include "parley/graph/event_graph.hpp"
#include "parley/model/dataset.hpp"

#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

namespace parley::query {

/// The things that have every word of a search.
struct TextMatches {
  std::vector<EventIndex> events;      ///< in event order
  std::vector<ActorIndex> actors;      ///< in order of index
  std::vector<std::uint32_t> claims;   ///< places in Dataset::claims, in order
  std::vector<std::uint32_t> sources;  ///< places in Dataset::sources, in order
};

/// The words of a dataset under the policy of one graph. An event has the words of its label (in
/// every language), of the quotes it rests on, and of the names and aliases of its actors; an actor
/// those of its names and aliases; a claim those of its text, wording and quotes; a source those of
/// its title, publisher, author and note. Each distinct
/// text is stored once, in a temporary file of SQLite. Any number of threads may search; they take
/// turns.
class TextIndex {
 public:
  /// O(all texts). Both have to outlive the index. Error internal: no room for a temporary file.
  static Result<TextIndex> build(const Dataset& dataset, const EventGraph& graph);
  TextIndex(TextIndex&&) noexcept;
  TextIndex& operator=(TextIndex&&) noexcept;
  ~TextIndex();

  /// The things that have all the words, each as the beginning of a word, compared as `fold` has
  /// them. A word with a sign inside (`P5+1`) matches its parts one after the other; a text with an
  /// apostrophe or a zero-width non-joiner in a word is found by the parts, by both as one word,
  /// and by the word as it stands. O(texts and events found, a byte for each event). Error
  /// invalid_argument: no letter or digit, or more than 200 bytes.
  Result<TextMatches> find(std::string_view words) const;

 private:
  struct State;
  explicit TextIndex(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace parley::query
