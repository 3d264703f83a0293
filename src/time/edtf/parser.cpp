#include "edtf/parser.hpp"

#include <algorithm>
#include <array>

namespace parley {
namespace {

constexpr int set_level = 2;

/// Reads a whole expression into a node.
class Reader {
 public:
  explicit Reader(std::string_view text) : cursor_{text} { node_.text = text; }

  EdtfResult<Edtf::Node> read() {
    Fault fault = cursor_.peek() == '[' || cursor_.peek() == '{' ? read_set() : read_from_start();
    if (!fault) {
      fault = find_out_of_range();
    }
    if (fault) {
      return *std::move(fault);
    }
    return std::move(node_);
  }

 private:
  using Fault = std::optional<EdtfFault>;

  /// Reads everything that is not a set.
  Fault read_from_start() {
    if (cursor_.done()) {
      return cursor_.expected("a date, an interval or a set");
    }
    if (auto fault = read_end(node_.start)) {
      return fault;
    }
    if (cursor_.take('/')) {
      return read_rest_of_interval();
    }
    if (node_.start.kind != EdtfEnd::date) {
      return cursor_.expected("\"/\" after an open start");
    }
    node_.date = std::move(node_.start.date);
    node_.start = {};
    node_.level = node_.date.level;
    if (may_have_time(node_.date) && cursor_.take('T')) {
      return read_rest_of_datetime();
    }
    if (!cursor_.done()) {
      return cursor_.expected(any_of(what_may_follow(node_.date), {"\"/\"", "the end"}));
    }
    node_.kind = node_.date.calendar.season != 0 ? EdtfKind::season : EdtfKind::date;
    return std::nullopt;
  }

  Fault read_end(EdtfIntervalEnd& end) {
    if (cursor_.done() || cursor_.peek() == '/') {
      end.kind = EdtfEnd::unknown;
      return std::nullopt;
    }
    if (cursor_.take("..")) {
      end.kind = EdtfEnd::open;
      return std::nullopt;
    }
    return read_date(end.date);
  }

  Fault read_date(EdtfDate& into) {
    auto date = read_edtf_date(cursor_);
    if (!date) {
      return std::move(date).error();
    }
    into = *std::move(date);
    note_range(into);
    return std::nullopt;
  }

  Fault read_rest_of_datetime() {
    node_.kind = EdtfKind::datetime;
    auto time = read_edtf_time(cursor_);
    if (!time) {
      return std::move(time).error();
    }
    node_.time = *std::move(time);
    return cursor_.done() ? Fault{} : cursor_.expected("the end");
  }

  Fault read_rest_of_interval() {
    node_.kind = EdtfKind::interval;
    const std::size_t second = cursor_.at;
    if (auto fault = read_end(node_.end)) {
      return fault;
    }
    if (!cursor_.done()) {
      return cursor_.expected(
          any_of(node_.end.kind == EdtfEnd::date ? what_may_follow(node_.end.date) : Words{},
                 {"the end"}));
    }
    node_.level = std::max(level_of(node_.start), level_of(node_.end));
    if (node_.start.kind == EdtfEnd::date && node_.end.kind == EdtfEnd::date &&
        begins_after(node_.start.date, node_.end.date)) {
      return EdtfCursor::expected_at(second, "an end that is not before the start");
    }
    return std::nullopt;
  }

  /// An end with unspecified digits takes an interval to level 2.
  static int level_of(const EdtfIntervalEnd& end) {
    if (end.kind != EdtfEnd::date) {
      return 1;
    }
    return end.date.is_masked() ? 2 : end.date.level;
  }

  Fault read_set() {
    const bool one_of = cursor_.take('[');
    if (!one_of) {
      cursor_.take('{');
    }
    const char close = one_of ? ']' : '}';
    node_.kind = one_of ? EdtfKind::one_of : EdtfKind::all_of;
    node_.level = set_level;
    do {
      if (auto fault = read_member(close)) {
        return fault;
      }
    } while (cursor_.take(','));
    if (!cursor_.take(close)) {
      return cursor_.expected(any_of(after_member(), {"\",\"", std::string{'"', close, '"'}}));
    }
    return cursor_.done() ? Fault{} : cursor_.expected("the end");
  }

  Fault read_member(char close) {
    EdtfMember& member = node_.members.emplace_back();
    if (node_.members.size() == 1 && cursor_.take("..")) {
      member.run = true;
      return read_date(member.last.emplace());
    }
    if (auto fault = read_date(member.first.emplace())) {
      return fault;
    }
    member.run = cursor_.take("..");
    if (!member.run || cursor_.peek() == close) {
      return std::nullopt;
    }
    if (cursor_.done() || cursor_.peek() == ',') {
      return cursor_.expected(std::string("a date or \"") + close + '"');
    }
    return read_end_of_run(member);
  }

  Fault read_end_of_run(EdtfMember& member) {
    const std::size_t second = cursor_.at;
    if (auto fault = read_date(member.last.emplace())) {
      return fault;
    }
    if (precision(*member.first) != precision(*member.last)) {
      return EdtfCursor::expected_at(second, "a date as precise as the one before \"..\"");
    }
    if (begins_after(*member.first, *member.last)) {
      return EdtfCursor::expected_at(second, "a date that is not before the one before \"..\"");
    }
    return std::nullopt;
  }

  /// Equal for dates that can be counted from one to the other.
  static int precision(const EdtfDate& date) {
    const int season = date.calendar.season;
    if (season == 0) {
      return static_cast<int>(date.components());
    }
    constexpr std::array ends{24, 28, 32, 36, 39, 41};  // of seasons named alike, see LoC 2019
    return 11 + static_cast<int>(std::lower_bound(ends.begin(), ends.end(), season) - ends.begin());
  }

  /// True only when the first date begins after the end of the second under every convention.
  static bool begins_after(const EdtfDate& first, const EdtfDate& second) {
    return edtf_widest_days(first).first > edtf_widest_days(second).last;
  }

  static bool may_have_time(const EdtfDate& date) {
    return !date.long_year && date.components() == 3 && !date.is_masked() && !date.is_qualified();
  }

  using Words = std::vector<std::string>;

  /// What could stand right after a date, whatever its context allows besides.
  static Words what_may_follow(const EdtfDate& date) {
    if (date.long_year) {
      return {};
    }
    Words words;
    if (date.components() < 3 && date.calendar.season == 0) {
      words.emplace_back("\"-\"");
    }
    if (!date.is_qualified()) {
      words.emplace_back("a qualifier");
    }
    return words;
  }

  /// The same after the member of a set that was read last.
  Words after_member() const {
    const EdtfMember& member = node_.members.back();
    if (member.run && !member.last) {
      return {};
    }
    Words words = what_may_follow(member.last ? *member.last : *member.first);
    if (!member.run) {
      words.emplace_back("\"..\"");
    }
    return words;
  }

  /// The words of both lists as `a, b or c`.
  static std::string any_of(Words words, const Words& more) {
    words.insert(words.end(), more.begin(), more.end());
    std::string text;
    for (std::size_t i = 0; i < words.size(); ++i) {
      text += i == 0 ? "" : i + 1 == words.size() ? " or " : ", ";
      text += words[i];
    }
    return text;
  }

  void note_range(const EdtfDate& date) {
    if (!date.long_year || out_of_range_) {
      return;
    }
    const EdtfYears years = edtf_years(*date.long_year);
    if (years.first < -max_year || years.last > max_year) {
      out_of_range_ = date.offset;
    }
  }

  Fault find_out_of_range() const {
    if (!out_of_range_) {
      return std::nullopt;
    }
    const std::string most = std::to_string(max_year);
    return EdtfFault{*out_of_range_, "a year from -" + most + " to " + most, true, node_.level};
  }

  EdtfCursor cursor_;
  Edtf::Node node_;
  std::optional<std::size_t> out_of_range_;  // offset of the first such date
};

}  // namespace

boost::system::result<Edtf, EdtfFault> Edtf::parse(std::string_view text) {
  auto node = Reader(text).read();
  if (!node) {
    return std::move(node).error();
  }
  return Edtf(std::make_shared<const Node>(*std::move(node)));
}

}  // namespace parley
