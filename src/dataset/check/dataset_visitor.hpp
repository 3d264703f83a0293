#pragma once

#include "document/json_path.hpp"
#include "document/loaded.hpp"

#include <string>

namespace parley::dataset {

/// What an id in a certain place may name.
enum class Refers {
  actor,
  event,
  source,
  claim,
  event_type,
  actor_or_source,
  event_actor_or_claim
};

/// Is called with every id, date and piece of evidence of a dataset and its place, in the order of
/// the model.
class DatasetVisitor {
 public:
  virtual ~DatasetVisitor() = default;
  virtual void reference(Refers /*to*/, const std::string& /*id*/, const JsonPath& /*path*/) {}
  virtual void date(const DateStatement& /*date*/, const JsonPath& /*path*/) {}
  /// A date of the event, or one that evidence states, relative to another event; the path is that
  /// of the other event's id.
  virtual void relative_date(const Event& /*of*/, const DateStatement& /*date*/,
                             const JsonPath& /*path*/) {}
  virtual void evidence(const Evidence& /*evidence*/, const JsonPath& /*path*/) {}
};

/// Calls the visitor for the whole of a dataset.
void walk(const Loaded& loaded, DatasetVisitor& visitor);

}  // namespace parley::dataset
