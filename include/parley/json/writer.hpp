#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

namespace parley::json {

/// Writes one JSON text, piece by piece, into a string it owns: no tree in between, since lists of
/// events are written thousands of times a second. The caller keeps to the grammar (a key before
/// every value in an object); commas come by themselves. Text must be UTF-8: everything that
/// enters the model is checked; invalid bytes are written as U+FFFD.
class Writer {
 public:
  Writer& begin_object();
  Writer& end_object();
  Writer& begin_array();
  Writer& end_array();
  Writer& key(std::string_view name);

  Writer& value(std::string_view text);
  Writer& value(const char* text) { return value(std::string_view(text)); }
  Writer& value(const std::string& text) { return value(std::string_view(text)); }
  Writer& value(bool truth);
  Writer& value(std::int64_t number);
  Writer& value(std::uint64_t number);
  Writer& value(int number) { return value(static_cast<std::int64_t>(number)); }
  Writer& value(double number);  ///< shortest form that reads back the same; not finite → null
  Writer& null();
  Writer& raw(std::string_view json);  ///< one whole value, already JSON

  /// key(name) and value(v) in one.
  template <class T>
  Writer& member(std::string_view name, const T& v) {
    return key(name).value(v);
  }
  /// The same, left out when the text is empty.
  Writer& member_if(std::string_view name, std::string_view text) {
    return text.empty() ? *this : key(name).value(text);
  }

  const std::string& text() const noexcept { return text_; }
  std::string take() noexcept { return std::move(text_); }
  void reserve(std::size_t bytes) { text_.reserve(bytes); }

 private:
  void separate();

  std::string text_;
  bool comma_ = false;  ///< a value has just ended: the next one needs a comma
};

/// Appends `text` as a JSON string with its quotes.
void append_string(std::string& out, std::string_view text);

}  // namespace parley::json
