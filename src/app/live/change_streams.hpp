#pragma once

#include "parley/delivery/exchange.hpp"
#include "parley/service/change_feed.hpp"

namespace parley::app {

/// True for an answer of the API that is only the beginning of a stream of changes: that of a GET,
/// with status 200. Any other, also that of a HEAD, is sent as it is.
bool is_change_stream(const api::Request& request, const api::Response& head);

/// Continues such an answer from where it ends: with all that has happened since it was made, then
/// with every change and beat of the feed, which must outlive the server.
delivery::StreamedAnswer change_stream(service::ChangeFeed& feed, const api::Request& request,
                                       api::Response head);

}  // namespace parley::app
