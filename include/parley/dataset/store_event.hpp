#pragma once

#include "parley/model/terms.hpp"
#include "parley/time/bounds.hpp"

#include <cstdint>
#include <span>
#include <string_view>

namespace parley::dataset {

/// An actor's part in a simple event: the actor by its number in the store.
struct StoredPart {
  std::uint32_t actor = 0;
  Role role = Role::participant;
};

/// A simple event: one source states all there is to it. Types, actors and sources go by their
/// numbers in the store, dense from 0. The texts live as long as the call that hands them over.
struct StoredEvent {
  std::string_view id;
  std::uint32_t type = 0;
  std::string_view label = {};  ///< in the dataset's language; empty: the label of its type
  std::string_view date = {};   ///< EDTF; empty: undated
  Bounds bounds = {};           ///< of the date, tightened
  std::string_view place = {};  ///< empty: not known
  std::uint32_t source = 0;
  std::span<const StoredPart> parts = {};
};

}  // namespace parley::dataset
