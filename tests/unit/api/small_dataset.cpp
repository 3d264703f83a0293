#include "small_dataset.hpp"

#include "parley/time/edtf.hpp"

#include <utility>

namespace parley::api {
namespace {

DateStatement on(const char* edtf, Basis basis = Basis::stated, const char* text = "") {
  DateStatement date;
  date.edtf = Edtf::parse(edtf).value();
  date.basis = basis;
  date.text = text;
  date.bounds = tighten(date.edtf->bounds()).value();
  return date;
}

Evidence stated_by(const char* source, std::optional<DateStatement> date = {},
                   const char* quote = "") {
  Evidence evidence;
  evidence.source = source;
  evidence.states.date = std::move(date);
  if (*quote != '\0') {
    evidence.quote = Quote{quote, "", ""};
    evidence.position = Position{10, 20};
  }
  return evidence;
}

Event event(const char* id, const char* type, const char* label, std::optional<DateStatement> date,
            std::vector<Participant> participants) {
  Event made;
  made.id = id;
  made.own.type = type;
  made.own.label = LocalizedText{{"en", label}};
  made.own.date = std::move(date);
  made.own.participants = std::move(participants);
  return made;
}

Participant part(const char* actor, Role role = Role::participant) {
  Participant made;
  made.actor = actor;
  made.role = role;
  return made;
}

Actor actor(const char* id, const char* name, ActorKind kind, const char* country = "") {
  Actor made;
  made.id = id;
  made.name = {{"en", name}};
  made.kind = kind;
  made.country = country;
  return made;
}

EventType type(const char* id, const char* label, bool symmetric, TypeCodes codes) {
  EventType made;
  made.id = id;
  made.label = {{"en", label}};
  made.family = "steps";
  made.symmetric = symmetric;
  made.codes = std::move(codes);
  return made;
}

void add_words(Dataset& dataset) {
  Vocabulary& words = dataset.vocabulary;
  words.id = "small";
  words.families = {{"steps", {{"en", "Steps"}}}};
  words.event_types = {
      type("agreement", "Agreement", true, {"AGREE", "", "057", 8.0, "", ""}),
      type("letter", "Letter", false, {}),
      type("process", "Process", true, {}),
      type("round", "Round", true, {"CONSULT", "multilateral", "036", 4.0, "2", "GDELT"}),
      type("withdrawal", "Withdrawal", false, {"", "", "", -7.0, "", ""}),
  };
  for (const std::string_view role : terms<Role>()) {
    DescribedTerm described;
    described.id = std::string(role);
    described.label = {{"en", std::string(role)}};
    words.roles.push_back(std::move(described));
  }
}

void add_sources_and_actors(Dataset& dataset) {
  Source article;
  article.id = "article";
  article.title = "The article";
  article.kind = "news";
  article.url = "https://example.org/article";
  article.published = on("2022-02", Basis::inferred);
  article.alternatives = {{on("2023-12-10"), Rank::deprecated, "", "the page's header", {}}};
  Source paper;
  paper.id = "paper";
  paper.title = "The paper";
  paper.kind = "official";
  dataset.sources = {article, paper};
  dataset.actors = {actor("usa", "United States", ActorKind::state, "USA"),
                    actor("iran", "Iran", ActorKind::state, "IRN"),
                    actor("eu", "European Union", ActorKind::igo),
                    actor("p5", "P5+1", ActorKind::group)};
  dataset.actors[1].name = {{"de", "Der Iran"}, {"en", "Iran"}};
  dataset.actors[1].aliases = {Alias{"Islamic Republic of Iran"}};
  Affiliation member;
  member.actor = "usa";
  member.with = "p5";
  member.during = Edtf::parse("2006/2018-05-08").value();
  member.evidence = {stated_by("paper")};
  dataset.affiliations = {member};
}

Event deal() {
  Event deal = event("deal", "agreement", "The deal", on("2015-07-14"),
                     {part("iran"), part("usa"), part("eu")});
  deal.own.label = LocalizedText{{"de", "Das Abkommen"}, {"en", "The deal"}};
  deal.own.place = "Vienna, Austria";
  deal.evidence = {stated_by("article", on("2015"), "the deal of 2015"),
                   stated_by("paper", on("2015-07-14"))};
  return deal;
}

Event withdrawal() {
  Event left =
      event("withdrawal", "withdrawal", "The withdrawal", on("2018-05-08", Basis::resolved),
            {part("usa", Role::initiator), part("iran", Role::recipient)});
  left.own.relations = std::vector<EventRelation>{{RelationType::responds_to, "deal", {}, {}}};
  left.evidence = {stated_by("article", on("2018-05")), stated_by("paper", on("2018-05-08"))};
  left.evidence[0].states.participants = std::vector{part("usa", Role::initiator)};
  Alternative other;
  other.property = EventProperty::date;
  other.value.date = on("2018-05-12");
  other.rank = Rank::deprecated;
  other.asserted_by = "eu";
  other.reason = "a slip";
  other.evidence = {stated_by("paper")};
  left.alternatives = {other};
  return left;
}

void add_events(Dataset& dataset) {
  Event talks =
      event("talks-2013", "round", "Talks of 2013", on("2013-11"), {part("iran"), part("usa")});
  talks.own.place = "Geneva";
  talks.evidence = {stated_by("paper")};
  Event vienna = event("vienna", "process", "The Vienna talks",
                       on("2021-04/2022-03", Basis::stated, "over the past year"),
                       {part("iran"), part("eu", Role::mediator)});
  vienna.own.count = CountRange::exactly(8);
  vienna.evidence = {stated_by("article")};
  Event round = event("vienna-r1", "round", "First round", on("2021-04-06"),
                      {part("iran"), part("eu", Role::mediator)});
  round.own.part_of = "vienna";
  round.own.ordinal = 1;
  round.evidence = {stated_by("paper")};
  Event letter = event("letter", "letter", "The letter", on("[2022-01-25..2022-02-08]"),
                       {part("iran", Role::initiator), part("iran", Role::recipient)});
  letter.own.date->anchor = "article";
  letter.own.date->reason = "before the next round";
  letter.evidence = {stated_by("article", {}, "in a letter")};
  Event rumour = event("rumour", "round", "The rumour", std::nullopt, {part("usa")});
  rumour.own.date = DateStatement{};
  rumour.own.date->text = "recently";
  rumour.own.flags = EventFlags{1U << static_cast<unsigned>(EventFlag::denied)};
  rumour.evidence = {stated_by("article")};
  dataset.events = {letter, rumour, talks, deal(), withdrawal(), vienna, round};
}

void add_claims(Dataset& dataset) {
  Claim broken;
  broken.id = "c-broken";
  broken.asserted_by = "iran";
  broken.relayed_by = {"article"};
  broken.made_in = "letter";
  broken.about = {"withdrawal"};
  broken.text = {{"en", "The withdrawal broke the deal."}};
  broken.wording = {"betrayal"};
  broken.status = ClaimStatus::disputed;
  broken.evidence = {stated_by("article", {}, "a betrayal")};
  Claim old = broken;
  old.id = "c-old";
  old.about = {"deal"};
  old.made_in.clear();
  old.rank = Rank::deprecated;
  old.evidence = {stated_by("paper")};
  dataset.claims = {broken, old};
}

}  // namespace

std::shared_ptr<Dataset> small_dataset() {
  auto dataset = std::make_shared<Dataset>();
  dataset->id = "small";
  dataset->title = {{"de", "Klein"}, {"en", "Small"}};
  dataset->license = "CC0-1.0";
  dataset->citation = "Small (2022).";
  dataset->revision = small_revision;
  add_words(*dataset);
  add_sources_and_actors(*dataset);
  add_events(*dataset);
  add_claims(*dataset);
  return dataset;
}

}  // namespace parley::api
