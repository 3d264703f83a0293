#include "parley/formats/flag_list.hpp"

#include <cstddef>

namespace parley::formats {

void write_flags(json::Writer& out, EventFlags flags) {
  out.begin_array();
  for (std::size_t i = 0; i < terms<EventFlag>().size(); ++i) {
    const auto flag = static_cast<EventFlag>(i);
    if (has_flag(flags, flag)) {
      out.value(term(flag));
    }
  }
  out.end_array();
}

}  // namespace parley::formats
