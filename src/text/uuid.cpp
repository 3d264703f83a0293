#include "parley/text/uuid.hpp"

#include <boost/uuid/uuid_io.hpp>

namespace parley {

/// Boost's generator does not seed an engine of its own: every one would make the same ids.
UuidSource::UuidSource() {
  std::random_device system;
  std::seed_seq seed{system(), system(), system(), system(),
                     system(), system(), system(), system()};
  engine_.seed(seed);
}

std::string_view UuidSource::next() {
  boost::uuids::to_chars(make_(), text_.begin());
  return {text_.data(), text_.size()};
}

}  // namespace parley
