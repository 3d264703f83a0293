#include "import/input/records.hpp"

#include "parley/text/ascii.hpp"

#include <algorithm>
#include <utility>

namespace parley::formats {
namespace {

constexpr std::size_t block = 1U << 20U;
constexpr std::size_t max_record_bytes = 4U << 20U;
constexpr std::size_t shown_of_long_line = 80;
constexpr char quote = '"';

}  // namespace

Result<RecordReader> RecordReader::open(const std::filesystem::path& path,
                                        const std::string& encoding) {
  auto file = TextFile::open(path, encoding);
  return file ? Result<RecordReader>(RecordReader(*std::move(file))) : file.error();
}

/// Appends a block; what is read already, from the beginning of the row on, stays where it is.
bool RecordReader::fill() {
  if (at_end_) {
    return false;
  }
  at_end_ = !file_.read(buffer_);
  if (!std::exchange(started_, true) && buffer_.find('\n') == std::string::npos &&
      buffer_.find('\r') != std::string::npos) {
    line_break_ = '\r';
  }
  return !at_end_;
}

/// The place of a character at or after `at`, reading on as needed; npos when there is none before
/// the end of the file or within `limit` bytes of the row.
std::size_t RecordReader::find_from(char c, std::size_t at, std::size_t limit) {
  for (;;) {
    const std::size_t found = buffer_.find(c, at);
    if (found != std::string::npos || buffer_.size() - at_ > limit) {
      return found;
    }
    at = buffer_.size();
    if (!fill()) {
      return std::string::npos;
    }
  }
}

bool RecordReader::is_line_end(std::size_t at) noexcept {
  return buffer_[at] == line_break_ ||
         (buffer_[at] == '\r' && at + 1 < buffer_.size() && buffer_[at + 1] == line_break_);
}

char RecordReader::guess_separator() {
  if (at_ == buffer_.size()) {
    fill();
  }
  const auto first_line = [this] {
    const std::string_view rest = std::string_view(buffer_).substr(at_);
    std::string_view line = rest.substr(0, rest.find(line_break_));
    return line.ends_with('\r') ? line.substr(0, line.size() - 1) : line;
  };
  std::string_view line = first_line();
  constexpr std::string_view statement = "sep=";
  if (line.size() == statement.size() + 1 &&
      equals_ignoring_case(line.substr(0, statement.size()), statement)) {
    const char stated = line.back();
    consume(std::min(buffer_.find(line_break_, at_), buffer_.size() - 1) + 1);
    ++line_;
    return stated;
  }
  char best = ',';
  std::ptrdiff_t most = 0;
  for (const char candidate : {'\t', ',', ';'}) {
    const auto count = std::count(line.begin(), line.end(), candidate);
    if (count > most) {
      most = count;
      best = candidate;
    }
  }
  return best;
}

bool RecordReader::next(Record& record) {
  if (at_ >= block) {  // not for every row, which would move a block each time
    buffer_.erase(0, at_);
    at_ = 0;
  }
  if (!has(at_)) {
    return false;
  }
  record.fault.clear();
  record.fields.clear();
  record.line = line_ + 1;
  record.lines = 1;
  std::size_t end = find_from(line_break_, at_, max_record_bytes);
  if (end == std::string::npos && buffer_.size() - at_ > max_record_bytes) {
    skip_long_line(record);
    return true;
  }
  end = std::min(end, buffer_.size());
  const std::string_view line = std::string_view(buffer_).substr(at_, end - at_);
  const bool may_be_quoted =
      quoting_ == Quoting::rfc4180 && line.find(quote) != std::string_view::npos;
  if (may_be_quoted) {
    record.fault = split_quoted(record);
    if (record.fault.empty()) {
      return true;
    }
    record.fields.clear();
  }
  take_line(end, record);
  if (record.fault.empty()) {
    split_plain(record);
  }
  return true;
}

/// Keeps the beginning for the report and drops the rest of the line.
void RecordReader::skip_long_line(Record& record) {
  beginning_.assign(buffer_, at_, shown_of_long_line);
  std::size_t end = buffer_.find(line_break_, at_);
  while (end == std::string::npos) {
    consume(buffer_.size());
    buffer_.clear();
    at_ = 0;
    if (!fill()) {
      break;
    }
    end = buffer_.find(line_break_);
  }
  consume(end == std::string::npos ? buffer_.size() : end + 1);
  ++line_;
  record.raw = beginning_;
  record.fault = "expected a row of at most 4 MiB, got a longer one";
}

/// The row is the line that ends at `end`.
void RecordReader::take_line(std::size_t end, Record& record) {
  record.raw = std::string_view(buffer_).substr(at_, end - at_);
  if (record.raw.ends_with('\r')) {
    record.raw.remove_suffix(1);
  }
  consume(std::min(end + 1, buffer_.size()));
  ++line_;
}

void RecordReader::split_plain(Record& record) const {
  std::size_t begin = 0;
  for (;;) {
    const std::size_t end = record.raw.find(separator_, begin);
    record.fields.push_back(record.raw.substr(begin, end - begin));
    if (end == std::string_view::npos) {
      return;
    }
    begin = end + 1;
  }
}

/// Reads one quoted field; `at` moves from its first quotation mark to behind its last. Returns
/// what is wrong with it.
std::string RecordReader::read_quoted_field(std::size_t& at) {
  std::size_t begin = ++at;
  std::string* text = nullptr;
  for (;;) {
    const std::size_t mark = find_from(quote, at, max_record_bytes);
    if (mark == std::string::npos) {
      return "expected a quotation mark that closes the field, which begins with one, got none" +
             std::string(at_end_ ? " up to the end of the file" : " in 4 MiB");
    }
    at = mark + 1;
    if (!has(at) || buffer_[at] != quote) {
      if (text != nullptr) {
        text->append(buffer_, begin, mark - begin);
      }
      found_.push_back({begin, mark - begin, text});
      break;
    }
    if (text == nullptr) {
      text = &unquoted_.emplace_back();
    }
    text->append(buffer_, begin, at - begin);  // with one of the two
    begin = ++at;
  }
  const bool has_next = has(at + 1) || has(at);
  if (has_next && buffer_[at] != separator_ && !is_line_end(at)) {
    return "expected a separator or the end of the line after the quotation mark that closes a "
           "field, got " +
           show(std::string_view(buffer_).substr(at, 1));
  }
  return {};
}

/// Reads one field without quotation marks around it; `at` moves behind it.
void RecordReader::read_plain_field(std::size_t& at) {
  const std::size_t begin = at;
  while (has(at) && buffer_[at] != separator_ && buffer_[at] != line_break_) {
    ++at;
  }
  const bool before_line_end =
      at > begin && buffer_[at - 1] == '\r' && (at == buffer_.size() || buffer_[at] == line_break_);
  found_.push_back({begin, at - begin - (before_line_end ? 1U : 0U), nullptr});
}

/// Reads a row with quoted fields, which may take several lines. Returns what is wrong with it; the
/// row is then still to be taken.
std::string RecordReader::split_quoted(Record& record) {
  found_.clear();
  unquoted_.clear();
  std::size_t at = at_;
  for (;;) {
    if (has(at) && buffer_[at] == quote) {
      if (std::string fault = read_quoted_field(at); !fault.empty()) {
        return fault;
      }
    } else {
      read_plain_field(at);
    }
    if (!has(at) || buffer_[at] != separator_) {
      break;
    }
    ++at;
  }
  const std::string_view all(buffer_);
  for (const Field& field : found_) {
    record.fields.push_back(field.unquoted != nullptr ? std::string_view(*field.unquoted)
                                                      : all.substr(field.begin, field.size));
  }
  record.raw = all.substr(at_, at - at_);
  record.raw =
      record.raw.ends_with('\r') ? record.raw.substr(0, record.raw.size() - 1) : record.raw;
  record.lines =
      1 + static_cast<std::uint64_t>(std::count(record.raw.begin(), record.raw.end(), line_break_));
  line_ += record.lines;
  // Behind the line end: CR LF, or one character.
  at += at < buffer_.size() && buffer_[at] == '\r' && line_break_ == '\n' ? 1U : 0U;
  consume(std::min(at + 1, buffer_.size()));
  return {};
}

}  // namespace parley::formats
