#include "import/full_event.hpp"

#include <algorithm>
#include <string>
#include <string_view>

namespace parley::formats {
namespace {

constexpr int max_quote_words = 25;
constexpr std::string_view blanks = " \t\r\n\v\f";

/// At most the first 25 words, which is as much as a dataset may quote.
std::string_view beginning_of(std::string_view text) {
  std::size_t end = 0;
  for (int words = 0; words < max_quote_words; ++words) {
    const std::size_t begin = text.find_first_not_of(blanks, end);
    if (begin == std::string_view::npos) {
      break;
    }
    end = std::min(text.find_first_of(blanks, begin), text.size());
  }
  return text.substr(0, end);
}

}  // namespace

bool is_full(const ForeignRow& row) noexcept {
  return !row.date_text.empty() || !row.note.empty() || !row.quote.empty() || row.flags != 0 ||
         !row.relations.empty();
}

void add_details(const ForeignRow& row, Event& event) {
  if (!row.date_text.empty()) {
    DateStatement& date = event.own.date ? *event.own.date : event.own.date.emplace();
    date.text = row.date_text;
    if (date.edtf) {
      date.basis = Basis::resolved;
    }
  }
  event.note = row.note;
  if (row.flags != 0) {
    event.own.flags = row.flags;
  }
  if (!row.relations.empty()) {
    std::vector<EventRelation>& relations = event.own.relations.emplace();
    for (const auto& [type, to] : row.relations) {
      EventRelation& relation = relations.emplace_back();
      relation.type = type;
      relation.to = to;
    }
  }
  if (!row.quote.empty()) {
    event.evidence.front().quote = Quote{std::string(beginning_of(row.quote)), {}, {}, {}, false};
  }
}

}  // namespace parley::formats
