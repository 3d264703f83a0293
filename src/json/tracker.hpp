#pragma once

#include <cstddef>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

namespace parley::json {

/// Iterates over a text for the library's parser and records how far the parser has read; the
/// library reports that only when it fails.
class CountingIterator {
 public:
  using iterator_category = std::input_iterator_tag;
  using value_type = char;
  using difference_type = std::ptrdiff_t;
  using pointer = const char*;
  using reference = const char&;

  CountingIterator(const char* at, const char** furthest) noexcept : at_(at), furthest_(furthest) {}

  reference operator*() const noexcept { return *at_; }
  CountingIterator& operator++() noexcept {
    *furthest_ = ++at_;
    return *this;
  }
  CountingIterator operator++(int) noexcept {
    const CountingIterator before = *this;
    ++*this;
    return before;
  }
  friend bool operator==(const CountingIterator& a, const CountingIterator& b) noexcept {
    return a.at_ == b.at_;
  }
  friend bool operator!=(const CountingIterator& a, const CountingIterator& b) noexcept {
    return a.at_ != b.at_;
  }

 private:
  const char* at_;
  const char** furthest_;
};

/// What the grammar of JSON allows next.
enum class Next {
  value,
  value_after_key,  ///< a colon first
  first_item,       ///< or the end of the array
  further_item,     ///< after a comma, or the end of the array
  first_member,     ///< or the end of the object
  further_member,   ///< after a comma, or the end of the object
  end_of_text,
};

/// Appends a slash and the key, with `~` and `/` of the key escaped.
void append_child(std::string& pointer, std::string_view key);

/// Follows the parser through one text: the pointer of the present value and the offsets of tokens.
class Tracker {
 public:
  explicit Tracker(std::string_view text) noexcept : text_(text), furthest_(text.data()) {}

  CountingIterator begin() noexcept { return {text_.data(), &furthest_}; }
  CountingIterator end() noexcept { return {text_.data() + text_.size(), &furthest_}; }

  // Each is called when the parser has read that token, and returns the offset of its first byte.
  std::size_t scalar();
  std::size_t open(bool object);
  std::size_t close();
  std::size_t key(std::string_view name);

  std::size_t depth() const noexcept { return frames_.size(); }
  std::string_view text() const noexcept { return text_; }
  /// Offset behind the last token.
  std::size_t token_end() const noexcept { return token_end_; }
  Next next() const noexcept;

  /// Pointer of the value read last, or of the member whose key was read last.
  std::string pointer() const { return pointer_of(frames_.size()); }
  /// Pointer of the innermost open array or object, or of the member whose value is missing.
  std::string pointer_of_fault() const;

 private:
  struct Frame {
    bool object = false;
    bool awaits_value = false;  ///< of an object: the key is read, its value is not
    std::size_t children = 0;
    std::string key;
  };

  std::size_t token();
  void step();
  std::string pointer_of(std::size_t frames) const;

  std::string_view text_;
  const char* furthest_;
  std::size_t token_end_ = 0;
  bool begun_ = false;
  std::vector<Frame> frames_;
};

}  // namespace parley::json
