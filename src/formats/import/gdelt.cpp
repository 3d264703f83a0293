#include "parley/text/ascii.hpp"
#include "parley/text/space.hpp"
#include "parley/time/day.hpp"

#include "import/table.hpp"

#include <algorithm>
#include <charconv>

namespace parley::formats {
namespace {

/// The indices of the columns that differ between the exports.
struct Layout {
  std::size_t columns;
  std::size_t place;  ///< ActionGeo_FullName
  std::size_t added;  ///< DATEADDED
  std::size_t url;    ///< SOURCEURL; 0: none
};
constexpr Layout layouts[] = {{57, 50, 56, 0},    // GDELT 1.0 to March 2013
                              {58, 50, 56, 57},   // GDELT 1.0 since
                              {61, 52, 59, 60}};  // GDELT 2.0

enum Column : std::size_t {
  event_id = 0,
  day = 1,
  actor1_code = 5,
  actor1_name = 6,
  actor1_country = 7,
  actor2_code = 15,
  actor2_name = 16,
  actor2_country = 17,
  event_code = 26,
  root_code = 28,
  goldstein = 30,
};

constexpr std::string_view spreadsheet =
    " (a spreadsheet that saves the table changes it like that)";

/// The host of a web address; the text itself when it is none.
std::string_view publisher_of(std::string_view url) noexcept {
  const std::size_t scheme = url.find("://");
  if (scheme == std::string_view::npos) {
    return url;
  }
  url.remove_prefix(scheme + 3);
  url = url.substr(0, url.find_first_of("/?#:"));
  return url.starts_with("www.") ? url.substr(4) : url;
}

class Gdelt : public TableFormat {
 public:
  explicit Gdelt(GdeltActors actors) : actors_(actors) {}

  Result<RowSourcePtr> open(const std::filesystem::path& path) override {
    return open_table(path, {}, '\t', false);
  }

  bool repeats_happenings() const noexcept override { return true; }

  Result<bool> header(const Record& record) override {
    return trim(record.fields[0]) == "GLOBALEVENTID" && find_layout(record) != nullptr;
  }

  std::string read(const Record& record, ForeignRows& rows) override {
    ForeignRow& row = rows.add_event();
    const Layout* layout = find_layout(record);
    if (layout == nullptr) {
      return wrong_width(record);
    }
    if (std::string fault = check(record, *layout); !fault.empty()) {
      return fault;
    }
    row.id = "gdelt-" + std::string(trim(record.fields[event_id]));
    row.date = date_;
    row.type = row.cameo = trim(record.fields[event_code]);
    row.goldstein = read_score(trim(record.fields[goldstein]));
    row.place = trim(record.fields[layout->place]);
    row.source =
        layout->url == 0 ? std::string_view() : publisher_of(trim(record.fields[layout->url]));
    add_part(record, {actor1_name, actor1_code, actor1_country}, Role::initiator, row);
    add_part(record, {actor2_name, actor2_code, actor2_country}, Role::recipient, row);
    if (is_a_year_early(trim(record.fields[layout->added]))) {
      rows.remark("expected an event near the day on which it was added, got " + date_ +
                  ", exactly a year before it; sources that name a day without a year are often "
                  "dated so");
    }
    return row.parts.empty() ? "expected at least one actor, got neither Actor1 nor Actor2"
                             : std::string();
  }

 private:
  static const Layout* find_layout(const Record& record) {
    const auto* found =
        std::find_if(std::begin(layouts), std::end(layouts),
                     [&](const Layout& layout) { return layout.columns == record.fields.size(); });
    return found == std::end(layouts) ? nullptr : found;
  }

  static std::string wrong_width(const Record& record) {
    std::string reason = "expected 57, 58 or 61 columns separated by tabs, got " +
                         std::to_string(record.fields.size());
    const auto semicolons = std::count(record.raw.begin(), record.raw.end(), ';');
    if (record.fields.size() == 1 && semicolons > 0) {
      reason += " with " + std::to_string(semicolons) + " semicolons in it";
      reason += spreadsheet;
    }
    return reason;
  }

  std::string check(const Record& record, const Layout& layout) {
    const std::string_view id = trim(record.fields[event_id]);
    if (!is_digits(id)) {
      return "expected a GLOBALEVENTID of digits, got " + show(id);
    }
    const std::string_view added = trim(record.fields[layout.added]);
    if (!is_digits(added) || (added.size() != 8 && added.size() != 14)) {
      return "expected a DATEADDED of 8 or 14 digits, got " + show(added) +
             std::string(spreadsheet);
    }
    const std::string_view code = trim(record.fields[event_code]);
    const std::string_view root = trim(record.fields[root_code]);
    if (!is_digits(code) || code.size() < 2 || code.size() > 4) {
      return "expected an EventCode of two to four digits, got " + show(code);
    }
    if (root.size() != 2 || !code.starts_with(root)) {
      return "expected an EventRootCode that EventCode " + show(code) + " begins with, got " +
             show(root) + std::string(spreadsheet);
    }
    const std::string_view digits = trim(record.fields[day]);
    if (digits.size() == 8 && is_digits(digits)) {
      date_.assign(digits.substr(0, 4)).append("-").append(digits.substr(4, 2));
      date_.append("-").append(digits.substr(6, 2));
    }
    if (digits.size() != 8 || !is_digits(digits) || !parse_day(date_)) {
      return "expected an SQLDATE as YYYYMMDD, got " + show(digits);
    }
    return {};
  }

  /// The columns of an actor.
  struct ActorColumns {
    Column name;
    Column code;
    Column country;
  };

  /// The wanted one of its names; where that is empty, the next of country, code and name.
  std::string_view actor_of(const Record& record, const ActorColumns& columns) const {
    const std::string_view name = trim(record.fields[columns.name]);
    const std::string_view code = trim(record.fields[columns.code]);
    const std::string_view country = trim(record.fields[columns.country]);
    if (actors_ == GdeltActors::country && !country.empty()) {
      return country;
    }
    if (actors_ == GdeltActors::name) {
      return name.empty() ? code : name;
    }
    return code.empty() ? name : code;
  }

  void add_part(const Record& record, const ActorColumns& columns, Role role,
                ForeignRow& row) const {
    if (const std::string_view actor = actor_of(record, columns); !actor.empty()) {
      row.parts.push_back({actor, role});
    }
  }

  /// `added`: digits, at least eight.
  bool is_a_year_early(std::string_view added) const {
    int year = 0;
    std::from_chars(added.data(), added.data() + 4, year);
    std::string a_year_before = std::to_string(year - 1);
    a_year_before.append("-").append(added.substr(4, 2)).append("-").append(added.substr(6, 2));
    return date_ == a_year_before;
  }

  GdeltActors actors_;
  std::string date_;
};

}  // namespace

Result<TableFormatPtr> make_gdelt(const ImportOptions& options) {
  return TableFormatPtr(std::make_unique<Gdelt>(options.gdelt_actors));
}

}  // namespace parley::formats
