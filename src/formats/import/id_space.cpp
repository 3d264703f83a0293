#include "import/id_space.hpp"

#include "parley/text/ascii.hpp"

namespace parley::formats {
namespace {

constexpr std::size_t row_digits = 9;

/// True for a prefix of the ids of imported events (`e000000123`, `gdelt-…`, `icews-…`) and digits.
bool is_number_after(std::string_view id, std::string_view prefix) noexcept {
  return id.starts_with(prefix) && is_digits(id.substr(prefix.size()));
}

/// True for the ids of rows without one of their own.
bool is_row_number(std::string_view id) noexcept {
  return id.size() > row_digits && is_number_after(id, "e");
}

bool is_event_id(std::string_view id) noexcept {
  return is_number_after(id, "gdelt-") || is_number_after(id, "icews-") || is_row_number(id);
}

}  // namespace

bool IdSpace::is_taken(const std::string& id) const {
  return names_.is_taken(id) || events_.contains(id);
}

std::string IdSpace::take(std::string_view name) {
  std::string id = names_.take(name);
  while (is_event_id(id) || events_.contains(id)) {
    id = names_.take(name);
  }
  return id;
}

const std::string& IdSpace::take_event(const std::string& wanted) {
  id_ = wanted;
  for (std::uint64_t number = 2; is_taken(id_) || is_row_number(id_); ++number) {
    id_ = wanted + '-' + std::to_string(number);
  }
  events_.insert(id_);
  return id_;
}

const std::string& IdSpace::take_stated_event(const std::string& wanted) {
  if (!is_row_number(wanted) || last_row_ > 0 || is_taken(wanted)) {
    return take_event(wanted);
  }
  has_stated_number_ = true;
  events_.insert(wanted);
  id_ = wanted;
  return id_;
}

const std::string& IdSpace::number_event(std::uint64_t row, std::string_view part) {
  last_row_ = row;
  const std::string number = std::to_string(row);
  id_.assign(1, 'e');
  id_.append(number.size() < row_digits ? row_digits - number.size() : 0, '0');
  id_ += number;
  if (part.empty() && has_stated_number_ && events_.contains(id_)) {
    return take_event(std::string(id_));
  }
  return part.empty() ? id_ : take_event(std::string(id_) + '-' + name_id(part));
}

}  // namespace parley::formats
