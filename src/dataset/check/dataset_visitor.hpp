#pragma once

#include "document/json_path.hpp"
#include "document/loaded.hpp"

#include <string>

namespace parley::dataset {

/// What an id may name.
enum class Refers { actor, event, source, event_type, actor_or_source, event_actor_or_claim };

/// Sees every id, date and piece of evidence of a dataset, each with its place, in the order of the
/// model.
class DatasetVisitor {
 public:
  virtual ~DatasetVisitor() = default;
  virtual void reference(Refers /*to*/, const std::string& /*id*/, const JsonPath& /*path*/) {}
  virtual void date(const DateStatement& /*date*/, const JsonPath& /*path*/) {}
  /// The date of an event, or one stated of it, that names another event; the path is of that name.
  virtual void relative_date(const Event& /*of*/, const DateStatement& /*date*/,
                             const JsonPath& /*path*/) {}
  virtual void evidence(const Evidence& /*evidence*/, const JsonPath& /*path*/) {}
};

/// Shows the whole of a dataset to a visitor.
void walk(const Loaded& loaded, DatasetVisitor& visitor);

}  // namespace parley::dataset
