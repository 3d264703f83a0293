#pragma once

#include "parley/dataset/write_items.hpp"
#include "parley/error/error.hpp"
#include "parley/json/writer.hpp"
#include "parley/store/stored_event.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace parley::store {

/// Writes simple events in the canonical form. Knows the names behind their numbers: actors,
/// sources and types are added in the order of their numbers before the first event.
class StoredEventWriter {
 public:
  /// `heading` is the dataset's heading as JSON. Error: it is none.
  Result<void> set_heading(std::string_view heading);
  void add_actor(std::string_view id) { actors_.emplace_back(id); }
  void add_source(std::string_view id) { sources_.emplace_back(id); }
  /// `json` is the type as JSON, empty for one of the built-in vocabulary. Error: there is no such
  /// type.
  Result<void> add_type(std::string_view id, std::string_view json);

  /// The numbers of the event must be those of something added.
  void write(json::Writer& out, const StoredEvent& event);

 private:
  struct Type {
    std::string id;
    std::string label;  ///< as JSON
  };

  std::string language_;
  std::vector<std::string> actors_;
  std::vector<std::string> sources_;
  std::vector<Type> types_;
  std::vector<dataset::SimplePart> parts_;  // of one event
  json::Writer label_;                      // of one event
};

}  // namespace parley::store
