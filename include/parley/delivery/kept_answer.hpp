#pragma once

#include "parley/api/message.hpp"
#include "parley/delivery/exchange.hpp"

#include <memory>
#include <optional>
#include <span>
#include <string>

namespace parley::delivery {

/// The fields that an answer gets when whoever made it has not set them.
std::span<const api::FixedHeader> default_fields() noexcept;

/// The lines of an answer's fields, those of `default_fields` behind its own; without the fields of
/// the transport, which sets them itself. Nothing when a field cannot be sent as it is, such as one
/// with a line break in it.
std::optional<std::string> field_lines(const api::Response& response);

/// An answer with an entity tag that is sent many times.
struct KeptAnswer {
  std::string etag;          ///< of `whole`, with its quotes
  PreparedAnswer whole;      ///< 200
  PreparedAnswer unchanged;  ///< 304, for a client that has it

  /// Octets that it takes in memory.
  std::size_t octets() const noexcept;
};
using SharedKept = std::shared_ptr<const KeptAnswer>;

/// Makes a 200 with an ETag ready to be sent again; nothing when it has none, or a field that
/// cannot be sent.
SharedKept keep(const api::Response& response);

/// A prepared answer as its status, fields and body: for tests, and for who writes fields itself.
api::Response to_response(const PreparedAnswer& answer);

}  // namespace parley::delivery
