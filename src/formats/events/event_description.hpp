#pragma once

#include "parley/formats/events_document.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace parley::formats {

/// A part of a description. `url` is where its words lead, if anywhere.
struct DescribedThing {
  std::string text;
  std::string_view url = {};
};

/// One line of a description: what it is about, and what there is.
struct DescriptionLine {
  std::string_view subject;
  std::vector<DescribedThing> things;
};

/// What timelines and calendars have no fields for, in English: the date, what the event is not,
/// type, place, participants, note, relations, sources, and dataset, revision and claim policy.
/// Lines without content are left out.
std::vector<DescriptionLine> describe(const EventRecord& event, const Origin& origin);

/// The same of the list as a whole.
std::vector<DescriptionLine> describe(const EventsDocument& document);

/// Lines of plain text; an address stands in angle brackets behind the words that lead there.
std::string as_plain_text(const std::vector<DescriptionLine>& lines);

/// Paragraphs of HTML, escaped.
std::string as_html(const std::vector<DescriptionLine>& lines);

}  // namespace parley::formats
