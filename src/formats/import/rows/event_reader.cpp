#include "import/rows/event_reader.hpp"

#include "parley/dataset/spelling.hpp"
#include "parley/text/closest_word.hpp"
#include "parley/text/slug.hpp"
#include "parley/text/space.hpp"

#include "import/table.hpp"

#include <algorithm>
#include <utility>

namespace parley::formats {
namespace {

/// The role of that name, however it is spelt: `Chief negotiator` too.
std::optional<Role> role_of(std::string_view name) {
  const auto known = parse_term<Role>(name);
  return known ? known : parse_term<Role>(slug(name));
}

std::string unknown_role(std::string_view got) {
  ClosestWord closest(got);
  std::string all;
  for (const std::string_view name : terms<Role>()) {
    closest.consider(name);
    all += (all.empty() ? "" : ", ") + std::string(name);
  }
  return "expected one of the roles " + all + ", got " + show(got) + closest.suggestion() +
         "; the actor is a participant";
}

/// Appends the texts between the first of the separators that occurs, trimmed; of an empty text
/// none. Empty ones stay, so that two lists of a row can be compared.
void split(std::string_view rest, const std::vector<std::string>& separators,
           std::vector<std::string_view>& to) {
  if (rest.empty()) {
    return;
  }
  const auto separator =
      std::find_if(separators.begin(), separators.end(), [&](const std::string& candidate) {
        return !candidate.empty() && rest.find(candidate) != std::string_view::npos;
      });
  if (separator != separators.end()) {
    for (std::size_t at = rest.find(*separator); at != std::string_view::npos;
         at = rest.find(*separator)) {
      to.push_back(trim(rest.substr(0, at)));
      rest.remove_prefix(at + separator->size());
    }
  }
  to.push_back(trim(rest));
}

void append_note(std::string& note, std::string_view text) {
  note += note.empty() || text.empty() ? "" : "\n";
  note += text;
}

}  // namespace

Result<ListReader> ListReader::make(const ListValue& value, const CellContext& context) {
  ListReader reader;
  auto text = CellReader::make(value.text, context);
  if (!text) {
    return text.error();
  }
  reader.text_ = *std::move(text);
  reader.separators_ = &value.separators;
  return reader;
}

void ListReader::read(const Record& row, HeldTexts& held, std::vector<std::string_view>& to) const {
  split(text_.read(row, held), *separators_, to);
}

Result<EventReader> EventReader::make(const EventRecipe& recipe, const DateManner& dates,
                                      const CellContext& context) {
  EventReader reader;
  reader.recipe_ = &recipe;
  auto when = RowFilter::make(recipe.when, context, dates);
  if (!when) {
    return when.error();
  }
  reader.when_ = *std::move(when);
  const std::pair<const Value&, CellReader&> wanted[] = {
      {recipe.id, reader.id_},           {recipe.type, reader.type_},
      {recipe.label, reader.label_},     {recipe.place, reader.place_},
      {recipe.note, reader.note_},       {recipe.quote, reader.quote_},
      {recipe.cameo, reader.cameo_},     {recipe.goldstein, reader.goldstein_},
      {recipe.date_text, reader.words_}, {recipe.source.title, reader.source_},
      {recipe.source.url, reader.url_}};
  for (const auto& [from, to] : wanted) {
    auto made = CellReader::make(from, context);
    if (!made) {
      return made.error();
    }
    to = *std::move(made);
  }
  for (const auto& [from, to] :
       {std::pair<const DateValue&, DateReader&>(recipe.date, reader.date_),
        {recipe.end, reader.end_}}) {
    auto made = DateReader::make(from, dates, context);
    if (!made) {
      return made.error();
    }
    to = *std::move(made);
  }
  for (const ActorValue& actor : recipe.actors) {
    auto names = ListReader::make(actor.names, context);
    auto role = CellReader::make(actor.role, context);
    if (!names || !role) {
      return !names ? names.error() : role.error();
    }
    reader.actors_.push_back({&actor, *std::move(names), *std::move(role)});
  }
  return reader;
}

void EventReader::read_date(const Record& row, ForeignRows& rows, ForeignRow& event) {
  const std::string_view words = words_.read(row, rows.held());
  if (!date_.is_set()) {
    event.date_text = words;
    return;
  }
  const DateReading* reading = &date_.read(row, rows.held());
  DateReading both;
  if (end_.is_set()) {
    both = join(*reading, end_.read(row, rows.held()));
    reading = &both;
  }
  if (!reading->fault.empty()) {
    rows.remark("date: " + reading->fault + "; the event is undated and keeps the words");
    event.date_text = words.empty() ? rows.hold(reading->words) : words;
    return;
  }
  if (!reading->date.remark.empty()) {
    rows.remark("date: " + reading->date.remark);
  }
  event.date = rows.hold(reading->date.edtf);
  event.date_text = !words.empty()             ? words
                    : reading->date.keeps_text ? rows.hold(reading->words)
                                               : std::string_view();
}

/// The role of each name: the same for all, or, of as many roles between the same separators, its
/// own.
void EventReader::read_roles(const Actors& actors, const Record& row, ForeignRows& rows) {
  roles_.assign(names_.size(), Role::participant);
  const std::string_view words = actors.role.read(row, rows.held());
  if (words.empty()) {
    return;
  }
  std::vector<std::string_view> each;
  split(words, actors.value->names.separators, each);
  if (each.size() != 1 && each.size() != names_.size()) {
    rows.remark("expected one role, or as many as the " + std::to_string(names_.size()) +
                " actors, got " + std::to_string(each.size()) + "; all are participants");
    return;
  }
  for (std::size_t i = 0; i < names_.size(); ++i) {
    const std::string_view word = each[each.size() == 1 ? 0 : i];
    if (const auto known = role_of(word)) {
      roles_[i] = *known;
    } else if (!word.empty()) {
      rows.remark(unknown_role(word));
    }
  }
}

void EventReader::read_actors(const Record& row, ForeignRows& rows, ForeignRow& event) {
  for (const Actors& actors : actors_) {
    names_.clear();
    actors.names.read(row, rows.held(), names_);
    if (names_.empty()) {
      continue;
    }
    read_roles(actors, row, rows);
    for (std::size_t i = 0; i < names_.size(); ++i) {
      const std::string_view name = names_[i];
      if (name.empty()) {
        continue;
      }
      if (actors.value->longest != 0 && name.size() > actors.value->longest) {
        append_note(event.note, name);
        rows.remark("expected the name of one actor, got a text of " + std::to_string(name.size()) +
                    " bytes; it is the note of the event");
        continue;
      }
      const bool twice = std::any_of(
          event.parts.begin(), event.parts.end(),
          [&](const ForeignPart& there) { return there.name == name && there.role == roles_[i]; });
      if (!twice) {
        event.parts.push_back(
            {name, roles_[i], actors.value->kind.value_or(ActorKind::group), actors.value->code});
      }
    }
  }
}

void EventReader::read_texts(const Record& row, ForeignRows& rows, ForeignRow& event) {
  auto& held = rows.held();
  const std::string_view id = id_.read(row, held);
  event.id = id.empty() ? std::string() : name_id(id);
  event.own_id = id;
  event.type = type_.read(row, held);
  event.label = label_.read(row, held);
  event.place = place_.read(row, held);
  append_note(event.note, note_.read(row, held));
  event.quote = quote_.read(row, held);
  event.source = source_.read(row, held);
  event.source_url = url_.read(row, held);
  if (!event.source_url.empty() && !dataset::is_web_address(event.source_url)) {
    // Not every column of addresses has nothing else.
    event.source = event.source.empty() ? event.source_url : event.source;
    event.source_url = {};
  }
  event.source_kind = recipe_->source.kind;
}

void EventReader::read_codes(const Record& row, ForeignRows& rows, ForeignRow& event) {
  event.cameo = cameo_.read(row, rows.held());
  if (!event.cameo.empty() && !dataset::is_cameo_code(event.cameo)) {
    rows.remark("expected a CAMEO code of two to four digits, got " + show(event.cameo) +
                "; the event has none");
    event.cameo = {};
  }
  const std::string_view score = goldstein_.read(row, rows.held());
  event.goldstein = read_score(score);
  if (!score.empty() && !event.goldstein) {
    rows.remark("expected a score from -10 to 10, got " + show(score) + "; the event has none");
  }
}

bool EventReader::read(const Record& row, std::string_view part, ForeignRows& rows) {
  ForeignRow& event = rows.add_event();
  event.part = part;
  read_date(row, rows, event);
  read_actors(row, rows, event);
  read_texts(row, rows, event);
  read_codes(row, rows, event);
  const bool says_something = !event.id.empty() || !event.date.empty() ||
                              !event.date_text.empty() || !event.parts.empty() ||
                              !event.label.empty() ||
                              (!event.type.empty() && !recipe_->type.constant);
  if (event.type.empty()) {
    event.type = "event";
    if (recipe_->type.is_set()) {
      rows.remark("expected a type, got an empty cell; the type is \"event\"");
    }
  }
  return says_something;
}

}  // namespace parley::formats
