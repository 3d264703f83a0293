#pragma once

#include "parley/api/message.hpp"
#include "parley/delivery/exchange.hpp"

#include <memory>
#include <string>

namespace parley::delivery {

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
