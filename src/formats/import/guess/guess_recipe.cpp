#include "import/guess/guess_recipe.hpp"

#include "parley/text/space.hpp"

#include "import/guess/column_words.hpp"
#include "import/recipe/named_columns.hpp"
#include "import/rows/columns.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace parley::formats {
namespace {

constexpr double most = 0.6;  // of the cells of a column, for its content to say what it is

class Guess {
 public:
  explicit Guess(const Sample& sample)
      : sample_(sample), columns_({sample.header.begin(), sample.header.end()}) {}

  Result<GuessedRecipe> run();

 private:
  Result<void> check_names() const;
  bool by_our_names();
  void by_names();
  void take(std::size_t column, const ColumnMeaning& meaning);
  Value* place_for(Meaning meaning);
  void add_actor(std::size_t column, const ColumnMeaning& meaning);
  void find_date_by_content();
  void decide_dates();
  void find_missing();
  void find_separators();
  void countries_as_actors();
  void labels_from_notes();
  void say(const std::string& text) { guess_.reasons.push_back(text); }

  EventRecipe& event() { return guess_.recipe.events.front(); }
  std::string name(std::size_t column) const { return columns_.unique_name(column); }
  std::optional<std::size_t> column_of(const Value& value) const;
  template <class Use>
  void for_each_cell(std::size_t column, Use use) const;

  const Sample& sample_;
  Columns columns_;
  GuessedRecipe guess_;
  std::vector<bool> used_;
  std::vector<std::size_t> countries_;
};

template <class Use>
void Guess::for_each_cell(std::size_t column, Use use) const {
  for (std::size_t row = 0; row < sample_.rows.size(); ++row) {
    use(trim(sample_.rows[row][column]), sample_.lines[row]);
  }
}

std::optional<std::size_t> Guess::column_of(const Value& value) const {
  const auto found = columns_.find(value.column);
  return value.column.empty() || !found ? std::nullopt : std::optional(*found);
}

Value* Guess::place_for(Meaning meaning) {
  switch (meaning) {
    case Meaning::id: return &event().id;
    case Meaning::date: return &event().date.text;
    case Meaning::year: return &event().date.year;
    case Meaning::month: return &event().date.month;
    case Meaning::day: return &event().date.day;
    case Meaning::end_date: return &event().end.text;
    case Meaning::end_year: return &event().end.year;
    case Meaning::end_month: return &event().end.month;
    case Meaning::end_day: return &event().end.day;
    case Meaning::date_words: return &event().date_text;
    case Meaning::type: return &event().type;
    case Meaning::label: return &event().label;
    case Meaning::place: return &event().place;
    case Meaning::source: return &event().source.title;
    case Meaning::url: return &event().source.url;
    case Meaning::quote: return &event().quote;
    case Meaning::note: return &event().note;
    case Meaning::cameo: return &event().cameo;
    case Meaning::goldstein: return &event().goldstein;
    case Meaning::actor:
    case Meaning::country: break;
  }
  return nullptr;
}

void Guess::add_actor(std::size_t column, const ColumnMeaning& meaning) {
  ActorValue actor;
  actor.names.text.column = name(column);
  if (meaning.role != Role::participant) {
    actor.role.constant = std::string(term(meaning.role));
  }
  if (meaning.is_plural) {
    actor.names.separators = {"; ", ";", ","};
  }
  event().actors.push_back(std::move(actor));
  used_[column] = true;
  say("column " + show(name(column)) + ": actors" +
      (meaning.role == Role::participant ? std::string()
                                         : " as " + std::string(term(meaning.role))) +
      ", by its name");
}

void Guess::take(std::size_t column, const ColumnMeaning& meaning) {
  constexpr std::array<std::string_view, 21> names{
      "the id",           "the date",    "the year",  "the month", "the day",
      "the end",          "its year",    "its month", "its day",   "the words of the date",
      "the type",         "the label",   "an actor",  "an actor",  "the place",
      "the source",       "its address", "the quote", "the note",  "the CAMEO code",
      "Goldstein's score"};
  if (meaning.meaning == Meaning::actor) {
    add_actor(column, meaning);
    return;
  }
  if (meaning.meaning == Meaning::country) {
    countries_.push_back(column);
    return;
  }
  Value* place = place_for(meaning.meaning);
  if (place == nullptr || place->is_set()) {
    return;
  }
  place->column = name(column);
  used_[column] = true;
  say("column " + show(name(column)) + ": " +
      std::string(names[static_cast<std::size_t>(meaning.meaning)]) + ", by its name");
}

/// Our own names of columns, with their roles.
bool Guess::by_our_names() {
  const std::vector<std::string_view> header(sample_.header.begin(), sample_.header.end());
  auto found = recipe_of_names(header);
  if (!found) {
    return false;
  }
  event() = std::move(found->events.front());
  const auto use = [this](const Value& value) {
    if (const auto column = column_of(value)) {
      used_[*column] = true;
    }
  };
  for (const Value* value : {&event().id, &event().date.text, &event().type, &event().label,
                             &event().place, &event().source.title}) {
    use(*value);
  }
  for (const ActorValue& actor : event().actors) {
    use(actor.names.text);
    use(actor.role);
  }
  say("columns: they have the names that need no recipe");
  return true;
}

void Guess::by_names() {
  if (by_our_names()) {
    return;
  }
  for (std::size_t column = 0; column < sample_.header.size(); ++column) {
    if (const auto meaning = meaning_of(name(column))) {
      take(column, *meaning);
    }
  }
  // A year among other columns is less than a date; a month or day without a year is nothing.
  if (event().date.text.is_set() || !event().date.year.is_set()) {
    event().date.year = event().date.month = event().date.day = {};
  }
  if (event().end.text.is_set() || !event().end.year.is_set()) {
    event().end.year = event().end.month = event().end.day = {};
  }
}

/// Without a name that says so, the column in which most cells are dates is the date.
void Guess::find_date_by_content() {
  if (event().date.is_set()) {
    return;
  }
  std::optional<std::size_t> best;
  double best_share = most;
  for (std::size_t column = 0; column < sample_.header.size(); ++column) {
    DateColumn cells;
    for_each_cell(column,
                  [&](std::string_view cell, std::uint64_t line) { cells.consider(cell, line); });
    if (!used_[column] && cells.share() > best_share) {
      best = column;
      best_share = cells.share();
    }
  }
  if (best) {
    event().date.text.column = name(*best);
    used_[*best] = true;
    say("column " + show(name(*best)) + ": the date, since " +
        std::to_string(static_cast<int>(100 * best_share)) + " % of its cells are dates");
  }
}

/// The order of day and month, and serials, where the columns of dates decide.
void Guess::decide_dates() {
  DateColumn cells;
  bool any = false;
  for (const Value* value : {&event().date.text, &event().end.text}) {
    if (const auto column = column_of(*value)) {
      any = true;
      for_each_cell(*column,
                    [&](std::string_view cell, std::uint64_t line) { cells.consider(cell, line); });
    }
  }
  if (any) {
    guess_.recipe.dates = cells.manner();
    for (const std::string& reason : cells.reasons()) {
      say("dates: " + reason);
    }
  }
}

/// `NA` and its like are no texts where they are a good part of a column.
void Guess::find_missing() {
  constexpr std::array<std::string_view, 5> usual{"NA", "N/A", "#N/A", "NULL", "N.A."};
  constexpr std::size_t least = 3;
  for (const std::string_view word : usual) {
    std::size_t count = 0;
    for (std::size_t column = 0; column < sample_.header.size(); ++column) {
      for_each_cell(column,
                    [&](std::string_view cell, std::uint64_t) { count += cell == word ? 1U : 0U; });
    }
    if (count >= least) {
      guess_.recipe.missing.emplace_back(word);
      say("cells " + show(word) + ": nothing, since " + std::to_string(count) + " cells have it");
    }
  }
}

/// Semicolons and bars between the actors of a cell; commas only where the name of the column says
/// that there are several.
void Guess::find_separators() {
  for (ActorValue& actor : event().actors) {
    const auto column = column_of(actor.names.text);
    if (!column) {
      continue;
    }
    const bool is_plural = !actor.names.separators.empty();
    actor.names.separators.clear();
    std::string_view found;
    std::size_t most_cells = 0;
    for (const std::string_view candidate : {"\n", ";", "|", ","}) {
      std::size_t count = 0;
      for_each_cell(*column, [&](std::string_view cell, std::uint64_t) {
        count += cell.find(candidate) != std::string_view::npos ? 1U : 0U;
      });
      if (count > most_cells && (candidate != "," || is_plural)) {
        most_cells = count;
        found = candidate;
      }
    }
    if (!found.empty()) {
      actor.names.separators.emplace_back(found);
      say("column " + show(name(*column)) + ": several actors between " +
          (found == "\n" ? std::string("line ends") : show(found)) + ", as in " +
          std::to_string(most_cells) + " of " + std::to_string(sample_.rows.size()) + " rows");
    }
  }
}

void Guess::countries_as_actors() {
  if (!event().actors.empty()) {
    return;
  }
  for (const std::size_t column : countries_) {
    add_actor(column, {Meaning::actor, Role::participant, false});
    event().actors.back().kind = ActorKind::state;
  }
}

/// A text is the label of events that have no other.
void Guess::labels_from_notes() {
  if (!event().label.is_set() && event().note.is_set()) {
    std::swap(event().label, event().note);
    say("column " + show(event().label.column) + ": the label, since no other column is one");
  }
}

/// Two columns of one name: which of them is meant, nobody can know. Actors may have several.
Result<void> Guess::check_names() const {
  for (std::size_t column = 0; column < sample_.header.size(); ++column) {
    const std::string& name = sample_.header[column];
    const auto meaning = meaning_of(name);
    const auto first = std::find(sample_.header.begin(), sample_.header.end(), name);
    const auto number = static_cast<std::size_t>(first - sample_.header.begin());
    if (number < column && meaning && meaning->meaning != Meaning::actor) {
      return Columns::repeated(name, number, column);
    }
  }
  return {};
}

Result<GuessedRecipe> Guess::run() {
  if (auto checked = check_names(); !checked) {
    return checked.error();
  }
  guess_.recipe.table = sample_.shape;
  guess_.recipe.events.emplace_back();
  used_.assign(sample_.header.size(), false);
  by_names();
  find_date_by_content();
  countries_as_actors();
  labels_from_notes();
  find_missing();
  decide_dates();
  find_separators();
  const bool says_something =
      event().date.is_set() || event().label.is_set() || !event().actors.empty();
  if (!says_something) {
    std::string columns;
    for (const std::string& column : sample_.header) {
      columns += (columns.empty() ? "" : ", ") + show(column);
    }
    return Error{ErrorCode::invalid_argument,
                 "expected a table with a column of dates, actors or labels, got the columns " +
                     columns +
                     "; write a recipe that says which is what, and give it with --recipe",
                 {}};
  }
  if (!event().type.is_set()) {
    event().type.constant = "event";
    say("type \"event\": no column is one");
  }
  for (std::size_t column = 0; column < sample_.header.size(); ++column) {
    if (!used_[column]) {
      say("column " + show(name(column)) + ": not used");
    }
  }
  return std::move(guess_);
}

}  // namespace

Result<GuessedRecipe> guess_recipe(const Sample& sample) {
  return Guess(sample).run();
}

}  // namespace parley::formats
