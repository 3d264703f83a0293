#include "import/csv_columns.hpp"

#include "parley/json/reader.hpp"
#include "parley/text/ascii.hpp"
#include "parley/text/slug.hpp"
#include "parley/text/space.hpp"

#include "import/table.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>

namespace parley::formats {
namespace {

/// Lists the columns there are, so that a reader sees what their header was taken for.
Error wrong_header(const std::string& expected, const std::vector<std::string_view>& header) {
  constexpr std::size_t shown = 20;
  std::string got = header.size() == 1 ? "the one column " : "the columns ";
  for (std::size_t i = 0; i < header.size() && i < shown; ++i) {
    got += (i == 0 ? "" : ", ") + show(trim(header[i]));
  }
  got += header.size() > shown ? " and others" : "";
  return {ErrorCode::invalid_argument, "expected a header with " + expected + ", got " + got, {}};
}

std::optional<std::size_t> find(const std::vector<std::string_view>& header,
                                std::string_view name) {
  for (std::size_t i = 0; i < header.size(); ++i) {
    if (trim(header[i]) == name) {
      return i;
    }
  }
  return std::nullopt;
}

/// The number behind the word in `actor`, `actor1`, `actor-2`, possibly empty; absent for other
/// names.
std::optional<std::string> number_behind(std::string_view name, std::string_view word) {
  const std::string id = slug(name);
  if (!std::string_view(id).starts_with(word)) {
    return std::nullopt;
  }
  std::string rest = id.substr(word.size());
  rest.erase(0, rest.starts_with('-') ? 1 : 0);
  return rest.empty() || is_digits(rest) ? std::optional(rest) : std::nullopt;
}

/// A role column belongs to the actor column with its number; without numbers to the one before it.
std::vector<CsvPart> find_parts(const std::vector<std::string_view>& header) {
  std::vector<CsvPart> parts;
  std::vector<std::string> numbers;
  for (std::size_t i = 0; i < header.size(); ++i) {
    if (const auto number = number_behind(header[i], "actor")) {
      parts.push_back({i, std::nullopt, Role::participant});
      numbers.push_back(*number);
    } else if (const auto role_number = number_behind(header[i], "role")) {
      for (std::size_t part = parts.size(); part-- > 0;) {
        if (!parts[part].role && numbers[part] == *role_number) {
          parts[part].role = i;
          break;
        }
      }
    }
  }
  return parts;
}

Result<CsvColumns> find_named(const std::vector<std::string_view>& header) {
  std::vector<std::string> names;
  names.reserve(header.size());
  for (const std::string_view name : header) {
    names.push_back(slug(name));
  }
  const std::vector<std::string_view> views(names.begin(), names.end());
  CsvColumns columns;
  columns.id = find(views, "id");
  columns.date = find(views, "date");
  columns.type = find(views, "type");
  columns.label = find(views, "label");
  columns.place = find(views, "place");
  columns.source = find(views, "source");
  columns.parts = find_parts(header);
  if (!columns.type) {
    return wrong_header("a column type", header);
  }
  if (columns.parts.empty()) {
    return wrong_header("a column actor", header);
  }
  return columns;
}

Result<CsvColumns> find_mapped(const std::vector<std::string_view>& header,
                               const CsvMapping& mapping) {
  CsvColumns columns;
  const std::pair<const std::string&, std::optional<std::size_t>&> wanted[] = {
      {mapping.id, columns.id},       {mapping.date, columns.date},
      {mapping.type, columns.type},   {mapping.label, columns.label},
      {mapping.place, columns.place}, {mapping.source, columns.source}};
  for (const auto& [name, column] : wanted) {
    if (!name.empty() && !(column = find(header, name))) {
      return wrong_header("the mapped column " + show(name), header);
    }
  }
  for (const CsvMapping::Part& part : mapping.parts) {
    const auto actor = find(header, part.actor);
    if (!actor) {
      return wrong_header("the mapped column " + show(part.actor), header);
    }
    CsvPart found{*actor, std::nullopt, part.fixed};
    if (!part.role.empty() && !(found.role = find(header, part.role))) {
      return wrong_header("the mapped column " + show(part.role), header);
    }
    columns.parts.push_back(found);
  }
  return columns;
}

class MappingReader {
 public:
  explicit MappingReader(const std::filesystem::path& path) : path_(path) {}

  Result<CsvMapping> run() {
    std::error_code failed;
    std::ifstream file(path_, std::ios::binary);
    if (!file || std::filesystem::is_directory(path_, failed)) {
      return fault("a JSON file that can be read", !std::filesystem::exists(path_, failed)
                                                       ? "nothing there"
                                                   : file ? "a folder"
                                                          : "one that cannot");
    }
    const std::string text{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
    const json::Parsed parsed = json::parse(text);
    if (!parsed.faults.empty()) {
      return fault(parsed.faults.front().expected, parsed.faults.front().got);
    }
    if (!parsed.value->is_object()) {
      return fault("an object that names columns", "another JSON value");
    }
    CsvMapping mapping;
    for (const auto& [key, value] : parsed.value->items()) {
      if (key == "actors") {
        read_parts(value, mapping);
      } else {
        read_name(key, value, mapping);
      }
    }
    if (fault_.message.empty() && (mapping.type.empty() || mapping.parts.empty())) {
      return fault("the members type and actors", "a mapping without them");
    }
    return fault_.message.empty() ? Result<CsvMapping>(std::move(mapping))
                                  : Result<CsvMapping>(fault_);
  }

 private:
  Error fault(const std::string& expected, const std::string& got) {
    return {ErrorCode::invalid_argument, "expected " + expected + ", got " + got, path_.string()};
  }

  void read_text(const std::string& key, const json::Value& value, std::string& to) {
    if (value.is_string()) {
      to = value.get<std::string>();
    } else {
      fault_ = fault("the name of a column in " + key, "another JSON value");
    }
  }

  void read_name(const std::string& key, const json::Value& value, CsvMapping& mapping) {
    const std::pair<std::string_view, std::string*> names[] = {
        {"id", &mapping.id},       {"date", &mapping.date},   {"type", &mapping.type},
        {"label", &mapping.label}, {"place", &mapping.place}, {"source", &mapping.source}};
    for (const auto& [name, text] : names) {
      if (name == key) {
        read_text(key, value, *text);
        return;
      }
    }
    fault_ = fault("one of the members id, date, type, label, place, source, actors", show(key));
  }

  void read_parts(const json::Value& value, CsvMapping& mapping) {
    if (!value.is_array()) {
      fault_ = fault("an array in actors", "another JSON value");
      return;
    }
    for (const json::Value& item : value) {
      CsvMapping::Part part;
      if (!item.is_object() || !item.contains("actor")) {
        fault_ = fault("an object with the member actor in actors", "another JSON value");
        return;
      }
      for (const auto& [key, member] : item.items()) {
        std::string text;
        read_text(key, member, text);
        if (key == "actor") {
          part.actor = text;
        } else if (key == "role") {
          part.role = text;
        } else if (const auto role = parse_term<Role>(text); key == "as" && role) {
          part.fixed = *role;
        } else {
          fault_ = fault("the members actor, role, and as with a role of the data format",
                         show(key) + ": " + show(text));
        }
      }
      mapping.parts.push_back(std::move(part));
    }
  }

  const std::filesystem::path& path_;
  Error fault_{};
};

}  // namespace

Result<CsvMapping> read_mapping(const std::filesystem::path& path) {
  return MappingReader(path).run();
}

Result<CsvColumns> find_columns(const std::vector<std::string_view>& header,
                                const std::optional<CsvMapping>& mapping) {
  return mapping ? find_mapped(header, *mapping) : find_named(header);
}

}  // namespace parley::formats
