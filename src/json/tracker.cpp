#include "tracker.hpp"

#include "parley/text/ascii.hpp"

namespace parley::json {

void append_child(std::string& pointer, std::string_view key) {
  pointer += '/';
  for (const char c : key) {
    if (c == '~') {
      pointer += "~0";
    } else if (c == '/') {
      pointer += "~1";
    } else {
      pointer += c;
    }
  }
}

std::size_t Tracker::token() {
  std::size_t first = token_end_;
  while (first < text_.size() &&
         std::string_view(" \t\r\n,:").find(text_[first]) != std::string_view::npos) {
    ++first;
  }
  token_end_ = static_cast<std::size_t>(furthest_ - text_.data());
  const char lead = first < text_.size() ? text_[first] : '\0';
  if (lead == '-' || is_digit(lead)) {
    // The parser reads one byte beyond a number, and every number ends with a digit.
    while (token_end_ > first && !is_digit(text_[token_end_ - 1])) {
      --token_end_;
    }
    // A leading zero ends its number, so a digit read behind it belongs to the next token.
    const std::size_t zero = first + (lead == '-' ? 1 : 0);
    if (zero + 2 == token_end_ && text_[zero] == '0') {
      --token_end_;
    }
  }
  return first;
}

void Tracker::step() {
  begun_ = true;
  if (!frames_.empty()) {
    frames_.back().awaits_value = false;
    ++frames_.back().children;
  }
}

std::size_t Tracker::scalar() {
  step();
  return token();
}

std::size_t Tracker::open(bool object) {
  step();
  frames_.emplace_back();
  frames_.back().object = object;
  return token();
}

std::size_t Tracker::close() {
  frames_.pop_back();
  return token();
}

std::size_t Tracker::key(std::string_view name) {
  frames_.back().key = name;
  frames_.back().awaits_value = true;
  return token();
}

Next Tracker::next() const noexcept {
  if (frames_.empty()) {
    return begun_ ? Next::end_of_text : Next::value;
  }
  const Frame& top = frames_.back();
  if (!top.object) {
    return top.children == 0 ? Next::first_item : Next::further_item;
  }
  if (top.awaits_value) {
    return Next::value_after_key;
  }
  return top.children == 0 ? Next::first_member : Next::further_member;
}

std::string Tracker::pointer_of_fault() const {
  const bool inside = !frames_.empty() && !frames_.back().awaits_value;
  return pointer_of(inside ? frames_.size() - 1 : frames_.size());
}

std::string Tracker::pointer_of(std::size_t frames) const {
  std::string pointer;
  for (std::size_t i = 0; i < frames; ++i) {
    const Frame& frame = frames_[i];
    if (frame.object && (frame.children > 0 || frame.awaits_value)) {
      append_child(pointer, frame.key);
    } else if (!frame.object && frame.children > 0) {
      pointer += '/' + std::to_string(frame.children - 1);
    }
  }
  return pointer;
}

}  // namespace parley::json
