#include "head/request_id.hpp"

#include "parley/text/ascii.hpp"

#include <boost/uuid/random_generator.hpp>
#include <boost/uuid/uuid_io.hpp>

#include <algorithm>
#include <random>

namespace parley::http {
/// Boost's generator does not seed a std::mt19937_64 of its own: every one would make the same ids.
struct UuidSource::Generator {
  Generator() {
    std::random_device system;
    std::seed_seq seed{system(), system(), system(), system(),
                       system(), system(), system(), system()};
    engine.seed(seed);
  }

  std::mt19937_64 engine;
  boost::uuids::basic_random_generator<std::mt19937_64> make{engine};
};

UuidSource::UuidSource() : generator_(std::make_unique<Generator>()) {}
UuidSource::UuidSource(UuidSource&&) noexcept = default;
UuidSource& UuidSource::operator=(UuidSource&&) noexcept = default;
UuidSource::~UuidSource() = default;

std::string_view UuidSource::next() {
  boost::uuids::to_chars(generator_->make(), text_.begin());
  return {text_.data(), text_.size()};
}

bool is_usable_request_id(std::string_view text) noexcept {
  return !text.empty() && text.size() <= 64 && std::all_of(text.begin(), text.end(), [](char c) {
    return is_letter_or_digit(c) || c == '.' || c == '_' || c == '-';
  });
}

}  // namespace parley::http
