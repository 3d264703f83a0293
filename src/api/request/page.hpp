#pragma once

#include "request/call.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>

namespace parley::api {

inline constexpr std::size_t default_limit = 100;
inline constexpr std::size_t max_limit = 10'000;

/// The stretch of a list that was asked for.
struct Page {
  std::size_t limit = default_limit;
  std::size_t offset = 0;

  std::size_t begin(std::size_t total) const noexcept { return std::min(offset, total); }
  std::size_t end(std::size_t total) const noexcept {
    return begin(total) + std::min(limit, total - begin(total));
  }
};

/// `limit`: a whole number from 1; above `most` it is `most`.
std::size_t read_limit(Call& call, std::size_t otherwise, std::size_t most = max_limit);

/// Reads `limit` and `cursor`; faults and a cursor of another revision are left in the call.
/// Without `most`, a page has at most `call.largest_list` items. In a dialect the usual page is the
/// largest there is: whoever opens a file expects the whole of it.
Page read_page(Call& call, std::size_t usual_limit = default_limit,
               std::optional<std::size_t> most = std::nullopt);

/// Links to this page and to the next, if there is more than this.
Links page_links(const Call& call, const Page& page, std::size_t total);

}  // namespace parley::api
