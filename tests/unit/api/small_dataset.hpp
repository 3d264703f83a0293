#pragma once

#include "parley/model/dataset.hpp"

#include <memory>

namespace parley::api {

/// Seven events between four actors, from two sources: enough to show every rule of the API,
/// small enough to know by heart. Time order: talks-2013, deal, withdrawal, vienna, vienna-r1,
/// letter, rumour (undated).
std::shared_ptr<Dataset> small_dataset();

/// The revision small_dataset() carries.
inline constexpr const char* small_revision =
    "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

}  // namespace parley::api
