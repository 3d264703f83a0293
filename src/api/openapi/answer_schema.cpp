#include "openapi/answer_schema.hpp"

#include "parley/model/source_kinds.hpp"
#include "parley/model/terms.hpp"
#include "parley/time/allen.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <span>
#include <string>

namespace parley::api {

// Made from the files when the program is built.
std::string_view answer_schema_text() noexcept;
std::string_view answer_examples_text() noexcept;

namespace {

void set_words(SchemaNode& definitions, const char* name, std::span<const std::string_view> words) {
  SchemaNode list = SchemaNode::array();
  for (const std::string_view word : words) {
    list.push_back(std::string(word));
  }
  definitions.at(name)["enum"] = std::move(list);
}

SchemaNode read_definitions() {
  SchemaNode definitions = SchemaNode::parse(answer_schema_text()).at("$defs");
  set_words(definitions, "ActorKind", terms<ActorKind>());
  set_words(definitions, "AffiliationType", terms<AffiliationType>());
  set_words(definitions, "Basis", terms<Basis>());
  set_words(definitions, "ClaimForce", terms<ClaimForce>());
  set_words(definitions, "ClaimStatus", terms<ClaimStatus>());
  set_words(definitions, "EventFlag", terms<EventFlag>());
  set_words(definitions, "Outcome", terms<Outcome>());
  set_words(definitions, "Rank", terms<Rank>());
  set_words(definitions, "RelationType", terms<RelationType>());
  set_words(definitions, "Role", terms<Role>());
  set_words(definitions, "SourceKind", source_kinds);
  set_words(definitions, "StatedOrder", terms<StatedOrder>());
  std::array<std::string_view, allen_count> relations;
  for (std::size_t i = 0; i < allen_count; ++i) {
    relations.at(i) = to_string(static_cast<AllenRelation>(i));
  }
  set_words(definitions, "AllenRelation", relations);
  return definitions;
}

/// The definition that `#/$defs/Name` names.
const SchemaNode& referenced(const SchemaNode& reference) {
  const auto& text = reference.get_ref<const std::string&>();
  return answer_definitions().at(text.substr(text.rfind('/') + 1));
}

}  // namespace

const SchemaNode& answer_definitions() {
  static const SchemaNode definitions = read_definitions();
  return definitions;
}

const SchemaNode& answer_examples() {
  static const SchemaNode examples = SchemaNode::parse(answer_examples_text());
  return examples;
}

KnownMembers KnownMembers::of(const Operation& operation) {
  KnownMembers answer;
  if (operation.answer.empty()) {
    return answer;
  }
  answer.add(answer_definitions().at(std::string(operation.answer)));
  if (operation.items.empty()) {
    return answer;
  }
  KnownMembers items;
  for (std::string_view rest = operation.items; !rest.empty();) {
    const std::size_t end = std::min(rest.find(' '), rest.size());
    if (const auto listed = answer.at(rest.substr(0, end))) {
      items.objects_.insert(items.objects_.end(), listed->objects_.begin(), listed->objects_.end());
    }
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return items;
}

void KnownMembers::add(const SchemaNode& node) {
  if (const auto reference = node.find("$ref"); reference != node.end()) {
    add(referenced(*reference));
  }
  for (const char* const several : {"allOf", "anyOf", "oneOf"}) {
    if (const auto parts = node.find(several); parts != node.end()) {
      for (const SchemaNode& part : *parts) {
        add(part);
      }
    }
  }
  if (const auto items = node.find("items"); items != node.end()) {
    add(*items);
  }
  if (node.contains("properties") || node.contains("additionalProperties")) {
    objects_.push_back(&node);
  }
}

std::vector<std::string_view> KnownMembers::names() const {
  std::vector<std::string_view> names;
  for (const SchemaNode* const object : objects_) {
    const auto properties = object->find("properties");
    if (properties == object->end()) {
      continue;
    }
    for (const auto& [name, value] : properties->items()) {
      if (std::find(names.begin(), names.end(), name) == names.end()) {
        names.emplace_back(name);
      }
    }
  }
  return names;
}

std::optional<KnownMembers> KnownMembers::at(std::string_view name) const {
  std::optional<KnownMembers> found;
  for (const SchemaNode* const object : objects_) {
    const auto properties = object->find("properties");
    if (properties == object->end()) {
      continue;
    }
    if (const auto member = properties->find(std::string(name)); member != properties->end()) {
      if (!found) {
        found.emplace();
      }
      found->add(*member);
    }
  }
  return found;
}

bool KnownMembers::any_name() const {
  return std::any_of(objects_.begin(), objects_.end(), [](const SchemaNode* object) {
    return object->contains("additionalProperties");
  });
}

}  // namespace parley::api
