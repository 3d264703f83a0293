#include "parley/api/event_stream.hpp"

#include "parley/json/writer.hpp"

#include <cstdint>

namespace parley::api {

std::string event_text(const service::Change& change) {
  json::Writer data;
  data.begin_object();
  data.member("revision", change.revision);
  data.key("previous");
  if (change.previous.empty()) {
    data.null();
  } else {
    data.value(change.previous);
  }
  data.member("events", static_cast<std::uint64_t>(change.events));
  data.end_object();
  return "id: " + change.revision + "\nevent: revision\ndata: " + data.take() + "\n\n";
}

std::string_view last_id_in(std::string_view stream) noexcept {
  constexpr std::string_view mark = "\nid: ";
  const std::size_t found = stream.rfind(mark);
  if (found == std::string_view::npos) {
    return {};
  }
  stream.remove_prefix(found + mark.size());
  return stream.substr(0, stream.find('\n'));
}

}  // namespace parley::api
