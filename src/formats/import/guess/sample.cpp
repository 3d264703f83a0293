#include "import/guess/sample.hpp"

#include "parley/json/reader.hpp"
#include "parley/text/space.hpp"
#include "parley/text/utf8.hpp"
#include "parley/time/written_dates.hpp"

#include "import/input/encoding.hpp"
#include "import/input/json_rows.hpp"
#include "import/recipe/read_values.hpp"
#include "import/rows/columns.hpp"
#include "import/table.hpp"

#include <algorithm>
#include <utility>

namespace parley::formats {
namespace {

constexpr std::size_t max_rows = 1'000;

std::string name_of_separator(char separator) {
  return separator == '\t' ? "tabs" : "\"" + std::string(1, separator) + "\"";
}

bool is_number(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789.,+-eE") == std::string_view::npos;
}

bool is_date(std::string_view text) {
  const auto date = read_written_date(text, {});
  return date && !date->edtf.empty();
}

/// A first row with a date, or with numbers in columns of numbers, is a row like the others.
bool looks_like_header(const std::vector<std::vector<std::string>>& rows) {
  const std::vector<std::string>& first = rows.front();
  for (std::size_t i = 0; i < first.size(); ++i) {
    const std::string_view cell = trim(first[i]);
    const std::string_view below =
        rows.size() > 1 && i < rows[1].size() ? trim(rows[1][i]) : std::string_view();
    if ((is_date(cell) && (rows.size() == 1 || is_date(below))) ||
        (is_number(cell) && is_number(below))) {
      return false;
    }
  }
  return true;
}

std::vector<std::string> texts_of(const Record& record) {
  std::vector<std::string> texts;
  texts.reserve(record.fields.size());
  for (const std::string_view field : record.fields) {
    texts.push_back(is_utf8(field) ? std::string(field) : from_windows_1252(field));
  }
  return texts;
}

/// Reads rows into the sample; the first is still among them.
void fill(RowSource& source, Sample& sample) {
  Record record;
  while (sample.rows.size() <= max_rows && source.next(record)) {
    const bool is_blank = record.raw.empty() && !sample.rows.empty();
    if (record.fault.empty() && !is_blank) {
      sample.rows.push_back(texts_of(record));
      sample.lines.push_back(record.line);
    }
  }
}

void name_columns(bool has_header, Sample& sample) {
  std::vector<std::string> first = sample.rows.front();
  if (has_header) {
    sample.rows.erase(sample.rows.begin());
    sample.lines.erase(sample.lines.begin());
  } else {
    first.assign(first.size(), {});
  }
  const std::vector<std::string_view> views(first.begin(), first.end());
  sample.header = Columns(views).names();
  for (std::vector<std::string>& row : sample.rows) {
    row.resize(sample.header.size());
  }
}

Result<Sample> read_table_sample(const std::filesystem::path& file, const TableShape& stated) {
  Sample sample;
  sample.shape = stated;
  sample.shape.kind = TableKind::rows;
  auto reader = RecordReader::open(file, stated.encoding);
  if (!reader) {
    return reader.error();
  }
  const char guessed = reader->guess_separator();
  const char separator = stated.separator.value_or(guessed);
  sample.shape.separator = separator;
  reader->set_shape(separator, stated.quoted.value_or(true) ? Quoting::rfc4180 : Quoting::none);
  fill(*reader, sample);
  if (sample.rows.empty()) {
    return Error{ErrorCode::invalid_argument, "expected a header, got an empty file",
                 file.string()};
  }
  sample.reasons.push_back("separator " + name_of_separator(separator) +
                           (stated.separator ? ": stated" : ": the first line has most of them"));
  const bool has_header = stated.has_header && looks_like_header(sample.rows);
  sample.shape.has_header = has_header;
  sample.reasons.push_back(
      has_header ? "header: the first row has names, neither dates nor numbers as the rows below"
                 : "no header: the first row has dates or numbers as the rows below");
  name_columns(has_header, sample);
  if (!has_header) {
    sample.shape.columns = stated.columns.empty() ? sample.header : stated.columns;
    sample.header = sample.shape.columns;
  }
  return sample;
}

Result<Sample> read_json_sample(const std::filesystem::path& file, const TableShape& stated) {
  Sample sample;
  sample.shape = stated;
  sample.shape.kind = TableKind::json;
  auto source = open_json(file, stated.encoding, stated.records, true);
  if (!source) {
    return source.error();
  }
  fill(**source, sample);
  sample.reasons.push_back("JSON: rows are the objects " +
                           (stated.records.empty() ? "of the file" : "at " + stated.records));
  name_columns(true, sample);
  return sample;
}

}  // namespace

Result<std::vector<std::string>> arrays_in(const std::filesystem::path& file) {
  auto text = read_small_file(file);
  if (!text) {
    return std::vector<std::string>{""};  // too long to look through: rows of objects
  }
  const json::Parsed parsed = json::parse(*text);
  if (!parsed.value || !parsed.value->is_object()) {
    return std::vector<std::string>{""};
  }
  std::vector<std::pair<std::size_t, std::string>> found;
  std::vector<std::pair<std::string, const json::Value*>> todo{{"", &*parsed.value}};
  while (!todo.empty()) {
    const auto [pointer, value] = std::move(todo.back());
    todo.pop_back();
    for (const auto& [key, child] : value->items()) {
      const std::string at = json::child(pointer, key);
      if (child.is_array() && !child.empty() && child.front().is_object()) {
        found.emplace_back(child.size(), at);
      }
      if (child.is_structured()) {
        todo.emplace_back(at, &child);
      }
    }
  }
  std::sort(found.begin(), found.end(), [](const auto& a, const auto& b) {
    return a.first != b.first ? a.first > b.first : a.second < b.second;
  });
  std::vector<std::string> pointers;
  pointers.reserve(found.size() + 1);
  for (auto& [size, pointer] : found) {
    pointers.push_back(std::move(pointer));
  }
  if (pointers.empty()) {
    pointers.emplace_back();
  }
  return pointers;
}

Result<Sample> read_sample(const std::filesystem::path& file, const TableShape& stated) {
  auto opened = TextFile::open(file, stated.encoding);
  if (!opened) {
    return opened.error();
  }
  std::string beginning;
  opened->read(beginning);
  const Encoding encoding = opened->encoding();
  const std::size_t first = beginning.find_first_not_of(" \t\r\n");
  const bool is_json =
      stated.kind
          ? *stated.kind == TableKind::json
          : first != std::string::npos &&
                (beginning[first] == '{' || beginning.compare(first, 2, "[{") == 0 ||
                 (beginning[first] == '[' && beginning.find_first_not_of(" \t\r\n", first + 1) ==
                                                 beginning.find('{', first + 1)));
  TableShape shape = stated;
  shape.encoding =
      stated.encoding.empty() && encoding.name != "UTF-8" ? encoding.name : stated.encoding;
  auto sample = is_json ? read_json_sample(file, shape) : read_table_sample(file, shape);
  if (sample) {
    sample->reasons.insert(sample->reasons.begin(),
                           "encoding " + encoding.name + ": " + encoding.reason);
  }
  return sample;
}

}  // namespace parley::formats
