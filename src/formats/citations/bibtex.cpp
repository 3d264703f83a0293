#include "citations/citation_losses.hpp"
#include "citations/latex_text.hpp"
#include "citations/reference.hpp"
#include "citations/writers.hpp"
#include "dialect/date_span.hpp"

#include <array>
#include <cstddef>
#include <optional>

namespace parley::formats {
namespace {

struct EntryType {
  std::string_view name;
  std::string_view publisher;  ///< the field for the publisher
};

/// BibTeX wants a journal of an article and an institution of a report: without one they are
/// `misc`.
EntryType entry_type(const Reference& reference) noexcept {
  constexpr EntryType misc{"misc", "howpublished"};
  if (reference.publisher.empty()) {
    return reference.type == WorkType::book ? EntryType{"book", "publisher"} : misc;
  }
  switch (reference.type) {
    case WorkType::newspaper:
    case WorkType::magazine: return {"article", "journal"};
    case WorkType::report: return {"techreport", "institution"};
    case WorkType::book: return {"book", "publisher"};
    default: return misc;
  }
}

/// Writes `  name = {value},`.
void write_field(std::string& out, std::string_view name, std::string_view value) {
  if (!value.empty()) {
    out.append("  ").append(name).append(" = {").append(value).append("},\n");
  }
}

/// With a second pair of braces, which keeps capitals as they are and a name in one piece.
void write_kept(std::string& out, std::string_view name, std::string_view value) {
  if (!value.empty()) {
    out.append("  ").append(name).append(" = {{").append(value).append("}},\n");
  }
}

std::string year_words(std::int64_t year) {
  return year > 0 ? std::to_string(year) : std::to_string(1 - year).append(" BCE");
}

/// Year, month and day of the date, as far as both its ends have them in common; the years of both
/// where they differ.
void write_date(std::string& out, const DateSpan& span) {
  constexpr std::array<std::string_view, 12> months{"jan", "feb", "mar", "apr", "may", "jun",
                                                    "jul", "aug", "sep", "oct", "nov", "dec"};
  const PartialDate& first = span.first;
  const PartialDate& last = span.last;
  std::string year = year_words(first.year);
  if (first.year != last.year) {
    write_field(out, "year", year.append("--").append(year_words(last.year)));
    return;
  }
  write_field(out, "year", year);
  if (first.month == 0 || first.month != last.month) {
    return;
  }
  out.append("  month = ").append(months[static_cast<std::size_t>(first.month) - 1]).append(",\n");
  if (first.day != 0 && first.day == last.day) {
    write_field(out, "day", std::to_string(first.day));
  }
}

/// Writes the fields of the date. Where they do not say all of it, the note does.
void write_issued(std::string& out, const Reference& reference, std::string& note, Losses& losses) {
  const DateShape& date = reference.issued;
  const auto span = date_span(date);
  if (span) {
    record_date(*span, reference.id, losses);
    write_date(out, *span);
  }
  const bool complete = span && span->is_single() && !span->widened && !is_circa(date) &&
                        !span->open_start && !span->open_end;
  const std::string words = date_words(date);
  if (!complete && !words.empty()) {
    append_sentence(note, std::string("Date: ").append(words));
  }
}

/// `urldate` where the day, month or year is known, as biblatex reads it.
void write_retrieved(std::string& out, const Reference& reference, std::string& note) {
  if (reference.retrieved.empty()) {
    return;
  }
  DateShape date;
  date.edtf = reference.retrieved;
  if (const auto edtf = Edtf::parse(reference.retrieved)) {
    date.bounds = edtf->bounds();
  }
  const auto span = date_span(date);
  if (span && span->is_single() && !span->widened && to_text(span->first) == reference.retrieved) {
    write_field(out, "urldate", reference.retrieved);
  } else {
    append_sentence(note, std::string("Retrieved: ").append(reference.retrieved));
  }
}

void write_entry(std::string& out, const Reference& reference, Losses& losses) {
  const std::string_view id = reference.id;
  const auto words = [&](std::string_view text) { return latex_text(text, id, losses); };
  const EntryType type = entry_type(reference);
  std::string note;
  out.append("@").append(type.name).append("{").append(id).append(",\n");
  write_kept(out, "author", words(reference.author));
  write_kept(out, "title", words(reference.title));
  write_kept(out, type.publisher, words(reference.publisher));
  write_issued(out, reference, note, losses);
  if (const std::string happened = date_words(reference.event_date); !happened.empty()) {
    append_sentence(note, std::string("Date of the event: ").append(happened));
  }
  write_field(out, "version", words(reference.version));
  write_field(out, "url", latex_url(reference.url));
  write_retrieved(out, reference, note);
  write_field(out, "language", words(reference.language));
  write_field(out, "keywords", words(reference.kind));
  append_sentence(note, reference.note);
  append_sentence(note, reference.provenance);
  write_field(out, "note", words(note));
  out.append("}\n");
}

}  // namespace

std::string write_bibtex(const SourcesDocument& document, Losses& losses) {
  std::string out;
  for (const Source* source : document.sources) {
    record_unwritten(*source, losses);
    out.append(out.empty() ? "" : "\n");
    write_entry(out, reference_of(*source, document.origin), losses);
  }
  return out;
}

std::string write_bibtex(const CitedThing& thing, Losses& losses) {
  if (thing.source != nullptr) {
    record_unwritten(*thing.source, losses);
  }
  std::string out;
  write_entry(out, reference_of(thing), losses);
  return out;
}

}  // namespace parley::formats
