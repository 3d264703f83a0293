#include "export/export_formats.hpp"

#include "parley/api/offers.hpp"
#include "parley/error/error.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <vector>

namespace parley::app {
namespace {

using Dialects = std::span<const formats::Dialect* const>;

/// What a dialect is looked for in, and the address that is then meant.
struct Place {
  api::Offer offer;
  std::string_view address;
};

constexpr std::array places{Place{api::Offer::graph, "graph"}, Place{api::Offer::events, "events"},
                            Place{api::Offer::sources, "sources"}, Place{api::Offer::dataset, ""}};

bool has(Dialects dialects, std::string_view name) noexcept {
  return std::any_of(dialects.begin(), dialects.end(),
                     [name](const formats::Dialect* one) { return one->name == name; });
}

/// Adds the names that are not there yet.
void add_names(Dialects dialects, std::vector<std::string_view>& names) {
  for (const formats::Dialect* dialect : dialects) {
    if (std::find(names.begin(), names.end(), dialect->name) == names.end()) {
      names.push_back(dialect->name);
    }
  }
}

}  // namespace

bool is_whole(std::string_view format) noexcept {
  return format == native_format || format == crate_format || format == site_format;
}

std::string describe_formats() {
  std::string text =
      "one of\nparley: the whole dataset, in the native format\n"
      "crate: the whole dataset with tables and descriptions of it, for archives; -o is a folder "
      "or "
      "FILE.zip\n"
      "site: the page with every answer that it needs, for any web host; -o is a folder\n"
      "json: the graph, or what --of names, as the HTTP API answers it";
  std::vector<std::string_view> listed;
  for (const Place& place : places) {
    for (const formats::Dialect* dialect : api::dialects_of(place.offer)) {
      if (std::find(listed.begin(), listed.end(), dialect->name) == listed.end()) {
        listed.push_back(dialect->name);
        text.append("\n").append(dialect->name).append(": ").append(dialect->summary);
      }
    }
  }
  return text;
}

std::string format_fault(std::string_view format, std::string_view of) {
  if (format == json_format || (is_whole(format) && of.empty())) {
    return {};
  }
  std::vector<std::string_view> names;
  if (!of.empty()) {
    add_names(api::dialects_of(api::offer_of("/v1/datasets/any/" + std::string(of))), names);
  } else {
    for (const Place& place : places) {
      add_names(api::dialects_of(place.offer), names);
    }
  }
  if (std::find(names.begin(), names.end(), format) != names.end()) {
    return {};
  }
  std::string fault = "expected one of: json";
  for (const std::string_view name : names) {
    fault.append(", ").append(name);
  }
  fault.append(of.empty() ? ", parley, crate, site" : "").append("; got ").append(show(format));
  return of.empty() ? fault : fault.append(" with --of ").append(of);
}

std::string_view usual_address(std::string_view format) {
  for (const Place& place : places) {
    if (has(api::dialects_of(place.offer), format)) {
      return place.address;
    }
  }
  return places.front().address;
}

bool is_rows(std::string_view format) noexcept {
  return format == api::csv_rows.name || format == api::ndjson_rows.name;
}

bool has_header(std::string_view format) noexcept {
  return format == api::csv_rows.name;
}

}  // namespace parley::app
