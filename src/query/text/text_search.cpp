#include "parley/query/text_search.hpp"

#include "parley/text/fold.hpp"

#include "text/text_table.hpp"

#include <algorithm>
#include <cstddef>
#include <string>
#include <unordered_map>
#include <utility>

namespace parley::query {
namespace {

constexpr std::size_t max_question_length = 200;

/// The owners of each text: pairs of a text and an owner, sorted by close().
template <class Index>
class Owners {
 public:
  void add(std::uint32_t text, Index owner) { pairs_.emplace_back(text, owner); }

  void close() {
    std::sort(pairs_.begin(), pairs_.end());
    pairs_.erase(std::unique(pairs_.begin(), pairs_.end()), pairs_.end());
    pairs_.shrink_to_fit();
  }

  template <class Use>
  void for_each(std::uint32_t text, const Use& use) const {
    auto at = std::lower_bound(pairs_.begin(), pairs_.end(), std::pair(text, Index{}));
    for (; at != pairs_.end() && at->first == text; ++at) {
      use(at->second);
    }
  }

 private:
  std::vector<std::pair<std::uint32_t, Index>> pairs_;
};

/// Tracks which things have every word so far.
class Survivors {
 public:
  explicit Survivors(std::size_t count) : words_(count, 0) {}

  /// The thing has word number `word` (from 1): kept only if it has all the words before.
  void add(std::size_t thing, std::uint8_t word) {
    if (words_[thing] + 1 == word) {
      words_[thing] = word;
    }
  }

  template <class Index>
  std::vector<Index> take(std::uint8_t words) const {
    std::vector<Index> found;
    for (std::size_t i = 0; i < words_.size(); ++i) {
      if (words_[i] == words) {
        found.push_back(static_cast<Index>(i));
      }
    }
    return found;
  }

 private:
  std::vector<std::uint8_t> words_;
};

/// What stands between the blanks, as far as there is a word in it.
std::vector<FoldedWords> words_of(std::string_view text) {
  std::vector<FoldedWords> words;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(' '), text.size());
    if (FoldedWords word = fold_words(text.substr(0, end)); !word.split.empty()) {
      words.push_back(std::move(word));
    }
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return words;
}

}  // namespace

struct TextIndex::State {
  State(const Dataset& dataset_in, const EventGraph& graph_in, TextTable table_in)
      : dataset(dataset_in), graph(graph_in), table(std::move(table_in)) {}

  const Dataset& dataset;
  const EventGraph& graph;
  TextTable table;
  std::unordered_map<std::string, std::uint32_t> numbers;  // only while building
  bool full = false;                                       // a text could not be added
  Owners<EventIndex> events;
  Owners<ActorIndex> actors;
  Owners<std::uint32_t> claims;
  Owners<std::uint32_t> sources;

  std::uint32_t number_of(std::string_view text) {
    const auto [place, is_new] =
        numbers.try_emplace(std::string(text), static_cast<std::uint32_t>(numbers.size()));
    if (is_new && !table.add(text)) {
      full = true;
    }
    return place->second;
  }

  template <class Index>
  void add(Owners<Index>& owners, std::string_view text, Index owner) {
    if (!text.empty()) {
      owners.add(number_of(text), owner);
    }
  }

  template <class Index>
  void add(Owners<Index>& owners, const LocalizedText& text, Index owner) {
    for (const auto& [language, words] : text) {
      add(owners, words, owner);
    }
  }

  template <class Index>
  void add_quotes(Owners<Index>& owners, const std::vector<Evidence>& evidence, Index owner) {
    const ClaimPolicy& policy = graph.policy();
    for (const Evidence& item : evidence) {
      if (item.quote && policy.admits(item.source)) {
        add(owners, item.quote->exact, owner);
      }
    }
  }

  void add_event(EventIndex event) {
    add(events, graph.event_label(event), event);
    const std::uint32_t row = graph.model_row(event);
    if (row >= dataset.events.size()) {
      return;
    }
    const Event& model = dataset.events[row];
    if (model.own.label && !graph.policy().is_one_voice()) {
      add(events, *model.own.label, event);
    }
    const ClaimPolicy& policy = graph.policy();
    if (policy.admits_own_evidence()) {
      add_quotes(events, model.evidence, event);
    }
    for (const Alternative& other : model.alternatives) {
      if (!policy.is_one_actor() || policy.admits(other)) {
        add_quotes(events, other.evidence, event);
      }
    }
    for (const Quantity& quantity : model.quantities) {
      if (policy.admits(quantity)) {
        add_quotes(events, quantity.evidence, event);
      }
    }
  }

  void add_everything() {
    for (std::size_t i = 0; i < graph.event_count(); ++i) {
      add_event(static_cast<EventIndex>(i));
    }
    for (const Actor& actor : dataset.actors) {
      if (const auto index = graph.find_actor(actor.id)) {
        add(actors, actor.name, *index);
        for (const Alias& alias : actor.aliases) {
          add(actors, alias.text, *index);
        }
      }
    }
    for (std::uint32_t row = 0; row < dataset.claims.size(); ++row) {
      const Claim& claim = dataset.claims[row];
      add(claims, claim.text, row);
      for (const std::string& wording : claim.wording) {
        add(claims, wording, row);
      }
      add_quotes(claims, claim.evidence, row);
    }
    for (std::uint32_t row = 0; row < dataset.sources.size(); ++row) {
      const Source& source = dataset.sources[row];
      for (const std::string* text :
           {&source.title, &source.publisher, &source.author, &source.note}) {
        add(sources, *text, row);
      }
    }
    events.close();
    actors.close();
    claims.close();
    sources.close();
    numbers = {};
  }
};

TextIndex::TextIndex(std::unique_ptr<State> state) : state_(std::move(state)) {}
TextIndex::TextIndex(TextIndex&&) noexcept = default;
TextIndex& TextIndex::operator=(TextIndex&&) noexcept = default;
TextIndex::~TextIndex() = default;

Result<TextIndex> TextIndex::build(const Dataset& dataset, const EventGraph& graph) {
  auto table = TextTable::create();
  if (!table) {
    return table.error();
  }
  auto state = std::make_unique<State>(dataset, graph, *std::move(table));
  state->add_everything();
  if (auto finished = state->table.finish(); !finished || state->full) {
    return finished ? Error{ErrorCode::internal, "expected room for all texts, got too little", {}}
                    : finished.error();
  }
  return TextIndex(std::move(state));
}

Result<TextMatches> TextIndex::find(std::string_view question) const {
  if (question.size() > max_question_length) {
    return Error{ErrorCode::invalid_argument,
                 "expected words of at most " + std::to_string(max_question_length) +
                     " bytes in all, got " + std::to_string(question.size()),
                 {}};
  }
  const std::vector<FoldedWords> words = words_of(question);
  if (words.empty()) {
    return Error{ErrorCode::invalid_argument,
                 "expected a word of letters or digits, got " + show(question),
                 {}};
  }
  Survivors events(state_->graph.event_count());
  Survivors actors(state_->graph.actor_count());
  Survivors claims(state_->dataset.claims.size());
  Survivors sources(state_->dataset.sources.size());
  std::uint8_t number = 0;  // 200 bytes hold no more than 100 words
  for (const FoldedWords& word : words) {
    ++number;
    std::vector<std::uint32_t> texts;
    if (auto found = state_->table.find(word, texts); !found) {
      return found.error();
    }
    for (const std::uint32_t text : texts) {
      state_->events.for_each(text, [&](EventIndex event) { events.add(to_size(event), number); });
      state_->actors.for_each(text, [&](ActorIndex actor) {
        actors.add(to_size(actor), number);
        for (const EventIndex event : state_->graph.events_of(actor)) {
          events.add(to_size(event), number);
        }
      });
      state_->claims.for_each(text, [&](std::uint32_t claim) { claims.add(claim, number); });
      state_->sources.for_each(text, [&](std::uint32_t source) { sources.add(source, number); });
    }
  }
  return TextMatches{events.take<EventIndex>(number), actors.take<ActorIndex>(number),
                     claims.take<std::uint32_t>(number), sources.take<std::uint32_t>(number)};
}

}  // namespace parley::query
