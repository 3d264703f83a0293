#include "head/request_id.hpp"

#include "parley/text/ascii.hpp"

#include <boost/uuid/random_generator.hpp>
#include <boost/uuid/uuid_io.hpp>

#include <algorithm>
#include <random>

namespace parley::http {
namespace {

bool is_usable(std::string_view text) noexcept {
  return !text.empty() && text.size() <= 64 && std::all_of(text.begin(), text.end(), [](char c) {
    return is_letter_or_digit(c) || c == '.' || c == '_' || c == '-';
  });
}

}  // namespace

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

std::string_view choose_request_id(api::Request& request, std::string_view uuid) {
  auto& headers = request.headers;
  const auto is_id = [](const api::Header& header) {
    return equals_ignoring_case(header.name, "x-request-id");
  };
  const auto first = std::find_if(headers.begin(), headers.end(), is_id);
  if (first == headers.end()) {
    headers.push_back({"X-Request-Id", std::string(uuid)});
    return headers.back().value;
  }
  headers.erase(std::remove_if(first + 1, headers.end(), is_id), headers.end());
  if (!is_usable(first->value)) {
    first->value = uuid;
  }
  return first->value;
}

}  // namespace parley::http
