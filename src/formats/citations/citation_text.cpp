#include "citations/reference.hpp"
#include "citations/writers.hpp"
#include "dialect/date_span.hpp"
#include "dialect/headline.hpp"

#include <string>

namespace parley::formats {
namespace {

/// What the dataset asks for, else its title and what is known of it.
std::string dataset_words(const Origin& origin) {
  if (!origin.citation.empty()) {
    std::string words;
    append_sentence(words, origin.citation);
    return words;
  }
  std::string words(origin.title);
  words.append(" (dataset ").append(origin.dataset);
  if (!origin.version.empty()) {
    words.append(", version ").append(origin.version);
  }
  words.append(").");
  append_sentence(words, origin.license == "unknown" ? std::string_view() : origin.license);
  return words;
}

/// `“The letter” (2022-01-25).`
std::string event_words(const CitedThing& thing) {
  std::string words = std::string("“").append(headline(thing.label, thing.flags)).append("”");
  if (const std::string date = date_words(thing.date); !date.empty()) {
    words.append(" (").append(date).append(")");
  }
  return words.append(", event ").append(thing.id).append(" in:");
}

/// `Author: “Title”. Publisher, 2022-01-25. https://….`
std::string source_words(const CitedThing& thing) {
  std::string words;
  if (thing.source != nullptr && !thing.source->author.empty()) {
    words.append(thing.source->author).append(": ");
  }
  words.append("“").append(thing.label).append("”");
  if (thing.source != nullptr && !thing.source->publisher.empty()) {
    words.append(", ").append(thing.source->publisher);
  }
  if (const std::string date = date_words(thing.date); !date.empty()) {
    words.append(", ").append(date);
  }
  if (thing.source != nullptr && !thing.source->url.empty()) {
    words.append(", ").append(thing.source->url);
  }
  return words.append(", source ").append(thing.id).append(" in:");
}

}  // namespace

std::string write_citation_text(const CitedThing& thing, Losses& losses) {
  std::string text;
  if (thing.kind == CitedThing::Kind::event) {
    text.append(event_words(thing)).append(" ");
  } else if (thing.kind == CitedThing::Kind::source) {
    text.append(source_words(thing)).append(" ");
  }
  text.append(dataset_words(thing.origin));
  append_sentence(text, std::string("Revision ")
                            .append(thing.origin.revision)
                            .append(", claims ")
                            .append(thing.origin.policy));
  text.append(" ").append(thing.address);
  return one_line(text, thing.id, losses).append("\n");
}

}  // namespace parley::formats
