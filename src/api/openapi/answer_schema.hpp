#pragma once

#include "openapi/operations.hpp"

#include <nlohmann/json.hpp>

#include <optional>
#include <string_view>
#include <vector>

namespace parley::api {

/// A part of the schema of answers.
using SchemaNode = nlohmann::ordered_json;

/// `$defs` of data/schema/answers.schema.json, with the words that the vocabulary of the program
/// knows. Read once.
const SchemaNode& answer_definitions();

/// The examples of operations by the name of their pair: `request`, a target, and `answer`.
const SchemaNode& answer_examples();

/// Members of what answers list, by name. Where a schema offers several forms these are the members
/// of all of them.
class KnownMembers {
 public:
  /// Of the items of an operation, or, where it lists none, of the answer itself.
  static KnownMembers of(const Operation& operation);

  /// Their names, in the order of the schema, each once.
  std::vector<std::string_view> names() const;
  /// The members of the value of one of them, or of its items; nothing when there is no such name.
  /// They are empty where the value has no members.
  std::optional<KnownMembers> at(std::string_view name) const;
  /// Members may have any name.
  bool any_name() const;

 private:
  /// Adds the objects that a node describes, behind references, lists and alternatives.
  void add(const SchemaNode& node);

  std::vector<const SchemaNode*> objects_;
};

}  // namespace parley::api
