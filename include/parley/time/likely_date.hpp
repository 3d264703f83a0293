#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace parley {

/// What a text that is no EDTF expression probably means as one: `May 2018` is 2018-05, and
/// `5/8/2018` is 2018-05-08 or 2018-08-05. At most two guesses, each valid EDTF; none when the text
/// looks like no date. For messages alone: nothing is ever read as a guess.
std::vector<std::string> likely_dates(std::string_view text);

/// The guesses as the end of a message: `; did you mean 2018-05-08 or 2018-08-05?`, or nothing.
std::string likely_date_hint(std::string_view text);

}  // namespace parley
