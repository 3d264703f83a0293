#include "events/event_description.hpp"

#include "dialect/date_span.hpp"
#include "dialect/headline.hpp"
#include "dialect/web_address.hpp"
#include "events/html_text.hpp"

#include <cstddef>
#include <utility>

namespace parley::formats {
namespace {

void add(std::vector<DescriptionLine>& lines, std::string_view subject, std::string text) {
  if (!text.empty()) {
    lines.push_back({subject, {{std::move(text)}}});
  }
}

/// ` (initiator; normal; asserted by eu)`, with what there is.
std::string qualified(std::string_view first, std::string_view rank, std::string_view asserter) {
  std::string text(" (");
  text.append(first);
  if (!rank.empty()) {
    text.append(first.empty() ? "" : "; ").append(rank);
  }
  if (!asserter.empty()) {
    text.append(first.empty() && rank.empty() ? "" : "; ").append("asserted by ").append(asserter);
  }
  return text.size() == 2 ? std::string() : text.append(")");
}

std::vector<DescribedThing> participants(const EventRecord& event) {
  std::vector<DescribedThing> things;
  things.reserve(event.parties.size());
  for (const EventParty& party : event.parties) {
    things.push_back({std::string(party.label)
                          .append(qualified(term(party.role), party.rank, party.asserted_by))});
  }
  return things;
}

std::vector<DescribedThing> relations(const EventRecord& event) {
  std::vector<DescribedThing> things;
  things.reserve(event.ties.size() + 1);
  if (!event.part_of.empty()) {
    things.push_back({std::string("part-of ").append(event.part_of)});
  }
  for (const EventTie& tie : event.ties) {
    things.push_back({std::string(term(tie.type))
                          .append(" ")
                          .append(tie.to)
                          .append(qualified("", tie.rank, tie.asserted_by))});
  }
  return things;
}

std::vector<DescribedThing> sources(const EventRecord& event) {
  std::vector<DescribedThing> things;
  things.reserve(event.sources.size());
  for (const EventSource& source : event.sources) {
    things.push_back({std::string(source.title), source.url});
  }
  return things;
}

std::string date_line(const DateShape& date) {
  std::string words = date_words(date);
  if (!words.empty() && date.basis) {
    words.append(", ").append(term(*date.basis));
  }
  return words;
}

std::string origin_line(const Origin& origin) {
  std::string text(origin.dataset);
  if (!origin.version.empty()) {
    text.append(", version ").append(origin.version);
  }
  return text.append(", revision ")
      .append(origin.revision)
      .append(", claims ")
      .append(origin.policy);
}

void append_html(std::string& out, const DescribedThing& thing) {
  const std::string text = html_text(thing.text);
  if (is_web_address(thing.url)) {
    out.append("<a href=\"").append(html_text(thing.url)).append("\">").append(text).append("</a>");
    return;
  }
  out.append(text);
  if (!thing.url.empty()) {
    out.append(" (").append(html_text(thing.url)).append(")");
  }
}

}  // namespace

std::vector<DescriptionLine> describe(const EventRecord& event, const Origin& origin) {
  std::vector<DescriptionLine> lines;
  add(lines, "Date", date_line(event.date));
  add(lines, "Not stated as a fact", flag_words(event.flags));
  add(lines, "Type", std::string(event.type_label));
  add(lines, "Place", std::string(event.place));
  for (auto& [subject, things] : {std::pair<std::string_view, std::vector<DescribedThing>>(
                                      "Participants", participants(event)),
                                  {"Relations", relations(event)},
                                  {"Sources", sources(event)}}) {
    if (!things.empty()) {
      lines.push_back({subject, things});
    }
  }
  add(lines, "Note", std::string(event.note));
  add(lines, "Dataset", origin_line(origin));
  return lines;
}

std::vector<DescriptionLine> describe(const EventsDocument& document) {
  std::vector<DescriptionLine> lines;
  add(lines, "Dataset", origin_line(document.origin));
  add(lines, "Events",
      std::to_string(document.events.size()).append(" of ").append(std::to_string(document.total)));
  add(lines, "License", std::string(document.origin.license));
  add(lines, "Cite as", std::string(document.origin.citation));
  return lines;
}

std::string as_plain_text(const std::vector<DescriptionLine>& lines) {
  std::string out;
  for (const DescriptionLine& line : lines) {
    out.append(out.empty() ? "" : "\n").append(line.subject).append(": ");
    const char* between = "";
    for (const DescribedThing& thing : line.things) {
      out.append(between).append(thing.text);
      if (!thing.url.empty()) {
        out.append(" <").append(thing.url).append(">");
      }
      between = "; ";
    }
  }
  return out;
}

std::string as_html(const std::vector<DescriptionLine>& lines) {
  std::string out;
  for (const DescriptionLine& line : lines) {
    out.append("<p><b>").append(line.subject).append(":</b> ");
    const char* between = "";
    for (const DescribedThing& thing : line.things) {
      out.append(between);
      append_html(out, thing);
      between = "; ";
    }
    out.append("</p>");
  }
  return out;
}

}  // namespace parley::formats
