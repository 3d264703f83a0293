#include "parley/json/reader.hpp"

#include "parley/error/error.hpp"
#include "parley/json/locate.hpp"

#include "syntax_fault.hpp"
#include "tracker.hpp"

#include <deque>
#include <utility>

namespace parley::json {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
constexpr std::size_t max_repeated_keys = 1'000;

/// Receives the events of the library's parser and builds the value; of two equal keys it keeps the
/// first.
class Builder {
 public:
  explicit Builder(std::string_view text) : tracker_(text) {}

  Tracker& tracker() noexcept { return tracker_; }
  Value take() { return std::move(root_); }
  std::vector<Fault>& faults() noexcept { return faults_; }
  bool refused() const noexcept { return refused_; }

  bool null() { return scalar(nullptr); }
  bool boolean(bool truth) { return scalar(truth); }
  bool number_integer(Value::number_integer_t number) { return scalar(number); }
  bool number_unsigned(Value::number_unsigned_t number) { return scalar(number); }
  bool number_float(Value::number_float_t number, const std::string& digits) {
    const std::size_t offset = scalar_at(number);
    if (digits.find_first_of(".eE") == std::string::npos) {
      // The library turns a whole number of more than 64 bits into an inexact one.
      fault(offset, tracker_.pointer(), "a whole number of at most 64 bits", show(digits));
    }
    return true;
  }
  bool string(std::string& text) { return scalar(std::move(text)); }
  bool binary(Value::binary_t&) { return false; }
  bool start_object(std::size_t) { return open(Value::object()); }
  bool start_array(std::size_t) { return open(Value::array()); }
  bool end_object() { return close(); }
  bool end_array() { return close(); }
  bool key(std::string& name) {
    if (name.size() > max_key_bytes) {
      return refuse(tracker_.token_end(),
                    "keys of at most " + std::to_string(max_key_bytes) + " bytes",
                    std::to_string(name.size()));
    }
    const std::size_t offset = tracker_.key(name);
    Value& object = *open_.back();
    if (object.contains(name)) {
      repeated(offset, name);
      target_ = &dropped_.emplace_back();
    } else {
      target_ = &object[name];
    }
    return true;
  }
  template <class Exception>
  bool parse_error(std::size_t, const std::string&, const Exception&) {
    return false;
  }

 private:
  void fault(std::size_t offset, std::string pointer, std::string expected, std::string got) {
    const Place place = place_of(offset);
    faults_.push_back(
        {std::move(pointer), place.line, place.column, std::move(expected), std::move(got)});
  }

  /// Each fault has a pointer, which can be as long as the text: their number has to be bounded.
  void repeated(std::size_t offset, std::string_view name) {
    if (++repeated_ <= max_repeated_keys) {
      const bool last = repeated_ == max_repeated_keys;
      fault(
          offset, tracker_.pointer(), "each key of an object once",
          show(name) + (last ? " again; repeated keys behind this one are not listed" : " again"));
    }
  }

  /// Counts lines from the fault before, since a text may have as many faults as keys.
  Place place_of(std::size_t offset) {
    const Place further = place_at(tracker_.text().substr(line_start_), offset - line_start_);
    line_ += further.line - 1;
    line_start_ = offset - (further.column - 1);
    return {offset, line_, further.column};
  }

  /// Where the value that has just been read belongs.
  Value& slot() {
    if (open_.empty()) {
      return root_;
    }
    if (open_.back()->is_array()) {
      return open_.back()->emplace_back();
    }
    return *target_;
  }

  template <class T>
  std::size_t scalar_at(T&& content) {
    slot() = Value(std::forward<T>(content));
    return tracker_.scalar();
  }
  template <class T>
  bool scalar(T&& content) {
    scalar_at(std::forward<T>(content));
    return true;
  }

  /// Stops reading: what follows is not looked at.
  bool refuse(std::size_t offset, std::string expected, std::string got) {
    refused_ = true;
    fault(offset, {}, std::move(expected), std::move(got));
    return false;
  }

  bool open(Value empty) {
    Value& here = slot();
    here = std::move(empty);
    open_.push_back(&here);
    const std::size_t offset = tracker_.open(here.is_object());
    if (tracker_.depth() > max_nesting) {
      return refuse(offset, "nesting of at most " + std::to_string(max_nesting) + " levels",
                    "one more");
    }
    return true;
  }
  bool close() {
    open_.pop_back();
    tracker_.close();
    return true;
  }

  Tracker tracker_;
  Value root_;
  std::vector<Value*> open_;
  Value* target_ = nullptr;
  std::deque<Value> dropped_;  ///< values of repeated keys
  std::vector<Fault> faults_;
  std::size_t repeated_ = 0;    ///< keys
  std::size_t line_ = 1;        ///< of the last fault
  std::size_t line_start_ = 0;  ///< offset of that line
  bool refused_ = false;
};

std::string at_place(const Place& place) {
  return " at line " + std::to_string(place.line) + ", column " + std::to_string(place.column);
}

}  // namespace

Parsed parse(std::string_view text) {
  Parsed parsed;
  if (text.starts_with(byte_order_mark)) {
    parsed.faults.push_back({{}, 1, 1, "UTF-8 without a byte order mark", "a byte order mark"});
    text.remove_prefix(byte_order_mark.size());
  }
  Builder builder(text);
  const bool read = Value::sax_parse(builder.tracker().begin(), builder.tracker().end(), &builder);
  parsed.faults.insert(parsed.faults.end(), builder.faults().begin(), builder.faults().end());
  if (builder.refused()) {
    return parsed;
  }
  // The library stops at a zero byte as if the text ended there; anything behind it is a fault too.
  const std::size_t end = builder.tracker().token_end();
  if (!read || text.find_first_not_of(" \t\r\n", end) != std::string_view::npos) {
    const SyntaxFault fault = explain(text, end, builder.tracker().next());
    const Place place = place_at(text, fault.offset);
    parsed.faults.push_back({builder.tracker().pointer_of_fault(), place.line, place.column,
                             fault.expected, fault.got + at_place(place)});
    return parsed;
  }
  parsed.value = builder.take();
  return parsed;
}

std::string child(std::string_view pointer, std::string_view key) {
  std::string out(pointer);
  append_child(out, key);
  return out;
}

std::string child(std::string_view pointer, std::size_t index) {
  return std::string(pointer) + '/' + std::to_string(index);
}

}  // namespace parley::json
