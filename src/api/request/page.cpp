#include "request/page.hpp"

#include "request/cursor.hpp"

#include <charconv>

namespace parley::api {
namespace {

// These change how a list is shown, not what it contains or its order.
constexpr ParameterGroups not_the_question =
    group::page | group::language | group::revision | group::shape;

Cursor start_of(const Call& call) {
  return {revision_hash(call), question_hash(call, not_the_question), 0};
}

}  // namespace

std::size_t read_limit(Call& call, std::size_t otherwise, std::size_t most) {
  const auto asked = call.parameters.single("limit");
  if (!asked) {
    return otherwise;
  }
  std::uint64_t limit = 0;
  const char* end = asked->data() + asked->size();
  const auto [stop, error] = std::from_chars(asked->data(), end, limit);
  if (asked->empty() || stop != end || error != std::errc() || limit == 0) {
    call.parameters.refuse("limit", *asked,
                           error == std::errc::result_out_of_range
                               ? "expected a whole number below 2^64, got " + show(*asked)
                               : "expected a whole number of 1 or more, got " + show(*asked));
    return otherwise;
  }
  return static_cast<std::size_t>(std::min<std::uint64_t>(limit, most));
}

Page read_page(Call& call, std::size_t usual_limit, std::optional<std::size_t> most) {
  Page page;
  const std::size_t largest = most.value_or(call.largest_list);
  page.limit = read_limit(call, call.dialect == nullptr ? usual_limit : largest, largest);
  const auto asked = call.parameters.single("cursor");
  if (!asked) {
    return page;
  }
  const auto cursor = decode_cursor(*asked);
  if (!cursor) {
    call.parameters.refuse("cursor", *asked, cursor.error().message);
    return page;
  }
  const Cursor start = start_of(call);
  if (cursor->revision != start.revision) {
    call.gone = "the cursor belongs to another revision; begin again without it";
  } else if (cursor->question != start.question) {
    call.parameters.refuse("cursor", *asked,
                           "expected a cursor of this question, got one of another");
  } else {
    page.offset = static_cast<std::size_t>(cursor->position);
  }
  return page;
}

Links page_links(const Call& call, const Page& page, std::size_t total) {
  Links links = self_link(call);
  const std::size_t end = page.end(total);
  if (end < total) {
    Cursor cursor = start_of(call);
    cursor.position = end;
    const std::string position = encode_cursor(cursor);
    std::string& next = links.next;
    next.reserve(links.self.size() + position.size() + 8);
    next += call.path;
    call.parameters.append_encoded(next, {"cursor"});
    next += next.size() == call.path.size() ? "?cursor=" : "&cursor=";
    next += position;
  }
  return links;
}

}  // namespace parley::api
