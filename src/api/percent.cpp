#include "parley/api/percent.hpp"

#include "utf8.hpp"

#include <boost/url/encode.hpp>
#include <boost/url/grammar/lut_chars.hpp>
#include <boost/url/pct_string_view.hpp>
#include <boost/url/rfc/unreserved_chars.hpp>

namespace parley::api {

std::optional<std::string> decode_path(std::string_view target) {
  const std::string_view path = target.substr(0, target.find('?'));
  const auto view =
      boost::urls::make_pct_string_view(boost::core::string_view(path.data(), path.size()));
  if (!view) {
    return std::nullopt;
  }
  std::string decoded = view->decode();
  return is_printable_utf8(decoded) ? std::optional(std::move(decoded)) : std::nullopt;
}

std::string encode_query_value(std::string_view text) {
  constexpr boost::urls::grammar::lut_chars punctuation(",:/");
  return boost::urls::encode(boost::core::string_view(text.data(), text.size()),
                             boost::urls::unreserved_chars + punctuation);
}

}  // namespace parley::api
