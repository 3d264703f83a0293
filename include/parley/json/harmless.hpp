#pragma once

#include <string>
#include <string_view>

namespace parley::json {

/// Appends the JSON text with `<` and what `is_unseen` names as \u escapes: no browser takes any of
/// it for markup, and no terminal or viewer reorders it. In JSON both occur in strings only, so the
/// values stay the same. What is not UTF-8 is copied.
void append_harmless(std::string& out, std::string_view json);

}  // namespace parley::json
