#pragma once

#include "parley/service/change_feed.hpp"

#include <string>
#include <string_view>

namespace parley::api {

inline constexpr std::string_view event_stream_type = "text/event-stream";

/// What keeps a silent stream open: a comment, which clients ignore.
inline constexpr std::string_view stream_beat = ": \n\n";

/// One change as an event of a stream: `id`, `event: revision` and `data`, and the empty line that
/// ends it.
std::string event_text(const service::Change& change);

/// The id that a client knows which has read these octets of a stream; empty: none.
std::string_view last_id_in(std::string_view stream) noexcept;

}  // namespace parley::api
