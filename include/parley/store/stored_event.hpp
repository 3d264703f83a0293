#pragma once

#include "parley/model/terms.hpp"
#include "parley/time/bounds.hpp"

#include <cstdint>
#include <span>
#include <string_view>

namespace parley::store {

/// A participant of a stored event: the actor by its number in the store.
struct StoredPart {
  std::uint32_t actor = 0;
  Role role = Role::participant;
};

/// A row of a store. It holds the whole of a *simple event*: one whose one source states all of it,
/// and which has nothing but a type, a label in the dataset's language, an EDTF date, a place and
/// participants. Of any other event, a *full event*, it holds the preferred values, for
/// searching; the event itself stands beside the row as JSON.
///
/// Types, actors and sources are numbers in the store, dense from 0. The texts are valid during
/// the call that passes the row.
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

}  // namespace parley::store
