#pragma once

#include <string>
#include <string_view>

namespace parley::app {

/// The name of a file for something with that id, or for a claim policy, such that every file
/// system and host keeps it as it is: lower-case letters, digits, hyphens and underscores, at most
/// 120 characters, none of the names that Windows keeps for devices. Different ids get different
/// names, but for long ones by chance. The page computes the same (web/src/wire/site/names.ts).
std::string site_name(std::string_view id);

}  // namespace parley::app
