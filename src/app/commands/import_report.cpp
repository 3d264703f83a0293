#include "commands/import_report.hpp"

#include "parley/json/writer.hpp"

#include <ostream>

namespace parley::app {
namespace {

constexpr std::uint64_t refusals_shown = 20;
constexpr int bar_width = 40;
constexpr std::size_t max_kinds = 1'000;

std::string_view outcome_of(formats::RowRemark::Kind kind) {
  switch (kind) {
    case formats::RowRemark::Kind::merged: return "merged";
    case formats::RowRemark::Kind::refused: return "refused";
    case formats::RowRemark::Kind::remark: break;
  }
  return "remark";
}

/// A remark without what it quotes and counts.
std::string kind_of(std::string_view remark) {
  std::string kind;
  bool quoted = false;
  for (const char c : remark) {
    quoted = c == '"' ? !quoted : quoted;
    if (!quoted && !(c >= '0' && c <= '9')) {
      kind += c;
    }
  }
  return kind;
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
  watch.reading = [this](const formats::FileReading& file) { reading(file); };
  watch.remark = [this](const formats::RowRemark& row) { remark(row); };
  if (terminal_) {
    watch.progress = [this](std::uint64_t bytes, std::uint64_t of) { progress(bytes, of); };
  }
  return watch;
}

void ImportReport::reading(const formats::FileReading& reading) {
  clear_bar();
  for (const std::string& line : reading.lines) {
    streams_.err << reading.file << ": " << line << '\n';
  }
}

void ImportReport::note(const formats::RowRemark& row) {
  std::string key = kind_of(row.reason);
  if (kinds_.size() >= max_kinds && kinds_.count(key) == 0) {
    key.clear();
  }
  Kind& kind = kinds_[key];
  if (kind.count++ == 0) {
    kind.example = std::string(row.file) + ':' + std::to_string(row.line) +
                   ": remark: " + (key.empty() ? "other remarks" : row.reason);
  }
}

void ImportReport::remark(const formats::RowRemark& row) {
  if (row.kind == formats::RowRemark::Kind::remark) {
    note(row);
  }
  const bool refused = row.kind == formats::RowRemark::Kind::refused;
  if (refused && ++refused_ <= refusals_shown) {
    clear_bar();
    streams_.err << row.file << ':' << row.line << ": refused: " << row.reason << '\n';
  }
  if (file_) {
    json::Writer out;
    out.begin_object().member("file", row.file).member("line", row.line);
    out.member("outcome", outcome_of(row.kind)).member("reason", row.reason);
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
  if (refused_ > refusals_shown) {
    streams_.err << "… and " << refused_ - refusals_shown << " more rows refused\n";
  }
  for (const auto& [ignored, kind] : kinds_) {
    streams_.err << kind.example;
    if (kind.count > 1) {
      streams_.err << " (and " << kind.count - 1 << " like it)";
    }
    streams_.err << '\n';
  }
}

void ImportReport::show_unmatched(const std::vector<formats::UnmatchedName>& names) {
  if (names.empty()) {
    return;
  }
  streams_.err << names.size() << " names are not in the table of known actors:\n";
  for (std::size_t i = 0; i < names.size() && i < refusals_shown; ++i) {
    streams_.err << "  " << names[i].name << " (" << names[i].rows << ')';
    for (const std::string& near : names[i].nearest) {
      streams_.err << (&near == &names[i].nearest.front() ? "; near: " : ", ") << near;
    }
    streams_.err << '\n';
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
  show_unmatched(counts.unmatched);
  if (!file_) {
    return {};
  }
  json::Writer out;
  out.begin_object();
  out.member("rows", counts.rows).member("kept", counts.kept).member("merged", counts.merged);
  out.member("refused", counts.refused).member("leftOut", counts.left_out);
  out.member("remarks", counts.remarks).member("events", counts.events);
  out.member("actors", counts.actors);
  out.member("types", counts.types).key("lines").begin_object();
  out.member("rows", counts.row_lines).member("header", counts.header_lines);
  out.member("blank", counts.blank_lines).end_object();
  if (!counts.unmatched.empty()) {
    out.key("unmatched").begin_array();
    for (const formats::UnmatchedName& name : counts.unmatched) {
      out.begin_object().member("name", name.name).member("rows", name.rows);
      out.key("nearest").begin_array();
      for (const std::string& near : name.nearest) {
        out.value(near);
      }
      out.end_array().end_object();
    }
    out.end_array();
  }
  out.end_object();
  file_->write("\n],");
  file_->write(out.text().substr(1));
  file_->write("\n");
  return file_->finish();
}

std::string summary(const formats::ImportCounts& counts) {
  return std::to_string(counts.rows) + " rows: " + std::to_string(counts.kept) + " kept, " +
         std::to_string(counts.merged) + " merged, " + std::to_string(counts.refused) + " refused" +
         (counts.left_out == 0 ? "" : ", " + std::to_string(counts.left_out) + " left out") + "; " +
         (counts.events == counts.kept ? "" : std::to_string(counts.events) + " events, ") +
         std::to_string(counts.actors) + " actors, " + std::to_string(counts.types) + " types" +
         (counts.remarks == 0   ? std::string()
          : counts.remarks == 1 ? std::string("; 1 remark")
                                : "; " + std::to_string(counts.remarks) + " remarks");
}

}  // namespace parley::app
