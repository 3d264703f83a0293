#include "parley/json/locate.hpp"

#include "parley/json/reader.hpp"

#include "tracker.hpp"

#include <algorithm>

namespace parley::json {
namespace {

/// Receives the events of the library's parser and records the offsets of the wanted pointers.
class Locator {
 public:
  Locator(std::string_view text, std::unordered_map<std::string, std::size_t>& offsets)
      : tracker_(text), offsets_(offsets) {}

  Tracker& tracker() noexcept { return tracker_; }

  bool null() { return item(tracker_.scalar()); }
  bool boolean(bool) { return item(tracker_.scalar()); }
  bool number_integer(Value::number_integer_t) { return item(tracker_.scalar()); }
  bool number_unsigned(Value::number_unsigned_t) { return item(tracker_.scalar()); }
  bool number_float(Value::number_float_t, const std::string&) { return item(tracker_.scalar()); }
  bool string(std::string&) { return item(tracker_.scalar()); }
  bool binary(Value::binary_t&) { return false; }
  bool start_object(std::size_t) { return open(true); }
  bool start_array(std::size_t) { return open(false); }
  bool end_object() { return close(); }
  bool end_array() { return close(); }
  bool key(std::string& name) {
    const std::size_t offset = tracker_.key(name);
    return record(tracker_.pointer(), offset);
  }
  template <class Exception>
  bool parse_error(std::size_t, const std::string&, const Exception&) {
    return false;
  }

 private:
  bool open(bool object) {
    const std::size_t offset = tracker_.open(object);
    const std::string pointer = tracker_.pointer();
    objects_.push_back(object);
    // The offset of a member is that of its key; only items and the whole text are recorded here.
    return objects_.size() > 1 && objects_[objects_.size() - 2] ? true : record(pointer, offset);
  }
  bool close() {
    tracker_.close();
    objects_.pop_back();
    return true;
  }
  bool item(std::size_t offset) {
    const bool member = !objects_.empty() && objects_.back();
    return member ? true : record(tracker_.pointer(), offset);
  }
  bool record(const std::string& pointer, std::size_t offset) {
    const auto wanted = offsets_.find(pointer);
    if (wanted != offsets_.end() && wanted->second == std::string_view::npos) {
      wanted->second = offset;
    }
    return true;
  }

  Tracker tracker_;
  std::unordered_map<std::string, std::size_t>& offsets_;
  std::vector<bool> objects_;
};

}  // namespace

Place place_at(std::string_view text, std::size_t offset) noexcept {
  const std::string_view before = text.substr(0, offset);
  const std::size_t last = before.rfind('\n');
  const std::size_t line_start = last == std::string_view::npos ? 0 : last + 1;
  return {offset, static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n')) + 1,
          before.size() - line_start + 1};
}

std::unordered_map<std::string, Place> locate(std::string_view text,
                                              const std::vector<std::string>& pointers) {
  std::unordered_map<std::string, std::size_t> offsets;
  for (const std::string& pointer : pointers) {
    offsets.emplace(pointer, std::string_view::npos);
  }
  Locator locator(text, offsets);
  Value::sax_parse(locator.tracker().begin(), locator.tracker().end(), &locator);

  std::vector<std::pair<std::size_t, const std::string*>> found;
  for (const auto& [pointer, offset] : offsets) {
    if (offset != std::string_view::npos) {
      found.emplace_back(offset, &pointer);
    }
  }
  std::sort(found.begin(), found.end());
  std::unordered_map<std::string, Place> places;
  std::size_t line = 1;
  std::size_t line_start = 0;
  std::size_t at = 0;
  for (const auto& [offset, pointer] : found) {
    for (; at < offset; ++at) {
      if (text[at] == '\n') {
        ++line;
        line_start = at + 1;
      }
    }
    places.emplace(*pointer, Place{offset, line, offset - line_start + 1});
  }
  return places;
}

}  // namespace parley::json
