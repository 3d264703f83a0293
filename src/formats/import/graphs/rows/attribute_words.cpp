#include "import/graphs/rows/attribute_words.hpp"

#include "parley/text/ascii.hpp"

#include <algorithm>
#include <iterator>

namespace parley::formats {
namespace {

using enum AttributeMeaning;

enum class Of : std::uint8_t { both, nodes, edges, ours, our_edges };

struct Word {
  std::string_view text;
  AttributeMeaning meaning;
  Of of = Of::both;
};

/// Of several words with one meaning the first is preferred.
constexpr Word words[] = {
    {"entitytype", kind, Of::nodes},
    {"nodekind", kind, Of::nodes},
    {"kind", kind, Of::nodes},
    {"edgekind", edge_kind, Of::our_edges},
    {"kind", edge_kind, Of::our_edges},
    {"edgetype", type, Of::our_edges},
    {"role", type, Of::edges},
    {"kind", type, Of::edges},
    {"relation", type, Of::edges},
    {"relationship", type, Of::edges},
    {"relationtype", type, Of::edges},
    {"interaction", type, Of::edges},
    {"sharedinteraction", type, Of::edges},
    {"edgetype", type, Of::edges},
    {"predicate", type, Of::edges},
    {"nodetype", type, Of::nodes},
    {"type", type},
    {"label", label},
    {"name", label},
    {"title", label},
    {"headline", label},
    {"sharedname", label},
    {"edtf", edtf},
    {"dateedtf", edtf},
    {"date", date},
    {"when", date},
    {"day", date},
    {"year", date},
    {"start", start},
    {"startdate", start},
    {"begin", start},
    {"from", start},
    {"since", start},
    {"validfrom", start},
    {"end", end},
    {"enddate", end},
    {"until", end},
    {"validto", end},
    {"validuntil", end},
    {"datetext", date_text},
    {"displaydate", date_text},
    {"place", place},
    {"location", place},
    {"note", note},
    {"notes", note},
    {"comment", note},
    {"text", note},
    {"description", description, Of::nodes},
    {"description", note, Of::edges},
    {"country", country, Of::nodes},
    {"wikidata", wikidata, Of::nodes},
    {"flags", flags},
    {"rank", rank, Of::edges},
    {"url", url},
    {"sourceurl", url},
    {"publisher", publisher},
    {"id", derived, Of::ours},
    {"typelabel", derived, Of::ours},
    {"events", derived, Of::ours},
    {"basis", derived, Of::ours},
    {"datebasis", derived, Of::ours},
    {"startday", derived, Of::ours},
    {"endday", derived, Of::ours},
    {"index", derived, Of::ours},
    {"group", derived, Of::ours},
    {"directed", derived, Of::ours},
    {"arrows", derived, Of::ours},
    {"dashes", derived, Of::ours},
    {"shapepropertiesborderdashes", derived, Of::ours},
    {"x", derived, Of::ours},
    {"y", derived, Of::ours},
    {"startearliest", derived, Of::ours},
    {"startlatest", derived, Of::ours},
    {"endearliest", derived, Of::ours},
    {"endlatest", derived, Of::ours},
    {"datestartearliest", derived, Of::ours},
    {"datestartlatest", derived, Of::ours},
    {"dateendearliest", derived, Of::ours},
    {"dateendlatest", derived, Of::ours},
};

}  // namespace

std::string attribute_word(std::string_view name) {
  std::string word;
  word.reserve(name.size());
  for (const char c : name) {
    if (is_letter_or_digit(c)) {
      word += to_lower(c);
    }
  }
  return word;
}

AttributeMeaning meaning_of(std::string_view name, bool is_edge, bool is_ours) {
  const std::string word = attribute_word(name);
  for (const Word& known : words) {
    const bool fits = known.of == Of::both || (known.of == Of::edges && is_edge) ||
                      (known.of == Of::nodes && !is_edge) || (known.of == Of::ours && is_ours) ||
                      (known.of == Of::our_edges && is_ours && is_edge);
    if (known.text == word && fits) {
      return known.meaning;
    }
  }
  return none;
}

int rank_of_word(std::string_view name) {
  const std::string word = attribute_word(name);
  const auto* const found = std::find_if(std::begin(words), std::end(words),
                                         [&](const Word& known) { return known.text == word; });
  return static_cast<int>(found - std::begin(words));
}

}  // namespace parley::formats
