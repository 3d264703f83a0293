#include "linked/events.hpp"

#include "linked/crosswalk.hpp"
#include "linked/dates.hpp"

#include <unordered_set>

namespace parley::formats::linked {
namespace {

std::string_view rank_word(std::string_view rank) noexcept {
  if (rank == "normal") {
    return "wikibase:NormalRank";
  }
  return rank == "deprecated" ? "wikibase:DeprecatedRank" : "wikibase:PreferredRank";
}

/// One event on its way into the sink. Its parts follow behind it.
class EventWriter {
 public:
  EventWriter(const EventRecord& event, Description& to)
      : event_(event), to_(to), subject_(thing(to.names.event(event.id))), resource_(subject_) {}

  void write() {
    add_classes();
    add_words();
    add_date();
    add_place();
    for (const EventParty& party : event_.parties) {
      add_party(party);
    }
    if (!event_.part_of.empty()) {
      add_tie({RelationType::part_of, event_.part_of, {}, {}, false, event_.part_of_flags});
    }
    for (const EventTie& tie : event_.ties) {
      add_tie(tie);
    }
    for (const EventSource& source : event_.sources) {
      add_source(source);
    }
    if (event_.has_alternatives) {
      resource_.add(property("parley:hasAlternatives"), truth(true));
    }
    to_.sink.write(resource_);
    if (is_dated(event_.date)) {
      write_time_span(time_span(), event_.date, to_.sink);
    }
    for (const Resource& part : parts_) {
      to_.sink.write(part);
    }
  }

 private:
  bool actual() const noexcept { return to_.voice.id.empty() && is_actual(event_.flags); }

  Node time_span() const { return thing(to_.names.part(event_.id, "time")); }

  void add_classes() {
    if (actual()) {
      resource_.add_type("sem:Event").add_type("crm:E5_Event").add_type("schema:Event");
      return;
    }
    if (!to_.voice.id.empty()) {
      resource_.add_type(told_event).add(property("sem:accordingTo"), asserter({}, false));
      to_.mentions.add_told();
    }
    to_.mentions.add_flags(event_.flags);
    for (std::size_t i = 0; i < terms<EventFlag>().size(); ++i) {
      const auto flag = static_cast<EventFlag>(i);
      if (has_flag(event_.flags, flag)) {
        resource_.add_type(words_of(flag).type);
        resource_.add(property("parley:flag"), word(own_word("flag", term(flag))));
      }
    }
  }

  void add_words() {
    const std::string_view language =
        event_.label_language.empty() ? to_.origin.language : event_.label_language;
    resource_.add(property("rdfs:label"), label(event_.label, language));
    if (actual()) {
      resource_.add(property("schema:name"), label(event_.label, language));
    }
    resource_.add_text(property("rdfs:comment"), event_.note);
    if (!event_.type.empty()) {
      resource_.add(actual() ? property("sem:eventType") : property("parley:statedType"),
                    word(own_word("type", event_.type)));
      to_.mentions.add_type(event_.type, event_.type_label);
    }
  }

  void add_date() {
    if (!is_dated(event_.date)) {
      return;
    }
    note_years(event_.date, event_.id, to_.losses);
    if (event_.date.basis) {
      to_.mentions.add_basis(*event_.date.basis);
    }
    if (!actual()) {
      resource_.add(property("parley:statedTimeSpan"), time_span());
      return;
    }
    add_time_stamps(resource_, event_.date);
    resource_.add(property("crm:P4_has_time-span"), time_span());
  }

  void add_place() {
    if (event_.place.empty()) {
      return;
    }
    const Node place = thing(to_.names.place(event_.place));
    to_.mentions.add_place(event_.place);
    if (!actual()) {
      resource_.add(property("parley:statedPlace"), place);
      return;
    }
    resource_.add(property("sem:hasPlace"), place);
    resource_.add(property("crm:P7_took_place_at"), place);
    resource_.add(property("schema:location"), place);
  }

  /// True the first time: two values of an event may name the same party or relation.
  bool is_new(const std::string& part) { return part_names_.insert(part).second; }

  void add_party(const EventParty& party) {
    const std::string_view language =
        party.label_language.empty() ? to_.origin.language : party.label_language;
    to_.mentions.add(
        ActorFacts{party.actor, party.label, language, party.kind, party.country, party.wikidata});
    to_.mentions.add_role(party.role);
    const std::string name = to_.names.part(
        event_.id, "participation", {term(party.role), party.actor, party.asserted_by, party.rank});
    if (!is_new(name)) {
      return;
    }
    const Node actor = thing(to_.names.actor(party.actor));
    resource_.add(property("parley:participation"), thing(name));
    Resource& part = parts_.emplace_back(thing(name));
    part.add_type("parley:Participation").add_type("sem:Role");
    part.add(property("rdf:value"), actor);
    part.add(property("sem:roleType"), word(own_word("role", term(party.role))));
    if (is_fact(party.rank, party.asserted_by)) {
      part.add(property("wikibase:rank"), word(rank_word(party.rank)));
      add_actor(party.actor, actor);
    } else {
      add_claim(part, property("sem:hasActor"), actor, party);
    }
  }

  void add_actor(std::string_view id, const Node& actor) {
    if (!actors_.insert(id).second) {
      return;  // in another role
    }
    resource_.add(property("sem:hasActor"), actor);
    resource_.add(property("crm:P11_had_participant"), actor);
    resource_.add(property("schema:about"), actor);
  }

  void add_tie(const EventTie& tie) {
    const Node other = thing(to_.names.event(tie.to));
    const std::string name =
        to_.names.part(event_.id, "relation", {term(tie.type), tie.to, tie.asserted_by, tie.rank});
    if (!is_new(name)) {
      return;
    }
    to_.mentions.add_relation(tie.type);
    if (is_fact(tie.rank, tie.asserted_by) && is_actual(tie.to_flags)) {
      for (const Property* one : properties_of(tie.type)) {
        resource_.add(*one, other);
      }
      return;
    }
    resource_.add(property("parley:statement"), thing(name));
    Resource& part = parts_.emplace_back(thing(name));
    add_claim(part, *properties_of(tie.type).front(), other, tie);
  }

  /// The event's own value, of an event that took place.
  bool is_fact(std::string_view rank, std::string_view asserted_by) const noexcept {
    return actual() && rank.empty() && asserted_by.empty();
  }

  /// Whoever is named, or else the voice of the document.
  Node asserter(std::string_view id, bool is_source) const {
    return id.empty() ? voice_node(to_.voice, to_.names)
                      : thing(is_source ? to_.names.source(id) : to_.names.actor(id));
  }

  /// The statement that `predicate` leads from the event to `object`, without stating it.
  template <class Told>
  void add_claim(Resource& part, const Property& predicate, const Node& object, const Told& told) {
    part.add_type("rdf:Statement");
    part.add(property("rdf:subject"), subject_);
    part.add(property("rdf:predicate"), word(predicate.term));
    part.add(property("rdf:object"), object);
    part.add(property("wikibase:rank"), word(rank_word(told.rank)));
    if (!told.asserted_by.empty() || !to_.voice.id.empty()) {
      part.add(property("sem:accordingTo"), asserter(told.asserted_by, told.asserted_by_source));
    }
  }

  void add_source(const EventSource& source) {
    const Node document = thing(to_.names.source(source.id));
    to_.mentions.add(SourceFacts{source.id, source.title, source.url});
    resource_.add(property("prov:wasDerivedFrom"), document);
    resource_.add(property("dcterms:source"), document);
    if (source.quote.empty()) {
      return;
    }
    const Node evidence = thing(to_.names.part(event_.id, "evidence", {source.id}));
    const Node quote = thing(to_.names.part(event_.id, "quote", {source.id}));
    resource_.add(property("parley:evidence"), evidence);
    Resource& part = parts_.emplace_back(evidence);
    part.add_type("oa:SpecificResource").add(property("oa:hasSource"), document);
    part.add(property("oa:hasSelector"), quote);
    Resource& selector = parts_.emplace_back(quote);
    selector.add_type("oa:TextQuoteSelector").add(property("oa:exact"), text(source.quote));
  }

  const EventRecord& event_;
  Description& to_;
  Node subject_;
  Resource resource_;
  std::vector<Resource> parts_;
  std::unordered_set<std::string> part_names_;
  std::unordered_set<std::string_view> actors_;
};

}  // namespace

void write_event(const EventRecord& event, Description& to) {
  EventWriter(event, to).write();
}

}  // namespace parley::formats::linked
