#include "parley/text/percent.hpp"

#include <boost/url/encoding_opts.hpp>
#include <boost/url/pct_string_view.hpp>

namespace parley {

std::optional<std::string> percent_decode(std::string_view text, bool plus_is_space) {
  const auto view =
      boost::urls::make_pct_string_view(boost::core::string_view(text.data(), text.size()));
  if (!view) {
    return std::nullopt;
  }
  boost::urls::encoding_opts options;
  options.space_as_plus = plus_is_space;
  return view->decode(options);
}

}  // namespace parley
