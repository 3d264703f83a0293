#pragma once

#include "parley/model/terms.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace parley::formats {

/// An actor of a foreign row, by name.
struct ForeignPart {
  std::string_view name;
  Role role = Role::participant;
  ActorKind kind = ActorKind::group;  ///< counts when the name is new
};

/// A row of somebody else's table in Parley's terms; the texts live until the next row.
struct ForeignRow {
  std::string id;          ///< a Parley id; empty: made from the number of the row
  std::string_view date;   ///< EDTF; empty: undated
  std::string_view type;   ///< the relation or code, as it stands there
  std::string_view cameo;  ///< empty: not known
  std::optional<double> goldstein;
  std::string_view label;  ///< empty: the label of the type
  std::string place;
  std::string_view source;  ///< who published it; empty: the file itself
  std::vector<ForeignPart> parts;

  void clear() {
    id.clear();
    date = type = cameo = label = source = {};
    goldstein.reset();
    place.clear();
    parts.clear();
  }
};

}  // namespace parley::formats
