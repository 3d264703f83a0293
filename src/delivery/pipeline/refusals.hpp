#pragma once

#include "parley/api/message.hpp"

#include <string>
#include <string_view>

namespace parley::delivery {

/// The 503 for a question that found the pool full or waited too long.
api::Response overloaded(const api::Request& request);

/// Gives a problem that was made for the request with id `made_for` to another request: its
/// `instance` is the id of its own request. Other answers stay as they are.
void readdress(api::Response& response, std::string_view made_for, std::string_view id);

}  // namespace parley::delivery
