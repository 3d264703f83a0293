#pragma once

#include "parley/model/accepted_remark.hpp"
#include "parley/model/evidence.hpp"
#include "parley/model/terms.hpp"
#include "parley/model/text.hpp"
#include "parley/model/vocabulary.hpp"
#include "parley/time/edtf.hpp"

#include <optional>
#include <string>
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
  std::string title;
  std::string kind;  ///< one of the vocabulary's source kinds
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

/// Who can take part in events.
struct Actor {
  std::string id;
  LocalizedText name;
  std::vector<std::string> aliases;
  std::optional<Edtf> existed;  ///< from founding or birth to end or death
  ActorKind kind = ActorKind::organisation;
  std::string country;   ///< ISO 3166-1 alpha-3, or empty
  std::string wikidata;  ///< Q-number, or empty
  LocalizedText description;
  std::string note;
  std::vector<AcceptedRemark> accepts;
};

/// A relation from one actor to another during a time.
struct Affiliation {
  std::string actor;
  AffiliationType type = AffiliationType::member_of;
  std::string with;
  std::optional<Edtf> during;
  std::vector<Evidence> evidence;
  std::vector<AcceptedRemark> accepts;
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
