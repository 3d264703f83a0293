#pragma once

#include "parley/model/dataset.hpp"

#include "document/json_path.hpp"

#include <cstddef>
#include <string_view>
#include <vector>

namespace parley::dataset {

/// Where an item was read: the file, and its index in that file's section.
struct Origin {
  std::size_t file = 0;
  std::size_t index = 0;
  bool faulty = false;  ///< a part of it could not be read and has been reported
};

/// An event type of the dataset's own.
struct OwnType {
  EventType type;
  bool says_symmetric = false;  ///< false: `symmetric` is that of the type it specialises
  Origin origin;
};

/// Everything read from the files, before and during the checks. Each list of origins has one entry
/// for each item of the section of the same name.
struct Loaded {
  Dataset dataset;
  /// False: a file is not JSON, so that an id that is not found may be in it.
  bool all_files_read = true;
  /// False: other events are kept elsewhere, and may use what seems unused.
  bool all_events_here = true;
  bool has_heading = false;
  std::size_t heading_file = 0;
  std::vector<OwnType> own_types;
  std::vector<Origin> sources;
  std::vector<Origin> actors;
  std::vector<Origin> affiliations;
  std::vector<Origin> events;
  std::vector<Origin> orders;
  std::vector<Origin> claims;
};

/// Calls use(path) with the path of an item of a section.
template <class Use>
void at_item(const Origin& origin, std::string_view section, Use&& use) {
  const JsonPath file(origin.file);
  const JsonPath array(file, section);
  use(JsonPath(array, origin.index));
}

}  // namespace parley::dataset
