#include "parley/api/version.hpp"

namespace parley::api {

std::string_view version() noexcept {
  return PARLEY_VERSION;
}

}  // namespace parley::api
