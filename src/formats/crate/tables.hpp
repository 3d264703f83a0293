#pragma once

#include "parley/model/dataset.hpp"

#include "crate/table.hpp"

#include <string_view>
#include <vector>

namespace parley::formats {

/// Every table of a dataset whose lists are in order of id. What the tables cannot carry as it is
/// goes to `losses`.
std::vector<Table> make_tables(const Dataset& dataset, Losses& losses);

/// Another value of one property; `value` is JSON.
struct OtherValue {
  std::string_view property;
  std::string_view value;
  Rank rank = Rank::normal;
  std::string_view asserted_by;
  std::string_view reason;
};

/// What several tables share while they are filled: rows about things of any other table. A thing
/// is named by its table and its key there.
class SharedTables {
 public:
  explicit SharedTables(Losses& losses);

  /// `part`: which of several things inside that row; empty: the row itself.
  void add_evidence(std::string_view table, std::string_view key, std::string_view part,
                    const std::vector<Evidence>& evidence);
  /// The same where sources may be known by their ids alone.
  void add_evidence(std::string_view table, std::string_view key, std::string_view part,
                    const std::vector<Evidence>& evidence, const std::vector<std::string>& sources);
  void add_quantities(std::string_view table, std::string_view key,
                      const std::vector<Quantity>& quantities);
  void add_alternative(std::string_view table, std::string_view key, const OtherValue& other,
                       const std::vector<Evidence>& evidence);
  /// The texts in other languages than `own`, which stand in their own table.
  void add_translations(std::string_view table, std::string_view key, std::string_view column,
                        const LocalizedText& text, std::string_view own);

  void append_to(std::vector<Table>& tables);

 private:
  TableWriter evidence_;
  TableWriter quantities_;
  TableWriter alternatives_;
  TableWriter translations_;
};

std::vector<Table> event_tables(const Dataset& dataset, SharedTables& shared, Losses& losses);
std::vector<Table> actor_tables(const Dataset& dataset, SharedTables& shared, Losses& losses);
std::vector<Table> statement_tables(const Dataset& dataset, SharedTables& shared, Losses& losses);

/// The text that stands in the table of its thing: in the language of the dataset, else the first.
std::string_view main_text(const Dataset& dataset, const LocalizedText& text);

}  // namespace parley::formats
