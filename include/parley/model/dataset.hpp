#pragma once

#include "parley/model/accepted_remark.hpp"
#include "parley/model/evidence.hpp"
#include "parley/model/quantity.hpp"
#include "parley/model/terms.hpp"
#include "parley/model/text.hpp"
#include "parley/model/vocabulary.hpp"
#include "parley/time/edtf.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace parley {

/// Another value of one property, beside the event's own.
struct Alternative {
  EventProperty property = EventProperty::date;
  EventProperties value;  ///< that one property only
  Rank rank = Rank::normal;
  std::string asserted_by;  ///< actor or source id; may be empty
  std::string reason;       ///< why it is recorded, or why it is not preferred
  std::vector<Evidence> evidence;
};

/// Something that happened, was said, was planned or was denied. Its own properties have the rank
/// preferred.
struct Event {
  std::string id;
  EventProperties own;             ///< type and label always there
  std::vector<Evidence> evidence;  ///< at least one
  std::vector<Alternative> alternatives;
  std::string note;
  std::vector<AcceptedRemark> accepts;
  std::vector<Quantity> quantities = {};  ///< each with evidence
};

/// Another value of the date on which a source was published.
struct PublishedAlternative {
  DateStatement published;
  Rank rank = Rank::normal;
  std::string asserted_by;
  std::string reason;
  std::vector<Evidence> evidence;
};

/// A document that statements rest on.
struct Source {
  std::string id;
  std::string title;     ///< one of `titles`, where there are any
  LocalizedText titles;  ///< empty: written as one title without a language
  std::string kind;      ///< one of the vocabulary's source kinds
  std::string publisher;
  std::string author;
  std::optional<DateStatement> published;
  std::string url;
  std::string language;
  std::string retrieved;  ///< EDTF
  std::string note;
  std::vector<PublishedAlternative> alternatives;
  std::vector<AcceptedRemark> accepts;
};

/// The title in that language, else in `fallback`, else the first.
std::string_view title_of(const Source& source, std::string_view language,
                          std::string_view fallback);

/// Another name of an actor.
struct Alias {
  std::string text;
  std::string language = {};        ///< a tag; empty: not said
  std::optional<Edtf> during = {};  ///< when the name was in use
  std::vector<Evidence> evidence = {};

  bool is_text_alone() const noexcept { return language.empty() && !during && evidence.empty(); }
};

/// Who can take part in events.
struct Actor {
  std::string id;
  LocalizedText name;
  std::vector<Alias> aliases;
  std::optional<Edtf> existed;  ///< from founding or birth to end or death
  ActorKind kind = ActorKind::organisation;
  std::string country;   ///< ISO 3166-1 alpha-3, or empty
  std::string wikidata;  ///< Q-number, or empty
  LocalizedText description;
  std::string note;
  std::vector<AcceptedRemark> accepts;
  std::vector<Evidence> evidence = {};  ///< for what is said here of the actor; may be empty
};

/// Another value of one property of an affiliation.
struct AffiliationAlternative {
  enum class Property : std::uint8_t { during, title };

  Property property = Property::during;
  std::optional<Edtf> during;  ///< of Property::during
  LocalizedText title;         ///< of Property::title
  Rank rank = Rank::normal;
  std::string asserted_by;  ///< actor or source id; may be empty
  std::string reason;
  std::vector<Evidence> evidence;
};

/// A relation from one actor to another during a time.
struct Affiliation {
  std::string actor;
  AffiliationType type = AffiliationType::member_of;
  std::string with;
  std::optional<Edtf> during;
  std::vector<Evidence> evidence;
  std::vector<AcceptedRemark> accepts;
  LocalizedText title = {};  ///< what the post is called; may be empty
  std::string note = {};
  std::vector<AffiliationAlternative> alternatives = {};
};

/// An order of two events that evidence states without dates.
struct Order {
  std::string a;
  StatedOrder is = StatedOrder::before;
  std::string b;
  std::vector<Evidence> evidence;
};

/// A statement: who makes it, in which event, about what, and through whom it is known.
struct Claim {
  std::string id;
  std::string asserted_by;              ///< actor or source id
  std::vector<std::string> relayed_by;  ///< from the speaker on; actor or source ids
  std::string made_in;                  ///< event id, or empty
  ClaimForce force = ClaimForce::asserts;
  std::vector<std::string> about;    ///< event, actor or claim ids
  LocalizedText text;                ///< in the words of the dataset's author
  std::vector<std::string> wording;  ///< loaded words of the source, quoted
  std::optional<ClaimStatus> status;
  Rank rank = Rank::normal;
  std::vector<Evidence> evidence;
  std::string note;
  std::vector<AcceptedRemark> accepts;
  std::optional<DateStatement> date = {};     ///< when it was made; never relative to an event
  std::string place = {};                     ///< where it was made; may be empty
  std::vector<std::string> contradicts = {};  ///< claim ids
  std::vector<std::string> corrects = {};     ///< claim ids
  std::vector<Quantity> quantities = {};
};

/// One negotiation, complete and checked: every id refers to something in it. Lists are in the
/// order of the files.
struct Dataset {
  std::string id;
  LocalizedText title;
  LocalizedText description;
  std::string license;
  std::string language = "en";
  std::string citation;
  std::string version;
  Seasons seasons = Seasons::unstated;
  Vocabulary vocabulary;  ///< the named vocabulary with the dataset's own types and translations
  std::vector<Translation> translations;  ///< labels that the dataset adds, by list and id
  std::vector<Source> sources;
  std::vector<Actor> actors;
  std::vector<Affiliation> affiliations;
  std::vector<Event> events;
  std::vector<Order> orders;
  std::vector<Claim> claims;
  std::string revision;  ///< SHA-256 of the canonical form, 64 hexadecimal digits
};

}  // namespace parley
