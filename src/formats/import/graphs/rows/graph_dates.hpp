#pragma once

#include "parley/time/written_dates.hpp"

#include "import/graphs/foreign_graph.hpp"
#include "import/graphs/rows/thing_reader.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace parley::formats {

/// A date of a node or an edge.
struct GraphDate {
  std::string edtf;    ///< empty: undated
  std::string text;    ///< its words, where they say more; may be empty
  std::string remark;  ///< what a reader should look at; mostly empty
};

/// Reads the dates of a graph: its days as written, whatever the zone.
class GraphDates {
 public:
  /// Times that are whole numbers are years where all of the graph have four digits.
  explicit GraphDates(const ForeignGraph& graph);

  /// One date for each spell that is a time of dates; where the attributes state the date, that one
  /// alone. Empty: undated.
  std::vector<GraphDate> read(const ForeignThing& thing, const ThingFacts& facts) const;

  /// What is said of all times of the file; may be empty.
  const std::vector<GraphNotice>& notices() const noexcept { return notices_; }

 private:
  GraphDate read_attributes(const ThingFacts& facts) const;
  GraphDate read_interval(std::string_view start, std::string_view end, bool open_ends) const;
  /// A time of a spell as a date as tables write it; empty: it is a number that is no year.
  std::string_view date_of(std::string_view time) const noexcept;

  bool has_years_ = false;
  std::vector<GraphNotice> notices_;
};

}  // namespace parley::formats
