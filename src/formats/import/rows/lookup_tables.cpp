#include "import/rows/lookup_tables.hpp"

#include "parley/text/space.hpp"

#include <utility>

namespace parley::formats {
namespace {

Result<TextMap<std::string>> read_lookup(const Lookup& lookup, const std::filesystem::path& path) {
  const auto fault = [&path](std::string message) {
    return Error{ErrorCode::invalid_argument, std::move(message), path.string()};
  };
  auto reader = RecordReader::open(path);
  if (!reader) {
    return reader.error();
  }
  reader->set_shape(reader->guess_separator(), Quoting::rfc4180);
  Record row;
  if (!reader->next(row)) {
    return fault("expected a table with the columns " + show(lookup.from) + " and " +
                 show(lookup.to) + ", got an empty file");
  }
  const Columns columns(row.fields);
  const auto from = columns.find(lookup.from);
  const auto to = columns.find(lookup.to);
  if (!from || !to) {
    return fault((!from ? from : to).error().message);
  }
  TextMap<std::string> table;
  while (reader->next(row)) {
    if (row.fields.size() > *from && row.fields.size() > *to) {
      table.emplace(trim(row.fields[*from]), trim(row.fields[*to]));
    }
  }
  return reader->failed()
             ? Result<TextMap<std::string>>(fault("expected a file that can be read to its end"))
             : std::move(table);
}

}  // namespace

Result<LookupTables> read_lookups(const Recipe& recipe, const std::filesystem::path& folder) {
  LookupTables tables;
  for (const auto& [name, lookup] : recipe.lookups) {
    auto table = read_lookup(lookup, folder / lookup.file);
    if (!table) {
      return table.error();
    }
    tables.emplace(name, *std::move(table));
  }
  return tables;
}

}  // namespace parley::formats
