#include "parley/json/locate.hpp"

#include "parley/json/reader.hpp"

#include "tracker.hpp"

#include <algorithm>
#include <memory>
#include <utility>

namespace parley::json {
namespace {

constexpr std::size_t nowhere = std::string_view::npos;

/// The wanted pointers as a tree of their steps, so that a value costs one step and never its whole
/// pointer, however deep it stands and however long the keys above it are.
struct Wanted {
  std::unordered_map<std::string, std::unique_ptr<Wanted>> children;
  std::size_t offset = nowhere;

  Wanted* child(const std::string& step) const {
    const auto found = children.find(step);
    return found == children.end() ? nullptr : found->second.get();
  }
};

/// The step at `at` of a pointer, behind its slash and without escapes; moves `at` behind it.
std::string next_step(std::string_view pointer, std::size_t& at) {
  std::string step;
  for (++at; at < pointer.size() && pointer[at] != '/'; ++at) {
    const bool escaped = pointer[at] == '~' && at + 1 < pointer.size();
    at += escaped ? 1U : 0U;
    step += !escaped ? pointer[at] : pointer[at] == '1' ? '/' : '~';
  }
  return step;
}

Wanted& add(Wanted& root, std::string_view pointer) {
  Wanted* node = &root;
  for (std::size_t at = 0; at < pointer.size();) {
    auto& child = node->children[next_step(pointer, at)];
    if (!child) {
      child = std::make_unique<Wanted>();
    }
    node = child.get();
  }
  return *node;
}

/// Receives the events of the library's parser and records the offsets of the wanted pointers.
/// Stops where the nesting is too deep, as the reader does.
class Locator {
 public:
  Locator(std::string_view text, Wanted& root) : tracker_(text), present_(&root) {}

  Tracker& tracker() noexcept { return tracker_; }

  bool null() { return scalar(); }
  bool boolean(bool) { return scalar(); }
  bool number_integer(Value::number_integer_t) { return scalar(); }
  bool number_unsigned(Value::number_unsigned_t) { return scalar(); }
  bool number_float(Value::number_float_t, const std::string&) { return scalar(); }
  bool string(std::string&) { return scalar(); }
  bool binary(Value::binary_t&) { return false; }
  bool start_object(std::size_t) { return open(true); }
  bool start_array(std::size_t) { return open(false); }
  bool end_object() { return close(); }
  bool end_array() { return close(); }
  bool key(std::string& name) {
    const std::size_t offset = tracker_.key(name);
    const Wanted* object = frames_.back().node;
    present_ = object == nullptr ? nullptr : object->child(name);
    record(offset);
    return true;
  }
  template <class Exception>
  bool parse_error(std::size_t, const std::string&, const Exception&) {
    return false;
  }

 private:
  /// An open array or object; `node` is null when nothing in it is wanted.
  struct Frame {
    bool object = false;
    Wanted* node = nullptr;
    std::size_t items = 0;
  };

  /// Finds the node of the value that begins at `offset`. Of a member the key has done so.
  void begin_value(std::size_t offset) {
    if (!frames_.empty()) {
      Frame& frame = frames_.back();
      if (frame.object) {
        return;
      }
      const std::size_t item = frame.items++;
      present_ = frame.node == nullptr ? nullptr : frame.node->child(std::to_string(item));
    }
    record(offset);
  }
  bool scalar() {
    begin_value(tracker_.scalar());
    return true;
  }
  bool open(bool object) {
    begin_value(tracker_.open(object));
    frames_.push_back({object, present_, 0});
    return frames_.size() <= max_nesting;
  }
  bool close() {
    tracker_.close();
    frames_.pop_back();
    return true;
  }
  /// Of two members with the same key the first counts.
  void record(std::size_t offset) {
    if (present_ != nullptr && present_->offset == nowhere) {
      present_->offset = offset;
    }
  }

  Tracker tracker_;
  Wanted* present_;  ///< of the value that is read now; null: not wanted
  std::vector<Frame> frames_;
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
  Wanted root;
  std::vector<std::pair<std::size_t, const std::string*>> found;
  std::vector<const Wanted*> nodes;
  nodes.reserve(pointers.size());
  for (const std::string& pointer : pointers) {
    nodes.push_back(&add(root, pointer));
  }
  Locator locator(text, root);
  Value::sax_parse(locator.tracker().begin(), locator.tracker().end(), &locator);
  for (std::size_t i = 0; i < pointers.size(); ++i) {
    if (nodes[i]->offset != nowhere) {
      found.emplace_back(nodes[i]->offset, &pointers[i]);
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
