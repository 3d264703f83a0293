#pragma once

#include "parley/model/dataset.hpp"
#include "parley/time/bounds.hpp"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace parley::formats {

/// What rows say of an event that an earlier row has made: another date, or that one source more
/// reports it.
class LaterRows {
 public:
  /// `date`: EDTF; empty: undated. `source`: a number in `sources` of add_to().
  void add_date(const std::string& event, std::string_view date, const Bounds& bounds,
                std::uint32_t source);
  void add_report(const std::string& event, std::uint32_t source);

  bool empty() const noexcept { return by_event_.empty(); }
  /// The ids of the events, ascending.
  std::vector<std::string> events() const;

  /// Adds to the event: each other date as an alternative, each further source as evidence, and the
  /// number of reports, the first one with them, as the quantity `reports`.
  void add_to(Event& event, const std::vector<Source>& sources) const;

 private:
  struct Date {
    std::string edtf;
    Bounds bounds;
    std::uint32_t source;
  };
  struct Later {
    std::vector<Date> dates;
    std::vector<std::uint32_t> reports;  // the source of each
  };

  std::map<std::string, Later, std::less<>> by_event_;
};

}  // namespace parley::formats
