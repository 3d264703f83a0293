#include "import/input/json_rows.hpp"

#include "parley/json/reader.hpp"

#include "import/foreign_types.hpp"

#include <algorithm>
#include <utility>

namespace parley::formats {
namespace {

constexpr std::size_t max_bytes = 1U << 30U;

/// Where the JSON value that begins at `at` ends: behind the bracket that closes it, or behind the
/// last character that a text, number or word may have. Brackets in strings do not count.
std::size_t end_of_value(std::string_view text, std::size_t at) {
  std::size_t depth = 0;
  bool in_string = false;
  for (; at < text.size(); ++at) {
    const char c = text[at];
    if (in_string) {
      at += c == '\\' ? 1U : 0U;
      in_string = c != '"';
    } else if (c == '"') {
      in_string = true;
    } else if (c == '{' || c == '[') {
      ++depth;
    } else if (c == '}' || c == ']') {
      depth -= depth > 0 ? 1U : 0U;
      if (depth == 0) {
        return at + 1;
      }
    } else if (depth == 0 && (c == ',' || c == '\n')) {
      return at;
    }
  }
  return text.size();
}

std::uint64_t lines_in(std::string_view text) {
  return static_cast<std::uint64_t>(std::count(text.begin(), text.end(), '\n'));
}

/// A scalar as a cell.
std::string cell_of(const json::Value& value) {
  return value.is_string() ? value.get<std::string>()
         : value.is_null() ? std::string()
                           : value.dump(-1, ' ', false, json::Value::error_handler_t::replace);
}

using Cells = std::vector<std::pair<std::string, std::string>>;

void add_cell(const std::string& name, const std::string& text, Cells& cells) {
  const auto known = std::find_if(cells.begin(), cells.end(),
                                  [&](const auto& cell) { return cell.first == name; });
  if (known == cells.end()) {
    cells.emplace_back(name, text);
  } else if (!text.empty()) {
    known->second += (known->second.empty() ? "" : "; ") + text;
  }
}

/// The members of an object as cells, however deep; a list instead of recursion.
Cells flatten(const json::Value& object) {
  Cells cells;
  std::vector<std::pair<std::string, const json::Value*>> todo{{"", &object}};
  while (!todo.empty()) {
    const auto [name, value] = std::move(todo.back());
    todo.pop_back();
    if (!value->is_structured()) {
      add_cell(name, cell_of(*value), cells);
      continue;
    }
    // The last one is taken first, so children are put there the other way round.
    const std::size_t from = todo.size();
    if (value->is_object()) {
      for (const auto& [key, child] : value->items()) {
        std::string path = name;
        path.append(name.empty() ? 0U : 1U, '.').append(key);
        todo.emplace_back(std::move(path), &child);
      }
    } else {
      for (const json::Value& child : *value) {
        todo.emplace_back(name, &child);
      }
    }
    std::reverse(todo.begin() + static_cast<std::ptrdiff_t>(from), todo.end());
  }
  return cells;
}

class JsonRows : public RowSource {
 public:
  JsonRows(std::string text, Encoding encoding, std::uint64_t bytes)
      : text_(std::move(text)), encoding_(std::move(encoding)), bytes_(bytes) {}

  /// Finds the rows and the columns. Returns what is wrong.
  std::string find_rows(const std::string& records) {
    const std::size_t begin = text_.find_first_not_of(" \t\r\n");
    if (begin == std::string::npos) {
      return "expected JSON, got an empty file";
    }
    if (records.empty()) {
      list_values(begin);
    } else if (std::string fault = take_from_document(records); !fault.empty()) {
      return fault;
    }
    return collect_columns();
  }

  bool next(Record& record) override;
  bool failed() const noexcept override { return false; }
  std::uint64_t bytes_read() const noexcept override {
    return rows_.empty() ? bytes_ : bytes_ * next_ / rows_.size();
  }
  const Encoding& encoding() const noexcept override { return encoding_; }

 private:
  struct Row {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::uint64_t line = 0;
    std::uint64_t lines = 0;
  };

  void list_values(std::size_t begin);
  std::string take_from_document(const std::string& records);
  std::string collect_columns();

  std::string text_;
  Encoding encoding_;
  std::uint64_t bytes_;
  std::vector<Row> rows_;
  std::vector<std::string> columns_;
  TextMap<std::size_t> column_numbers_;
  std::size_t next_ = 0;
  bool has_header_ = false;
  std::uint64_t header_lines_ = 0;
  std::uint64_t ends_of_last_ = 0;  // line ends within the last row found
  std::vector<std::string> cells_;
};

/// The objects of an array, or of a file of objects.
void JsonRows::list_values(std::size_t begin) {
  const bool is_array = text_[begin] == '[';
  std::size_t at = is_array ? begin + 1 : begin;
  std::uint64_t line = 1 + lines_in(std::string_view(text_).substr(0, at));
  const std::uint64_t all = lines_in(text_) + (text_.ends_with('\n') ? 0U : 1U);
  std::uint64_t counted = 0;
  for (;;) {
    const std::size_t from = text_.find_first_not_of(" \t\r\n,", at);
    if (from == std::string::npos || (is_array && text_[from] == ']')) {
      break;
    }
    line += lines_in(std::string_view(text_).substr(at, from - at));
    const std::size_t end = std::max(end_of_value(text_, from), from + 1);
    const std::uint64_t ends = lines_in(std::string_view(text_).substr(from, end - from));
    // A line with the end of one value and the beginning of the next is counted once.
    const bool shares = !rows_.empty() && rows_.back().line + ends_of_last_ == line;
    rows_.push_back({from, end, line, ends + (shares ? 0U : 1U)});
    counted += rows_.back().lines;
    ends_of_last_ = ends;
    line += ends;
    at = end;
  }
  header_lines_ = all - std::min(all, counted);
}

/// The objects of an array inside of a document, each written out again as one text.
std::string JsonRows::take_from_document(const std::string& records) {
  const json::Parsed parsed = json::parse(text_);
  if (!parsed.value || !parsed.faults.empty()) {
    const json::Fault& fault = parsed.faults.front();
    return "line " + std::to_string(fault.line) + ": expected " + fault.expected + ", got " +
           fault.got;
  }
  const json::Value* array = nullptr;
  if (records.starts_with('/') || records.empty()) {
    const json::Value::json_pointer pointer(records);
    array = parsed.value->contains(pointer) ? &parsed.value->at(pointer) : nullptr;
  }
  if (array == nullptr || !array->is_array()) {
    return "expected an array at " + show(records) + ", got " +
           (array == nullptr ? "nothing there" : "another JSON value");
  }
  header_lines_ = lines_in(text_) + (text_.ends_with('\n') ? 0U : 1U);
  std::string rows;
  for (const json::Value& item : *array) {
    const std::size_t begin = rows.size();
    rows += item.dump(-1, ' ', false, json::Value::error_handler_t::replace);
    rows_.push_back({begin, rows.size(), 0, 0});
  }
  text_ = std::move(rows);
  return {};
}

std::string JsonRows::collect_columns() {
  for (const Row& row : rows_) {
    const auto parsed = json::parse(std::string_view(text_).substr(row.begin, row.end - row.begin));
    if (!parsed.value || !parsed.faults.empty() || !parsed.value->is_object()) {
      continue;  // refused when its turn comes
    }
    for (const auto& [name, ignored] : flatten(*parsed.value)) {
      if (column_numbers_.emplace(name, columns_.size()).second) {
        columns_.push_back(name);
      }
    }
  }
  return columns_.empty() ? "expected JSON objects as rows, got none" : std::string();
}

bool JsonRows::next(Record& record) {
  record.fault.clear();
  record.fields.clear();
  if (!std::exchange(has_header_, true)) {
    record.raw = {};
    record.line = 1;
    record.lines = header_lines_;
    record.fields.assign(columns_.begin(), columns_.end());
    return true;
  }
  if (next_ == rows_.size()) {
    return false;
  }
  const Row& row = rows_[next_++];
  record.raw = std::string_view(text_).substr(row.begin, row.end - row.begin);
  record.line = row.line == 0 ? next_ : row.line;
  record.lines = row.lines;
  const json::Parsed parsed = json::parse(record.raw);
  if (!parsed.value || !parsed.faults.empty() || !parsed.value->is_object()) {
    record.fault = parsed.faults.empty() ? "expected a JSON object, got another JSON value"
                                         : "expected " + parsed.faults.front().expected + ", got " +
                                               parsed.faults.front().got;
    return true;
  }
  cells_.assign(columns_.size(), {});
  for (auto& [name, text] : flatten(*parsed.value)) {
    cells_[column_numbers_.find(name)->second] = std::move(text);
  }
  record.fields.assign(cells_.begin(), cells_.end());
  return true;
}

}  // namespace

Result<RowSourcePtr> open_json(const std::filesystem::path& path, const std::string& encoding,
                               const std::string& records, bool only_beginning) {
  auto file = TextFile::open(path, encoding);
  if (!file) {
    return file.error();
  }
  const auto fault = [&path](std::string message) {
    return Error{ErrorCode::invalid_argument, std::move(message), path.string()};
  };
  std::string text;
  while (file->read(text)) {
    if (text.size() > max_bytes) {
      return fault("expected JSON of at most 1 GiB, got a longer file");
    }
    if (only_beginning && records.empty()) {
      break;
    }
  }
  if (file->failed()) {
    return fault("expected a file that can be read to its end");
  }
  auto rows = std::make_unique<JsonRows>(std::move(text), file->encoding(), file->bytes_read());
  if (std::string wrong = rows->find_rows(records); !wrong.empty()) {
    return fault(std::move(wrong));
  }
  return RowSourcePtr(std::move(rows));
}

}  // namespace parley::formats
