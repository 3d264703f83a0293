#include "parley/formats/import.hpp"

#include "parley/text/utf8.hpp"

#include "import/find_format.hpp"
#include "import/graphs/graph_kind.hpp"
#include "import/graphs/import_graph.hpp"
#include "import/input/encoding.hpp"
#include "import/table.hpp"
#include "import/target.hpp"

#include <span>
#include <utility>
#include <vector>

namespace parley::formats {
namespace {

constexpr std::uint64_t rows_between_progress = 1U << 14U;

/// Reports how many bytes of all files together have been read.
class Progress {
 public:
  Progress(const std::vector<std::filesystem::path>& files, const ImportWatch& watch)
      : watch_(watch) {
    for (const std::filesystem::path& file : files) {
      std::error_code ignored;
      const std::uintmax_t size = std::filesystem::file_size(file, ignored);
      total_ += ignored ? 0 : size;
    }
  }

  void row(const RowSource& reader) {
    if (watch_.progress && ++rows_ % rows_between_progress == 0) {
      watch_.progress(before_ + reader.bytes_read(), total_);
    }
  }

  void end_file(const RowSource& reader) {
    before_ += reader.bytes_read();
    if (watch_.progress) {
      watch_.progress(before_, total_);
    }
  }

 private:
  const ImportWatch& watch_;
  std::uint64_t total_ = 0;
  std::uint64_t before_ = 0;
  std::uint64_t rows_ = 0;
};

/// A row of a file in UTF-8 that is not UTF-8 is most likely Windows-1252.
void decode(Record& record, ForeignRows& rows) {
  for (std::string_view& field : record.fields) {
    if (!is_utf8(field)) {
      field = rows.hold(from_windows_1252(field));
    }
  }
  rows.remark("expected text in UTF-8, got other bytes; they are read as Windows-1252");
}

Result<void> import_row(TableFormat& format, Record& record, ForeignRows& rows,
                        ImportTarget& target) {
  if (!target.begin_row(record)) {
    return {};
  }
  if (!record.fault.empty()) {
    target.refuse(record.fault);
    return {};
  }
  rows.clear();
  if (!is_utf8(record.raw)) {
    decode(record, rows);
  }
  if (const std::string reason = format.read(record, rows); !reason.empty()) {
    target.refuse(reason);
    return {};
  }
  if (rows.is_left_out) {
    target.leave_out();
    return {};
  }
  return target.keep(rows);
}

/// Imports the rows of an open file.
Result<void> import_rows(RowSource& source, TableFormat& format, ImportTarget& target,
                         Progress& progress) {
  const auto fault = [](std::string message) {
    return Error{ErrorCode::invalid_argument, std::move(message), {}};
  };
  Record record;
  ForeignRows rows;
  bool first = true;
  while (source.next(record)) {
    if (std::exchange(first, false)) {
      const auto header = format.header(record);
      if (!header) {
        return header.error();
      }
      if (*header) {
        target.count_header(record.lines);
        continue;
      }
    }
    if (record.raw.empty()) {
      target.count_blank();  // an empty line is no row
      continue;
    }
    if (auto done = import_row(format, record, rows, target); !done) {
      return done;
    }
    progress.row(source);
  }
  if (first && !source.failed() && format.needs_header()) {
    return fault("expected a header, got an empty file");
  }
  if (source.failed()) {
    return fault("expected a file that can be read to its end");
  }
  progress.end_file(source);
  return {};
}

Result<void> import_table(const ImportOptions& options, const std::filesystem::path& path,
                          TableReading reading, const ImportWatch& watch, ImportTarget& target,
                          Progress& progress) {
  auto format = make_format(reading, options);
  if (!format) {
    return format.error();
  }
  auto source = (*format)->open(path);
  if (!source) {
    return source.error();
  }
  if (watch.reading) {
    const Encoding& encoding = (*source)->encoding();
    std::vector<std::string> lines = std::move(reading.reasons);
    if (lines.empty() && encoding.name != "UTF-8") {
      lines.insert(lines.begin(), "encoding " + encoding.name + ": " + encoding.reason);
    }
    watch.reading({path.string(), std::move(lines)});
  }
  target.begin_file(path, (*format)->repeats_happenings());
  auto done = import_rows(**source, **format, target, progress);
  return done || !done.error().location.empty()
             ? done
             : Error{done.error().code, done.error().message, path.string()};
}

/// Imports each file, and lists of nodes and edges together behind all others.
Result<void> import_files(const ImportOptions& options, const ImportWatch& watch,
                          ImportTarget& target) {
  Progress progress(options.files, watch);
  std::vector<GraphFile> lists;
  for (const std::filesystem::path& file : options.files) {
    auto reading = find_reading(options, file);
    if (!reading) {
      return reading.error();
    }
    if (is_graph_list(reading->format)) {
      lists.push_back({file, std::move(reading->format)});
      continue;
    }
    const GraphFile graph{file, reading->format};
    auto done = is_graph_format(graph.format)
                    ? import_graph(std::span(&graph, 1), target, watch)
                    : import_table(options, file, *std::move(reading), watch, target, progress);
    if (!done) {
      return done;
    }
  }
  return lists.empty() ? Result<void>() : import_graph(lists, target, watch);
}

}  // namespace

Result<ImportCounts> import_tables(const ImportOptions& options,
                                   const std::filesystem::path& target, const ImportWatch& watch) {
  auto writer = store::create(target);
  if (!writer) {
    return writer.error();
  }
  ImportTarget rows(**writer, options, watch);
  if (auto read = rows.read_authorities(); !read) {
    return read.error();
  }
  if (auto done = import_files(options, watch, rows); !done) {
    return done.error();
  }
  if (rows.counts().kept == 0) {
    return rows.counts();  // the writer deletes what it wrote
  }
  if (auto done = rows.finish(options.name); !done) {
    return done.error();
  }
  if (auto done = watch.before_target ? watch.before_target(rows.counts()) : Result<void>();
      !done) {
    return done.error();
  }
  if (auto revision = (*writer)->finish(); !revision) {
    return revision.error();
  }
  return rows.counts();
}

}  // namespace parley::formats
