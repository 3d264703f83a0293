#include "linked/crosswalk.hpp"

#include <array>

namespace parley::formats::linked {

std::span<const std::string_view> classes_of_kind(std::string_view kind) noexcept {
  static constexpr std::array<std::string_view, 2> state{"schema:Country", "crm:E74_Group"};
  static constexpr std::array<std::string_view, 2> organisation{"schema:Organization",
                                                                "crm:E74_Group"};
  static constexpr std::array<std::string_view, 2> office{"org:Post", "crm:E39_Actor"};
  static constexpr std::array<std::string_view, 2> person{"schema:Person", "crm:E21_Person"};
  static constexpr std::array<std::string_view, 1> unknown{"crm:E39_Actor"};
  const auto known = parse_term<ActorKind>(kind);
  if (!known) {
    return unknown;
  }
  switch (*known) {
    case ActorKind::state: return state;
    case ActorKind::office: return office;
    case ActorKind::person: return person;
    case ActorKind::igo:
    case ActorKind::group:
    case ActorKind::organisation: return organisation;
  }
  return unknown;
}

const FlagWords& words_of(EventFlag flag) noexcept {
  static constexpr std::array<FlagWords, 4> flag_words{
      FlagWords{"parley:PlannedEvent", "planned",
                "Was planned or expected; not known to have happened."},
      FlagWords{"parley:HypotheticalEvent", "hypothetical", "Spoken of as a possibility."},
      FlagWords{"parley:DeniedEvent", "denied", "Somebody denies that it happened."},
      FlagWords{"parley:NegatedEvent", "did not happen", "Is known not to have happened."},
  };
  return flag_words[static_cast<std::size_t>(flag)];
}

std::span<const Property* const> properties_of(RelationType type) noexcept {
  static constexpr std::array part_of{&property("crm:P9i_forms_part_of"),
                                      &property("sem:subEventOf"), &property("schema:superEvent")};
  static constexpr std::array follows{&property("crm:P183i_starts_after_the_end_of")};
  static constexpr std::array continues{&property("crm:P134_continued")};
  static constexpr std::array causes{&property("crmsci:O13_triggers")};
  static constexpr std::array responds_to{&property("crm:P17_was_motivated_by")};
  static constexpr std::array implements{&property("parley:implements")};
  static constexpr std::array violates{&property("parley:violates")};
  static constexpr std::array supersedes{&property("dcterms:replaces")};
  static constexpr std::array stage_of{&property("parley:stageOf")};
  static constexpr std::array refers_to{&property("dcterms:references")};
  switch (type) {
    case RelationType::part_of: return part_of;
    case RelationType::follows: return follows;
    case RelationType::continues: return continues;
    case RelationType::causes: return causes;
    case RelationType::responds_to: return responds_to;
    case RelationType::implements: return implements;
    case RelationType::violates: return violates;
    case RelationType::supersedes: return supersedes;
    case RelationType::stage_of: return stage_of;
    case RelationType::refers_to: return refers_to;
  }
  return refers_to;
}

}  // namespace parley::formats::linked
