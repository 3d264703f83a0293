#include "parley/json/writer.hpp"
#include "parley/text/ascii.hpp"

#include "citations/citation_losses.hpp"
#include "citations/reference.hpp"
#include "citations/writers.hpp"
#include "dialect/date_span.hpp"

#include <array>
#include <optional>

namespace parley::formats {
namespace {

std::string_view csl_type(WorkType type) noexcept {
  switch (type) {
    case WorkType::newspaper: return "article-newspaper";
    case WorkType::magazine: return "article-magazine";
    case WorkType::report: return "report";
    case WorkType::entry: return "entry-encyclopedia";
    case WorkType::book: return "book";
    case WorkType::dataset: return "dataset";
    case WorkType::record: return "entry";
    case WorkType::document: break;
  }
  return "document";
}

/// What the work stands in has another name than who publishes it.
bool is_part_of_publication(WorkType type) noexcept {
  return type == WorkType::newspaper || type == WorkType::magazine || type == WorkType::entry ||
         type == WorkType::record;
}

/// CSL has no year 0: 1 BCE is -1.
void write_parts(json::Writer& out, const PartialDate& date) {
  out.begin_array().value(date.year <= 0 ? date.year - 1 : date.year);
  if (date.month != 0) {
    out.value(date.month);
  }
  if (date.day != 0) {
    out.value(date.day);
  }
  out.end_array();
}

/// 1 … 4 of a season of one year that says nothing of its hemisphere: `2015-22`, `2015-22~`.
std::optional<int> season_of(std::string_view edtf) noexcept {
  while (!edtf.empty() && !is_digit(edtf.back())) {
    edtf.remove_suffix(1);
  }
  const bool fits = edtf.size() == 7 && is_digits(edtf.substr(0, 4)) && edtf[4] == '-' &&
                    edtf[5] == '2' && edtf[6] >= '1' && edtf[6] <= '4';
  return fits ? std::optional(edtf[6] - '0') : std::nullopt;
}

void write_season(json::Writer& out, const DateShape& date, int season) {
  int year = 0;
  for (const char digit : date.edtf.substr(0, 4)) {
    year = year * 10 + (digit - '0');
  }
  out.key("date-parts").begin_array();
  write_parts(out, {year});
  out.end_array().member("season", season);
}

/// Writes the member where there is a date or words for one.
void write_date(json::Writer& out, std::string_view name, const DateShape& date,
                std::string_view id, Losses& losses) {
  const auto span = date_span(date);
  if (!span) {
    if (!date.text.empty()) {
      out.key(name).begin_object().member("literal", date.text).end_object();
    }
    return;
  }
  out.key(name).begin_object();
  const auto season = season_of(date.edtf);
  if (season) {
    write_season(out, date, *season);
  } else {
    record_date(*span, id, losses);
    out.key("date-parts").begin_array();
    write_parts(out, span->first);
    if (!span->is_single()) {
      write_parts(out, span->last);
    }
    out.end_array();
  }
  if (is_circa(date) || (span->widened && !season)) {
    out.member("circa", true);
  }
  out.end_object();
}

void write_retrieved(json::Writer& out, const Reference& reference, Losses& losses) {
  const auto edtf = Edtf::parse(reference.retrieved);
  if (!edtf) {
    return;
  }
  DateShape date;
  date.edtf = reference.retrieved;
  date.bounds = edtf->bounds();
  write_date(out, "accessed", date, reference.id, losses);
}

/// CSL has no escape for what its programs read as type.
void record_markup(std::string_view text, std::string_view id, Losses& losses) {
  constexpr std::array<std::string_view, 6> marks{"<i>", "<b>", "<sc>", "<sub>", "<sup>", "<span "};
  for (const std::string_view mark : marks) {
    if (text.find(mark) != std::string_view::npos) {
      losses.add(loss::markup, id);
      return;
    }
  }
}

void write_words(json::Writer& out, std::string_view name, std::string_view text,
                 std::string_view id, Losses& losses) {
  record_markup(text, id, losses);
  out.member_if(name, text);
}

void write_item(json::Writer& out, const Reference& reference, Losses& losses) {
  const std::string_view id = reference.id;
  out.begin_object();
  out.member("id", id);
  out.member("type", csl_type(reference.type));
  write_words(out, "title", reference.title, id, losses);
  if (!reference.author.empty()) {
    out.key("author").begin_array().begin_object();
    write_words(out, "literal", reference.author, id, losses);
    out.end_object().end_array();
  }
  write_words(out, is_part_of_publication(reference.type) ? "container-title" : "publisher",
              reference.publisher, id, losses);
  write_date(out, "issued", reference.issued, id, losses);
  write_date(out, "event-date", reference.event_date, id, losses);
  write_retrieved(out, reference, losses);
  out.member_if("URL", reference.url);
  out.member_if("language", reference.language);
  out.member_if("keyword", reference.kind);
  out.member_if("version", reference.version);
  out.member_if("source", reference.provenance);
  out.member_if("archive", reference.archive);
  out.member_if("archive_location", reference.archive_location);
  write_words(out, "note", reference.note, id, losses);
  out.end_object();
}

}  // namespace

std::string write_csl_json(const SourcesDocument& document, Losses& losses) {
  json::Writer out;
  out.begin_array();
  for (const Source* source : document.sources) {
    record_unwritten(*source, losses);
    write_item(out, reference_of(*source, document.origin), losses);
  }
  out.end_array();
  return out.take();
}

std::string write_csl_json(const CitedThing& thing, Losses& losses) {
  if (thing.source != nullptr) {
    record_unwritten(*thing.source, losses);
  }
  json::Writer out;
  out.begin_array();
  write_item(out, reference_of(thing), losses);
  out.end_array();
  return out.take();
}

}  // namespace parley::formats
