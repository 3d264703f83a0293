#pragma once

#include <array>
#include <string_view>

namespace parley::dataset {

/// The lists of the vocabulary whose words a dataset can translate, in alphabetical order. `types`
/// are its event types, as in the dataset's own section.
inline constexpr std::array<std::string_view, 7> translated_lists{
    "actorKinds", "affiliationTypes", "claimForces", "families", "relations", "roles", "types"};

}  // namespace parley::dataset
