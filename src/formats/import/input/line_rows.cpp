#include "import/input/line_rows.hpp"

#include "parley/text/space.hpp"

#include <utility>

namespace parley::formats {
namespace {

class LineRows : public RowSource {
 public:
  LineRows(RecordReader reader, std::vector<Value::Piece> line)
      : reader_(std::move(reader)), line_(std::move(line)) {
    // A separator that no text has: a row is one field, the line.
    reader_.set_shape('\0', Quoting::none);
  }

  bool next(Record& record) override {
    if (!std::exchange(has_header_, true)) {
      record = {};
      record.lines = 0;
      for (const Value::Piece& piece : line_) {
        if (!piece.column.empty()) {
          record.fields.push_back(piece.column);
        }
      }
      return true;
    }
    if (!reader_.next(record)) {
      return false;
    }
    cut(record);
    return true;
  }

  bool failed() const noexcept override { return reader_.failed(); }
  std::uint64_t bytes_read() const noexcept override { return reader_.bytes_read(); }
  const Encoding& encoding() const noexcept override { return reader_.encoding(); }

 private:
  /// A cell ends where the first of the pieces behind it begins; the cells between are empty.
  void cut(Record& record) const {
    std::string_view rest = record.raw;
    record.fields.clear();
    std::size_t next = 0;  // the piece that the rest begins with
    for (std::size_t i = 0; i < line_.size(); ++i) {
      if (line_[i].column.empty()) {
        const bool is_here = i == next && rest.starts_with(line_[i].text);
        rest = is_here ? rest.substr(line_[i].text.size()) : rest;
        next += i == next ? 1U : 0U;
        continue;
      }
      if (i != next) {
        record.fields.emplace_back();
        continue;
      }
      std::size_t end = std::string_view::npos;
      next = line_.size();
      for (std::size_t later = i + 1; later < line_.size(); ++later) {
        const std::size_t found =
            line_[later].column.empty() ? rest.find(line_[later].text) : std::string_view::npos;
        if (found < end) {
          end = found;
          next = later;
        }
      }
      record.fields.push_back(trim(rest.substr(0, end)));
      rest = end == std::string_view::npos ? std::string_view() : rest.substr(end);
    }
  }

  RecordReader reader_;
  std::vector<Value::Piece> line_;
  bool has_header_ = false;
};

}  // namespace

Result<RowSourcePtr> open_lines(const std::filesystem::path& path, const std::string& encoding,
                                std::vector<Value::Piece> line) {
  auto reader = RecordReader::open(path, encoding);
  return reader
             ? Result<RowSourcePtr>(std::make_unique<LineRows>(*std::move(reader), std::move(line)))
             : reader.error();
}

}  // namespace parley::formats
