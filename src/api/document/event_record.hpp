#pragma once

#include "parley/formats/events_document.hpp"

#include "request/request_view.hpp"

#include <span>

namespace parley::api {

/// The events, in that order, with all that dialects of lists of events say of them. The document
/// points into the view, which must outlive it.
formats::EventsDocument make_events_document(const RequestView& view,
                                             std::span<const EventIndex> events, std::size_t total);

/// The sources that an event rests on under the view's policy, once each, in the order of its
/// evidence.
std::vector<formats::EventSource> sources_of(const RequestView& view, EventIndex event);

}  // namespace parley::api
