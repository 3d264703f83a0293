#include "import/guess/column_words.hpp"

#include "parley/text/ascii.hpp"
#include "parley/text/slug.hpp"

#include <algorithm>
#include <iterator>
#include <string>

namespace parley::formats {
namespace {

/// Names of columns, as slugs, that mean the same.
struct WordGroup {
  Meaning meaning;
  Role role;
  bool is_plural;
  std::string_view words;  ///< with one blank between two
};

constexpr Role either = Role::participant;

constexpr WordGroup groups[] = {
    {Meaning::id, either, false, "id event-id eventid caseid case-id nummer"},
    {Meaning::date, either, false,
     "date event-date start-date startdate date-start start begin beginning when day-of-event "
     "datum beginn fecha fecha-inicio date-de-debut debut dat signature date-of-signature "
     "date-signed datesigned signed"},
    {Meaning::year, either, false, "year start-year startyear styear jahr annee ano"},
    {Meaning::month, either, false, "month start-month startmonth stmon monat mois mes"},
    {Meaning::day, either, false, "day start-day startday stday tag jour dia"},
    {Meaning::end_date, either, false,
     "end-date enddate date-end end until ende fin fecha-fin date-de-fin"},
    {Meaning::end_year, either, false, "end-year endyear"},
    {Meaning::end_month, either, false, "end-month endmonth endmon"},
    {Meaning::end_day, either, false, "end-day endday"},
    {Meaning::date_words, either, false, "display-date date-text"},
    {Meaning::type, either, false,
     "type event-type event-text category kind action relation status-change typ art categorie "
     "tipo"},
    {Meaning::label, either, false,
     "label title headline name event what agreement titel titre titulo evento summary"},
    {Meaning::note, either, false, "description text notes note comment comments remarks"},
    {Meaning::actor, either, false, "actor who party participant akteur acteur"},
    {Meaning::actor, either, true,
     "actors parties participants membership members sidea side-a sideb side-b akteure acteurs "
     "actores"},
    {Meaning::actor, Role::signatory, false, "signatory"},
    {Meaning::actor, Role::signatory, true, "signatories"},
    {Meaning::actor, Role::initiator, false, "initiator subject sender source-name source-actor"},
    {Meaning::actor, Role::recipient, false,
     "recipient object target receiver target-name target-actor targetstate whom"},
    {Meaning::actor, Role::mediator, false, "mediator third-party name-of-third-party"},
    {Meaning::actor, Role::mediator, true, "mediators"},
    {Meaning::actor, Role::host, false, "host"},
    {Meaning::actor, Role::host, true, "hosts"},
    {Meaning::actor, Role::observer, false, "observer"},
    {Meaning::actor, Role::observer, true, "observers"},
    {Meaning::actor, Role::guarantor, false, "guarantor"},
    {Meaning::actor, Role::guarantor, true, "guarantors"},
    {Meaning::place, either, false, "place location venue city where ort lieu lugar"},
    {Meaning::source, either, false,
     "source sources publisher publication reference citation quelle fuente"},
    {Meaning::url, either, false, "url link source-url"},
    {Meaning::quote, either, false, "quote quotation evidence"},
    {Meaning::cameo, either, false, "cameo cameo-code"},
    {Meaning::goldstein, either, false, "goldstein intensity"},
    {Meaning::country, either, false, "country state land pays pais state-dept-name country-name"},
};

bool has_word(std::string_view words, std::string_view word) {
  while (!words.empty()) {
    const std::size_t end = std::min(words.find(' '), words.size());
    if (words.substr(0, end) == word) {
      return true;
    }
    words.remove_prefix(std::min(end + 1, words.size()));
  }
  return false;
}

/// Without the number behind a name: `Actor 2`, `sender3`.
std::string without_number(std::string text) {
  while (!text.empty() && (is_digit(text.back()) || text.back() == '-')) {
    text.pop_back();
  }
  return text;
}

}  // namespace

std::optional<ColumnMeaning> meaning_of(std::string_view name) {
  const std::string id = slug(name);
  const auto find = [](std::string_view word) -> std::optional<ColumnMeaning> {
    const auto* found =
        std::find_if(std::begin(groups), std::end(groups),
                     [&](const WordGroup& group) { return has_word(group.words, word); });
    return found == std::end(groups) || word.empty()
               ? std::nullopt
               : std::optional(ColumnMeaning{found->meaning, found->role, found->is_plural});
  };
  if (auto found = find(id)) {
    return found;
  }
  auto numbered = find(without_number(id));
  return numbered && numbered->meaning == Meaning::actor ? numbered : std::nullopt;
}

}  // namespace parley::formats
