#pragma once

#include "parley/json/reader.hpp"

#include <cstddef>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace parley::formats {

/// The first thing that is wrong with a JSON document.
class FirstFault {
 public:
  void report(std::string_view pointer, std::string_view expected, std::string_view got);
  bool is_there() const noexcept { return !message_.empty(); }
  const std::string& message() const noexcept { return message_; }

 private:
  std::string message_;
};

/// Reads the members of one JSON object, each at most once, and reports wrong and unknown ones.
class Members {
 public:
  /// Reports a value that is no object.
  Members(const json::Value& value, std::string pointer, FirstFault& fault);
  Members(const Members&) = delete;
  Members& operator=(const Members&) = delete;
  /// Reports the members that nobody asked for.
  ~Members();

  /// Each sets `to` when the member is there and of the right kind; a wrong one is reported.
  void text(std::string_view key, std::string& to);
  void text(std::string_view key, std::optional<std::string>& to);
  void flag(std::string_view key, bool& to);
  void flag(std::string_view key, std::optional<bool>& to);
  void number(std::string_view key, std::optional<int>& to);
  void size(std::string_view key, std::size_t& to);
  /// A text, or an array of texts.
  void texts(std::string_view key, std::vector<std::string>& to);
  /// An object whose members are texts.
  void text_map(std::string_view key, std::map<std::string, std::string, std::less<>>& to);
  /// One of `words`; `use` is called with its number.
  void word(std::string_view key, const std::vector<std::string_view>& words,
            const std::function<void(std::size_t)>& use);
  /// Calls use(value, pointer) when the member is there.
  using Use = std::function<void(const json::Value&, const std::string&)>;
  void each(std::string_view key, const Use& use);  ///< for each item of an array
  void value(std::string_view key, const Use& use);
  bool has(std::string_view key) const;

  void report(std::string_view key, std::string_view expected);
  FirstFault& fault() noexcept { return fault_; }
  const std::string& pointer() const noexcept { return pointer_; }

 private:
  const json::Value* find(std::string_view key);

  const json::Value& value_;
  std::string pointer_;
  FirstFault& fault_;
  std::set<std::string, std::less<>> known_;
};

/// A JSON value as a message shows it.
std::string shown_value(const json::Value& value);

}  // namespace parley::formats
