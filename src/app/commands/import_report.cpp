#include "commands/import_report.hpp"

#include "parley/json/writer.hpp"

#include <ostream>

namespace parley::app {
namespace {

constexpr std::uint64_t most_shown = 20;  // of each kind
constexpr int bar_width = 40;

std::string_view name_of(formats::RowRemark::Kind kind) noexcept {
  switch (kind) {
    case formats::RowRemark::Kind::merged: return "merged";
    case formats::RowRemark::Kind::refused: return "refused";
    case formats::RowRemark::Kind::remark: return "remark";
  }
  return {};
}

}  // namespace

Result<void> ImportReport::open_file(const std::filesystem::path& path) {
  auto file = dataset::OutputFile::open(path);
  if (!file) {
    return file.error();
  }
  file_.emplace(*std::move(file));
  file_->write("{\"remarks\":[");
  return {};
}

formats::ImportWatch ImportReport::watch() {
  formats::ImportWatch watch;
  watch.remark = [this](const formats::RowRemark& row) { remark(row); };
  if (terminal_) {
    watch.progress = [this](std::uint64_t bytes, std::uint64_t of) { progress(bytes, of); };
  }
  return watch;
}

void ImportReport::remark(const formats::RowRemark& row) {
  const bool merged = row.kind == formats::RowRemark::Kind::merged;
  std::uint64_t& count = row.kind == formats::RowRemark::Kind::refused ? refused_ : remarks_;
  if (!merged && ++count <= most_shown) {
    clear_bar();
    streams_.err << row.file << ':' << row.line << ": " << name_of(row.kind) << ": " << row.reason
                 << '\n';
  }
  if (file_) {
    json::Writer out;
    out.begin_object().member("file", row.file).member("line", row.line);
    out.member("outcome", name_of(row.kind)).member("reason", row.reason);
    out.end_object();
    file_->write(first_remark_ ? "\n" : ",\n");
    file_->write(out.text());
    first_remark_ = false;
  }
}

void ImportReport::progress(std::uint64_t bytes, std::uint64_t of) {
  const int percent = of == 0 ? 100 : static_cast<int>(100 * bytes / of);
  if (percent == shown_percent_) {
    return;
  }
  shown_percent_ = percent;
  const auto full = static_cast<std::size_t>(bar_width * percent / 100);
  streams_.err << "\r[" << std::string(full, '#')
               << std::string(static_cast<std::size_t>(bar_width) - full, ' ') << "] " << percent
               << " %" << std::flush;
}

void ImportReport::clear_bar() {
  if (shown_percent_ >= 0) {
    streams_.err << '\r' << std::string(bar_width + 10, ' ') << '\r';
    shown_percent_ = -1;
  }
}

void ImportReport::end_lines() {
  clear_bar();
  if (refused_ > most_shown) {
    streams_.err << "… and " << refused_ - most_shown << " more rows refused\n";
  }
  if (remarks_ > most_shown) {
    streams_.err << "… and " << remarks_ - most_shown << " more remarks\n";
  }
}

void ImportReport::drop() {
  if (!finished_) {
    finished_ = true;
    end_lines();
    file_.reset();
  }
}

Result<void> ImportReport::finish(const formats::ImportCounts& counts) {
  if (finished_) {
    return {};
  }
  finished_ = true;
  end_lines();
  if (!file_) {
    return {};
  }
  json::Writer out;
  out.begin_object();
  out.member("rows", counts.rows).member("kept", counts.kept).member("merged", counts.merged);
  out.member("refused", counts.refused).member("remarks", counts.remarks);
  out.member("actors", counts.actors).member("types", counts.types).key("lines").begin_object();
  out.member("rows", counts.row_lines).member("header", counts.header_lines);
  out.member("blank", counts.blank_lines).end_object().end_object();
  file_->write("\n],");
  file_->write(out.text().substr(1));
  file_->write("\n");
  return file_->finish();
}

std::string summary(const formats::ImportCounts& counts) {
  return std::to_string(counts.rows) + " rows: " + std::to_string(counts.kept) + " kept, " +
         std::to_string(counts.merged) + " merged, " + std::to_string(counts.refused) +
         " refused; " + std::to_string(counts.actors) + " actors, " + std::to_string(counts.types) +
         " types" +
         (counts.remarks == 0   ? std::string()
          : counts.remarks == 1 ? std::string("; 1 remark")
                                : "; " + std::to_string(counts.remarks) + " remarks");
}

}  // namespace parley::app
