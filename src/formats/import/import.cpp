#include "parley/formats/import.hpp"

#include "parley/json/reader.hpp"
#include "parley/text/utf8.hpp"

#include "import/table.hpp"
#include "import/target.hpp"

#include <algorithm>

namespace parley::formats {
namespace {

struct NamedFormat {
  std::string_view name;
  Result<TableFormatPtr> (*make)(const ImportOptions&);
};

constexpr NamedFormat named_formats[] = {
    {"icews-tsv", make_icews_tsv}, {"icews", make_icews}, {"gdelt", make_gdelt}, {"csv", make_csv}};

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

  void row(const RecordReader& reader) {
    if (watch_.progress && ++rows_ % rows_between_progress == 0) {
      watch_.progress(before_ + reader.bytes_read(), total_);
    }
  }

  void end_file(const RecordReader& reader) {
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

Result<void> import_row(TableFormat& format, const Record& record, ForeignRow& row,
                        ImportTarget& target) {
  if (!target.begin_row(record)) {
    return {};
  }
  if (!record.fault.empty()) {
    target.refuse(record.fault);
    return {};
  }
  if (!is_utf8(record.raw)) {
    target.refuse("expected text in UTF-8, got another encoding");
    return {};
  }
  row.clear();
  if (const std::string reason = format.read(record, row); !reason.empty()) {
    target.refuse(reason);
    return {};
  }
  return target.keep(row);
}

bool has_utf16_mark(std::string_view first) {
  return first.starts_with("\xFF\xFE") || first.starts_with("\xFE\xFF");
}

/// What a text is that is not UTF-8, judged by its first record; empty: it may be UTF-8.
std::string other_encoding(std::string_view first) {
  if (has_utf16_mark(first) || first.find('\0') != std::string_view::npos) {
    return "UTF-16 or UTF-32; save the file as UTF-8";
  }
  return is_utf8(first) ? std::string() : "another encoding; save the file as UTF-8";
}

Result<void> import_file(const std::filesystem::path& path, TableFormat& format,
                         ImportTarget& target, Progress& progress) {
  auto reader = RecordReader::open(path);
  if (!reader) {
    return reader.error();
  }
  const char separator = format.separator(*reader);
  reader->set_shape(separator, format.quoting(separator));
  target.begin_file(path);
  Record record;
  ForeignRow row;
  bool first = true;
  while (reader->next(record)) {
    if (first) {
      first = false;
      const auto header = format.header(record);
      const std::string encoding = other_encoding(record.raw);
      if (!encoding.empty() && (!header || has_utf16_mark(record.raw))) {
        return Error{ErrorCode::invalid_argument, "expected text in UTF-8, got " + encoding,
                     path.string()};
      }
      if (!header) {
        return Error{ErrorCode::invalid_argument, header.error().message, path.string()};
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
    if (auto done = import_row(format, record, row, target); !done) {
      return done;
    }
    progress.row(*reader);
  }
  if (first && !reader->failed() && format.needs_header()) {
    return Error{ErrorCode::invalid_argument, "expected a header, got an empty file",
                 path.string()};
  }
  if (reader->failed()) {
    return Error{ErrorCode::invalid_argument, "expected a file that can be read to its end",
                 path.string()};
  }
  progress.end_file(*reader);
  return {};
}

}  // namespace

const std::vector<std::string_view>& import_formats() {
  static const std::vector<std::string_view> names = [] {
    std::vector<std::string_view> all;
    for (const NamedFormat& format : named_formats) {
      all.push_back(format.name);
    }
    return all;
  }();
  return names;
}

Result<ImportCounts> import_tables(const ImportOptions& options,
                                   const std::filesystem::path& target, const ImportWatch& watch) {
  const auto* named =
      std::find_if(std::begin(named_formats), std::end(named_formats),
                   [&](const NamedFormat& format) { return format.name == options.format; });
  if (named == std::end(named_formats)) {
    return Error{ErrorCode::unsupported,
                 "expected one of: icews-tsv, icews, gdelt, csv; got " + show(options.format),
                 {}};
  }
  auto writer = store::create(target);
  if (!writer) {
    return writer.error();
  }
  ImportTarget rows(**writer, watch);
  Progress progress(options.files, watch);
  for (const std::filesystem::path& file : options.files) {
    auto format = named->make(options);
    if (!format) {
      return format.error();
    }
    if (auto done = import_file(file, **format, rows, progress); !done) {
      return done.error();
    }
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
