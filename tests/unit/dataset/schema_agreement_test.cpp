#include "parley/model/event_properties.hpp"

#include "test_data.hpp"

#include <set>

namespace parley::dataset {
namespace {

using Words = std::multiset<std::string>;

json::Value definitions() {
  return test::json_of(test::root / "data/schema/dataset.schema.json").at("$defs");
}

Words words_of(const json::Value& enumeration) {
  Words words;
  for (const json::Value& word : enumeration.at("enum")) {
    words.insert(word.get<std::string>());
  }
  return words;
}

template <class E>
Words words_of() {
  Words words;
  for (const std::string_view word : terms<E>()) {
    words.emplace(word);
  }
  return words;
}

TEST(SchemaAgreementTest, TheSchemaAndTheModelHaveTheSameWords) {
  const json::Value all = definitions();
  const auto member = [&all](const char* item, const char* key) {
    return words_of(all.at(item).at("properties").at(key));
  };
  EXPECT_EQ(member("actor", "kind"), words_of<ActorKind>());
  EXPECT_EQ(member("participant", "role"), words_of<Role>());
  EXPECT_EQ(member("relation", "type"), words_of<RelationType>());
  EXPECT_EQ(member("affiliation", "type"), words_of<AffiliationType>());
  EXPECT_EQ(words_of(all.at("rank")), words_of<Rank>());
  EXPECT_EQ(member("date", "basis"), words_of<Basis>());
  EXPECT_EQ(member("claim", "force"), words_of<ClaimForce>());
  EXPECT_EQ(member("claim", "status"), words_of<ClaimStatus>());
  EXPECT_EQ(member("order", "is"), words_of<StatedOrder>());
  EXPECT_EQ(words_of(all.at("flags").at("items")), words_of<EventFlag>());
  EXPECT_EQ(member("eventAlternative", "property"), words_of<EventProperty>());
}

/// The keys the checker lists when an item has one that it does not know.
std::set<std::string> known_keys(const char* section) {
  const std::string item = R"([{"no-such-key":1}])";
  const std::string message = test::messages_of(std::map<std::string, std::string>{
      {"d.json", std::string("{\"") + section + "\":" + item + "}"}});
  const std::string begin = "expected one of the keys ";
  const std::size_t from = message.find(begin) + begin.size();
  std::istringstream keys(message.substr(from, message.find(", got \"no-such-key\"") - from));
  std::set<std::string> all;
  for (std::string key; std::getline(keys >> std::ws, key, ',');) {
    all.insert(key);
  }
  return all;
}

TEST(SchemaAgreementTest, TheSchemaAndTheCheckerKnowTheSameKeys) {
  const json::Value all = definitions();
  const std::pair<const char*, const char*> sections[] = {
      {"sources", "source"}, {"actors", "actor"}, {"affiliations", "affiliation"},
      {"events", "event"},   {"orders", "order"}, {"claims", "claim"},
      {"types", "eventType"}};
  for (const auto& [section, definition] : sections) {
    std::set<std::string> keys;
    for (const auto& [key, shape] : all.at(definition).at("properties").items()) {
      keys.insert(key);
    }
    EXPECT_EQ(known_keys(section), keys) << section;
  }
}

TEST(SchemaAgreementTest, TheSchemaAndTheCheckerMissTheSameKeys) {
  const json::Value all = definitions();
  const std::pair<const char*, const char*> sections[] = {
      {"sources", "source"}, {"actors", "actor"}, {"affiliations", "affiliation"},
      {"events", "event"},   {"orders", "order"}, {"claims", "claim"},
      {"types", "eventType"}};
  for (const auto& [section, definition] : sections) {
    const std::string message = test::messages_of(std::map<std::string, std::string>{
        {"d.json", std::string("{\"") + section + "\":[{}],\"dataset\":{\"id\":\"x\"}}"}});
    for (const json::Value& key : all.at(definition).at("required")) {
      EXPECT_NE(message.find("expected the key " + key.get<std::string>() + ","), std::string::npos)
          << section << ' ' << key;
    }
    EXPECT_EQ(static_cast<std::size_t>(std::count(message.begin(), message.end(), '\n')),
              all.at(definition).at("required").size())
        << message;
  }
}

TEST(VocabularyTest, IsBuiltInAsItIsEdited) {
  const json::Value file = test::json_of(test::root / "data/vocabulary/negotiation.json");
  const Vocabulary& vocabulary = built_in_vocabulary();
  EXPECT_EQ(vocabulary.id, "negotiation");
  ASSERT_EQ(vocabulary.event_types.size(), file.at("eventTypes").size());
  for (std::size_t i = 0; i < vocabulary.event_types.size(); ++i) {
    const json::Value& type = file.at("eventTypes")[i];
    EXPECT_EQ(vocabulary.event_types[i].id, type.at("id").get<std::string>());
    EXPECT_EQ(vocabulary.event_types[i].symmetric, type.at("symmetric").get<bool>());
    EXPECT_EQ(vocabulary.event_types[i].codes.cameo, type.value("cameo", std::string()));
  }
}

TEST(VocabularyTest, HasEveryTypeANegotiationNeeds) {
  for (const char* type :
       {"agreement",  "round",      "meeting",         "call",      "visit",
        "letter",     "statement",  "demand",          "proposal",  "concession",
        "refusal",    "accusation", "warning",         "threat",    "mediation",
        "withdrawal", "sanction",   "sanction-relief", "violation", "implementation",
        "inspection", "resolution", "ratification",    "report",    "appointment",
        "attack",     "killing",    "process",         "state"}) {
    EXPECT_NE(built_in_vocabulary().find_type(type), nullptr) << type;
  }
}

TEST(VocabularyTest, DescribesEveryWordOfTheClosedLists) {
  const auto ids = [](const std::vector<DescribedTerm>& terms) {
    Words words;
    for (const DescribedTerm& term : terms) {
      words.insert(term.id);
    }
    return words;
  };
  const Vocabulary& vocabulary = built_in_vocabulary();
  EXPECT_EQ(ids(vocabulary.roles), words_of<Role>());
  EXPECT_EQ(ids(vocabulary.relations), words_of<RelationType>());
  EXPECT_EQ(ids(vocabulary.actor_kinds), words_of<ActorKind>());
  EXPECT_EQ(ids(vocabulary.affiliation_types), words_of<AffiliationType>());
  EXPECT_EQ(ids(vocabulary.claim_forces), words_of<ClaimForce>());
}

}  // namespace
}  // namespace parley::dataset
