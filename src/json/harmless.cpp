#include "parley/json/harmless.hpp"

#include "parley/text/hex.hpp"
#include "parley/text/unseen.hpp"
#include "parley/text/utf8.hpp"

#include <algorithm>

namespace parley::json {

void append_harmless(std::string& out, std::string_view json) {
  out.reserve(out.size() + json.size());
  for (std::size_t at = 0; at < json.size();) {
    const std::size_t length = std::max<std::size_t>(1, utf8_sequence_length(json, at));
    const std::string_view sequence = json.substr(at, length);
    if (sequence == "<") {
      out += "\\u003c";
    } else if (is_unseen(sequence)) {
      const unsigned point = code_point_of(sequence);
      out += "\\u";
      append_hex_byte(out, static_cast<char>(point >> 8U));
      append_hex_byte(out, static_cast<char>(point & 0xFFU));
    } else {
      out += sequence;
    }
    at += length;
  }
}

}  // namespace parley::json
