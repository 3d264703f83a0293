#include "import/rows/actor_reader.hpp"

#include <utility>

namespace parley::formats {

Result<ActorReader> ActorReader::make(const ActorRecipe& recipe, const DateManner& dates,
                                      const CellContext& context) {
  ActorReader reader;
  const std::pair<const Value&, CellReader&> values[] = {{recipe.id, reader.id_},
                                                         {recipe.name, reader.name_},
                                                         {recipe.kind, reader.kind_},
                                                         {recipe.country, reader.country_},
                                                         {recipe.wikidata, reader.wikidata_},
                                                         {recipe.note, reader.note_},
                                                         {recipe.description, reader.description_}};
  for (const auto& [from, to] : values) {
    auto made = CellReader::make(from, context);
    if (!made) {
      return made.error();
    }
    to = *std::move(made);
  }
  for (const auto& [scheme, value] : recipe.codes) {
    auto made = CellReader::make(value, context);
    if (!made) {
      return made.error();
    }
    reader.codes_.emplace_back(scheme, *std::move(made));
  }
  using Lists = std::pair<const std::vector<ListValue>&, std::vector<ListReader>&>;
  for (const auto& [from, to] :
       {Lists(recipe.aliases, reader.aliases_), Lists(recipe.member_of, reader.member_of_)}) {
    for (const ListValue& list : from) {
      auto made = ListReader::make(list, context);
      if (!made) {
        return made.error();
      }
      to.push_back(*std::move(made));
    }
  }
  auto existed = DateReader::make(recipe.existed, dates, context);
  auto until = DateReader::make(recipe.existed_end, dates, context);
  if (!existed || !until) {
    return !existed ? existed.error() : until.error();
  }
  reader.existed_ = *std::move(existed);
  reader.until_ = *std::move(until);
  return reader;
}

void ActorReader::read_existed(const Record& row, ForeignRows& rows, ForeignActor& actor) {
  if (!existed_.is_set() && !until_.is_set()) {
    return;
  }
  const DateReading start = existed_.is_set() ? existed_.read(row, rows.held()) : DateReading();
  DateReading end = until_.is_set() ? until_.read(row, rows.held()) : DateReading();
  if (start.is_empty && end.is_empty) {
    return;
  }
  if (end.is_empty && end.fault.empty()) {
    // A time of existence without an end goes on, as far as the table says.
    end.is_empty = false;
  }
  const DateReading both = join(start, end);
  if (!both.fault.empty()) {
    rows.remark("existed: " + both.fault);
    return;
  }
  if (!both.date.remark.empty()) {
    rows.remark("existed: " + both.date.remark);
  }
  actor.existed = rows.hold(both.date.edtf);
}

bool ActorReader::read(const Record& row, ForeignRows& rows) {
  auto& held = rows.held();
  const std::string_view name = name_.read(row, held);
  if (name.empty()) {
    return false;
  }
  ForeignActor& actor = rows.add_actor();
  actor.name = name;
  actor.id = id_.read(row, held);
  actor.kind = kind_.read(row, held);
  actor.country = country_.read(row, held);
  actor.wikidata = wikidata_.read(row, held);
  actor.note = note_.read(row, held);
  actor.description = description_.read(row, held);
  for (const ListReader& list : aliases_) {
    list.read(row, held, actor.aliases);
  }
  for (const ListReader& list : member_of_) {
    list.read(row, held, actor.member_of);
  }
  for (const auto& [scheme, code] : codes_) {
    if (const std::string_view text = code.read(row, held); !text.empty()) {
      actor.codes.emplace_back(scheme, text);
    }
  }
  read_existed(row, rows, actor);
  return true;
}

}  // namespace parley::formats
