#include "parley/text/ascii.hpp"
#include "parley/time/written_dates.hpp"

#include "import/graphs/graph_file.hpp"
#include "import/graphs/json/json_things.hpp"
#include "import/rows/cell_reader.hpp"

#include <array>
#include <utility>

namespace parley::formats {
namespace {

class TimelineReader {
 public:
  TimelineReader(JsonPieces pieces, ForeignGraph& graph) : pieces_(pieces), graph_(graph) {}

  Result<void> read();

 private:
  void read_slide(const json::Value& slide, std::string_view usual_type, std::uint64_t line);
  void read_date(const json::Value& slide, ForeignNode& event);
  Result<WrittenDate> read_day(const json::Value& slide, const char* member, ForeignNode& event);
  void remark(const ForeignNode& event, std::string_view text);

  JsonPieces pieces_;
  ForeignGraph& graph_;
  std::string place_;  // of the slide that is being read, as a pointer
};

const json::Value* object_in(const json::Value& value, const char* name) {
  const auto found = value.find(name);
  return found != value.end() && found->is_object() ? &*found : nullptr;
}

std::string text_in(const json::Value* object, std::string_view name) {
  return object == nullptr ? std::string() : text_of(*object, std::span(&name, 1));
}

/// With four digits: `2` is the year 2, which in a table might be 2002.
std::string whole_year(std::string year) {
  constexpr std::size_t digits = 4;
  const bool is_negative = year.starts_with('-');
  const std::string_view number = std::string_view(year).substr(is_negative ? 1 : 0);
  if (is_digits(number) && number.size() < digits) {
    year.insert(is_negative ? 1U : 0U, digits - number.size(), '0');
  }
  return year;
}

void TimelineReader::remark(const ForeignNode& event, std::string_view text) {
  graph_.remark(event.line, place_ + ": " + std::string(text));
}

Result<WrittenDate> TimelineReader::read_day(const json::Value& slide, const char* member,
                                             ForeignNode& event) {
  const json::Value* date = object_in(slide, member);
  if (date == nullptr) {
    return WrittenDate();
  }
  for (const auto& [name, value] : date->items()) {
    const bool is_part = name == "year" || name == "month" || name == "day" ||
                         name == "display_date" || name == "format";
    if (!is_part && !text_of(value).empty()) {
      graph_.add(event, std::string(member) + "." + name, text_of(value));
    }
  }
  return read_date_parts(whole_year(text_in(date, "year")), text_in(date, "month"),
                         text_in(date, "day"), {});
}

void TimelineReader::read_date(const json::Value& slide, ForeignNode& event) {
  const auto start = read_day(slide, "start_date", event);
  const auto end = read_day(slide, "end_date", event);
  const bool has_end = end && !end->edtf.empty();
  const auto date = !start || !end ? (!start ? start : end)
                    : has_end      ? interval_of(*start, *end)
                                   : start;
  const json::Value* stated = object_in(slide, "start_date");
  std::string words = text_in(&slide, "display_date");
  words = words.empty() ? text_in(stated, "display_date") : words;
  if (!date) {
    remark(event, "date: " + date.error().message + "; the event is undated");
    words = words.empty() && stated != nullptr
                ? stated->dump(-1, ' ', false, json::Value::error_handler_t::replace)
                : words;
  } else if (date->edtf.empty()) {
    remark(event, "expected a date with a year, got none; the event is undated");
  } else {
    graph_.add(event, "date.edtf", date->edtf);
    if (!date->remark.empty()) {
      remark(event, "date: " + date->remark);
    }
  }
  graph_.add(event, "date.text", words);
}

void TimelineReader::read_slide(const json::Value& slide, std::string_view usual_type,
                                std::uint64_t line) {
  constexpr std::array<std::string_view, 7> taken{"start_date", "end_date", "text",        "group",
                                                  "unique_id",  "media",    "display_date"};
  ForeignNode event;
  event.line = line;
  const json::Value* text = object_in(slide, "text");
  const json::Value* media = object_in(slide, "media");
  const std::string own_id = text_in(&slide, "unique_id");
  event.has_made_id = own_id.empty();
  event.id = graph_.keep(own_id.empty() ? place_ : own_id);
  graph_.add(event, "kind", "event");
  const std::string headline = without_markup(text_in(text, "headline"));
  const std::string body = without_markup(text_in(text, "text"));
  event.label = graph_.keep(headline);
  const std::string group = text_in(&slide, "group");
  graph_.add(event, "type", group.empty() ? usual_type : std::string_view(group));
  graph_.add(event, "note", body);
  read_date(slide, event);
  if (media != nullptr) {
    constexpr std::array<std::string_view, 2> known{"url", "credit"};
    graph_.add(event, "url", text_in(media, "url"));
    graph_.add(event, "publisher", without_markup(text_in(media, "credit")));
    ForeignNode rest;
    add_members(*media, known, graph_, rest);
    for (const ForeignAttribute& left : rest.attributes) {
      graph_.add(event, "media." + graph_.names()[left.name], left.value);
    }
  }
  add_members(slide, taken, graph_, event);
  graph_.nodes.push_back(std::move(event));
}

Result<void> TimelineReader::read() {
  const JsonPiece events = JsonPieces::member_of(pieces_.whole(), "events");
  if (!events.is_array()) {
    return Error{ErrorCode::invalid_argument,
                 "expected an object with the array \"events\", got one without",
                 {}};
  }
  graph_.reasons.emplace_back("format timelinejs: an object with the array \"events\"");
  for (const JsonPieces::Member& member : JsonPieces::members_of(pieces_.whole())) {
    if (member.name != "events" && member.name != "eras" && member.name != "scale") {
      graph_.remark(pieces_.line_of(member.value),
                    "the member " + show(member.name) + " of the file is no event and is left out");
    }
  }
  constexpr std::array<std::pair<std::string_view, std::string_view>, 2> lists{
      {{"events", "event"}, {"eras", "era"}}};
  for (const auto& [name, type] : lists) {
    const JsonPiece list = JsonPieces::member_of(pieces_.whole(), name);
    std::size_t at = 0;
    std::size_t index = 0;
    for (JsonPiece piece = JsonPieces::next_item(list, at); !piece.text.empty();
         piece = JsonPieces::next_item(list, at), ++index) {
      if (graph_.is_full()) {
        return too_many_things();
      }
      place_.assign("/").append(name).append("/").append(std::to_string(index));
      if (const auto slide = object_of(pieces_, piece, graph_)) {
        read_slide(*slide, type, pieces_.line_of(piece));
      }
    }
  }
  return {};
}

}  // namespace

Result<void> read_timelinejs(std::string_view text, ForeignGraph& graph) {
  auto pieces = JsonPieces::check(text);
  return pieces ? TimelineReader(*std::move(pieces), graph).read() : pieces.error();
}

}  // namespace parley::formats
