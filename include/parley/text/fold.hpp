#pragma once

#include <string>
#include <string_view>

namespace parley {

/// A text as readers compare names: NFKD without marks, case folded, with one blank for every run
/// of white space and none at either end. `Genève` and `GENEVE` fold to `geneve`. A text that is
/// not UTF-8 stays as it is.
std::string fold(std::string_view text);

}  // namespace parley
