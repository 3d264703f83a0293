#include "import/records.hpp"

#include <algorithm>
#include <cstring>

namespace parley::formats {
namespace {

constexpr std::size_t block = 1U << 20U;
constexpr std::size_t max_record_bytes = 4U << 20U;
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

int close_file(std::FILE* file) {
  return std::fclose(file);
}

bool has_open_quote(std::string_view text) {
  return std::count(text.begin(), text.end(), '"') % 2 != 0;
}

}  // namespace

Result<RecordReader> RecordReader::open(const std::filesystem::path& path) {
  std::error_code ignored;
  if (std::filesystem::is_directory(path, ignored)) {
    return Error{ErrorCode::invalid_argument, "expected a file, got a folder", path.string()};
  }
  File file(std::fopen(path.c_str(), "rb"), &close_file);
  if (!file) {
    const bool there = std::filesystem::exists(path, ignored);
    return Error{ErrorCode::invalid_argument,
                 there ? "expected a file that can be read, got one that cannot"
                       : "expected a file, got nothing there",
                 path.string()};
  }
  return RecordReader(std::move(file));
}

bool RecordReader::failed() const noexcept {
  return std::ferror(file_.get()) != 0;
}

bool RecordReader::fill() {
  if (at_end_) {
    return false;
  }
  buffer_.erase(0, at_);
  at_ = 0;
  const std::size_t had = buffer_.size();
  buffer_.resize(had + block);
  const std::size_t got = std::fread(buffer_.data() + had, 1, block, file_.get());
  buffer_.resize(had + got);
  at_end_ = got < block;
  if (!started_ && buffer_.starts_with(byte_order_mark)) {
    at_ = byte_order_mark.size();
    bytes_ += at_;
  }
  started_ = true;
  return got > 0;
}

void RecordReader::skip_line() {
  do {
    const std::size_t end = buffer_.find('\n', at_);
    if (end != std::string::npos) {
      bytes_ += end + 1 - at_;
      at_ = end + 1;
      return;
    }
    bytes_ += buffer_.size() - at_;
    at_ = buffer_.size();
  } while (fill());
}

bool RecordReader::next_line(std::string_view& line, bool& too_long) {
  std::size_t searched = at_;
  std::size_t end = buffer_.find('\n', searched);
  while (end == std::string::npos) {
    if (buffer_.size() - at_ > max_record_bytes) {
      // The beginning is kept for the report; the rest is skipped.
      joined_.assign(buffer_, at_, 80);
      skip_line();
      line = joined_;
      too_long = true;
      return true;
    }
    const std::size_t pending = buffer_.size() - at_;
    if (!fill()) {
      if (at_ == buffer_.size()) {
        return false;
      }
      end = buffer_.size();
      break;
    }
    searched = at_ + pending;
    end = buffer_.find('\n', std::min(searched, buffer_.size()));
  }
  line = std::string_view(buffer_).substr(at_, end - at_);
  bytes_ += std::min(end + 1, buffer_.size()) - at_;
  at_ = std::min(end + 1, buffer_.size());
  if (line.ends_with('\r')) {
    line.remove_suffix(1);
  }
  return true;
}

char RecordReader::guess_separator() {
  if (at_ == buffer_.size()) {
    fill();
  }
  const std::string_view rest = std::string_view(buffer_).substr(at_);
  const std::string_view first = rest.substr(0, rest.find('\n'));
  char best = ',';
  std::ptrdiff_t most = 0;
  for (const char candidate : {'\t', ',', ';'}) {
    const auto count = std::count(first.begin(), first.end(), candidate);
    if (count > most) {
      most = count;
      best = candidate;
    }
  }
  return best;
}

bool RecordReader::next(Record& record) {
  record.too_long = false;
  if (!next_line(record.raw, record.too_long)) {
    return false;
  }
  record.line = ++line_;
  if (separator_ == '\t' || record.too_long) {
    split_plain(record);
    return true;
  }
  return split_quoted(record);
}

void RecordReader::split_plain(Record& record) const {
  record.fields.clear();
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

bool RecordReader::split_quoted(Record& record) {
  if (record.raw.find('"') == std::string_view::npos) {
    split_plain(record);
    return true;
  }
  if (has_open_quote(record.raw)) {
    std::string joined(record.raw);
    std::string_view more;
    bool open = true;
    while (open && joined.size() <= max_record_bytes && next_line(more, record.too_long)) {
      ++line_;
      open = !has_open_quote(more);
      joined += '\n';
      joined += more;
    }
    record.too_long = record.too_long || open;
    joined_ = std::move(joined);
    record.raw = joined_;
  }
  record.fields.clear();
  unquoted_.clear();
  unquoted_.reserve(
      static_cast<std::size_t>(std::count(record.raw.begin(), record.raw.end(), separator_) +
                               1));  // so that no view becomes invalid
  std::size_t at = 0;
  const std::string_view raw = record.raw;
  for (;;) {
    if (at < raw.size() && raw[at] == '"') {
      std::string& field = unquoted_.emplace_back();
      for (++at; at < raw.size(); ++at) {
        if (raw[at] != '"') {
          field += raw[at];
        } else if (at + 1 < raw.size() && raw[at + 1] == '"') {
          field += raw[++at];
        } else {
          break;
        }
      }
      at = std::min(at + 1, raw.size());
      const std::size_t end = std::min(raw.find(separator_, at), raw.size());
      field += raw.substr(at, end - at);
      at = end;
      record.fields.push_back(field);
    } else {
      const std::size_t end = std::min(raw.find(separator_, at), raw.size());
      record.fields.push_back(raw.substr(at, end - at));
      at = end;
    }
    if (at >= raw.size()) {
      return true;
    }
    ++at;
  }
}

}  // namespace parley::formats
