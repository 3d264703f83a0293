#include "import/types.hpp"

#include "parley/dataset/read.hpp"
#include "parley/text/ascii.hpp"

#include "import/table.hpp"

#include <algorithm>
#include <array>

namespace parley::formats {
namespace {

struct Nearest {
  std::string_view cameo;  ///< a code or the beginning of one
  std::string_view type;
  std::string_view plover;
};

/// CAMEO roots and, where a whole branch means something else, branches. The PLOVER types follow
/// the conversion table of the PLOVER manual; the rest is the nearest of our own words.
constexpr std::array<Nearest, 33> nearest{{
    {"01", "statement", ""},          {"02", "demand", "REQUEST"},
    {"03", "proposal", "AGREE"},      {"04", "meeting", "CONSULT"},
    {"041", "call", "CONSULT"},       {"042", "visit", "CONSULT"},
    {"043", "visit", "CONSULT"},      {"045", "mediation", "CONSULT"},
    {"046", "round", "CONSULT"},      {"05", "statement", "SUPPORT"},
    {"057", "agreement", "SUPPORT"},  {"06", "implementation", "COOPERATE"},
    {"07", "implementation", "AID"},  {"08", "concession", "CONCEDE"},
    {"084", "concession", "RETREAT"}, {"085", "sanction-relief", "RETREAT"},
    {"086", "inspection", "RETREAT"}, {"087", "concession", "RETREAT"},
    {"09", "inspection", "ACCUSE"},   {"10", "demand", "REQUEST"},
    {"11", "accusation", "ACCUSE"},   {"12", "refusal", "REJECT"},
    {"128", "violation", "REJECT"},   {"13", "threat", "THREATEN"},
    {"14", "statement", "PROTEST"},   {"15", "threat", "MOBILIZE"},
    {"16", "sanction", "SANCTION"},   {"161", "withdrawal", "SANCTION"},
    {"17", "sanction", "COERCE"},     {"18", "attack", "ASSAULT"},
    {"186", "killing", "ASSAULT"},    {"19", "attack", "ASSAULT"},
    {"20", "attack", "ASSAULT"},
}};

/// The longest entry that the code begins with.
const Nearest* find_nearest(std::string_view cameo) noexcept {
  const Nearest* best = nullptr;
  for (const Nearest& entry : nearest) {
    if (cameo.starts_with(entry.cameo) &&
        (best == nullptr || best->cameo.size() < entry.cameo.size())) {
      best = &entry;
    }
  }
  return best;
}

bool is_cameo(std::string_view code) noexcept {
  return is_digits(code) && code.size() >= 2 && code.size() <= 4;
}

}  // namespace

std::string_view nearest_type(std::string_view cameo) noexcept {
  const Nearest* found = find_nearest(cameo);
  // `state` claims least of all types: something that held at a time.
  return found == nullptr ? std::string_view("state") : found->type;
}

ForeignTypes::ForeignTypes() {
  for (const EventType& type : dataset::built_in_vocabulary().event_types) {
    ids_.reserve(type.id);
  }
}

EventType ForeignTypes::make(std::string_view text, std::string_view cameo,
                             std::optional<double> goldstein) {
  const Vocabulary& vocabulary = dataset::built_in_vocabulary();
  if (const EventType* known = vocabulary.find_type(slug(text))) {
    if (text == known->id || text == text_in(known->label, "en", "en")) {
      return *known;
    }
  }
  EventType type;
  type.id = ids_.take(text);
  type.label = {{"en", std::string(text)}};
  type.specialises = nearest_type(cameo);
  type.family = vocabulary.find_type(type.specialises)->family;
  if (is_cameo(cameo)) {
    type.codes.cameo = cameo;
  }
  type.codes.goldstein = goldstein;
  if (const Nearest* found = find_nearest(cameo)) {
    type.codes.plover = found->plover;
  }
  return type;
}

std::uint32_t ForeignTypes::number_of(std::string_view text, std::string_view cameo,
                                      std::optional<double> goldstein) {
  const auto known = numbers_.find(text);
  if (known != numbers_.end()) {
    return known->second;
  }
  const auto number = static_cast<std::uint32_t>(types_.size());
  types_.push_back(make(text, cameo, goldstein));
  numbers_.emplace(text, number);
  return number;
}

}  // namespace parley::formats
