#pragma once

#include "parley/text/slug.hpp"

#include "import/fingerprint_set.hpp"
#include "import/foreign_types.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace parley::formats {

/// The ids of events, actors and sources of one dataset, which share one space. An id depends on no
/// other row, but for the number that ends it where it is taken.
class IdSpace {
 public:
  /// An id for an actor or a source.
  std::string take(std::string_view name);

  /// The id of an event: `wanted`, or with the next free number behind it.
  const std::string& take_event(const std::string& wanted);
  /// The same for an id that may also look like one that number_event() makes, as those of datasets
  /// that were imported once already.
  const std::string& take_stated_event(const std::string& wanted);
  /// The id of an event without one of its own: `e` and the number of its row, and the part of the
  /// row where it has several. The number is padded, so that the order of ids is that of rows.
  const std::string& number_event(std::uint64_t row, std::string_view part);

 private:
  bool is_taken(const std::string& id) const;

  SlugTable names_;                 // of actors and sources
  FingerprintSet events_;           // that have an id of their own
  std::uint64_t last_row_ = 0;      // that has got its number as id
  bool has_stated_number_ = false;  // some stated id looks like such a number
  std::string id_;
};

}  // namespace parley::formats
