#pragma once

#include "parley/api/problem.hpp"

#include "hash.hpp"
#include "request/target.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace parley::api {

/// A query parameter as the API knows it; the whole list stands in parameters.cpp.
struct ParameterSpec {
  std::string_view name;
  bool repeatable = false;  ///< may be given several times or with commas: any of its values
  std::string_view summary;
};

/// Every parameter there is, in the order of the documentation.
std::span<const ParameterSpec> all_parameters() noexcept;

/// The query of one request against what its route declares. Collects every fault instead of
/// stopping at the first. Valid as long as the target it came from.
class Parameters {
 public:
  /// Records unknown names and repeated single parameters.
  Parameters(std::span<const RawParameter> given, std::span<const std::string_view> declared);

  bool has(std::string_view name) const noexcept;

  /// The value of a single parameter, if it was given.
  std::optional<std::string_view> single(std::string_view name) const noexcept;

  /// All values of a repeatable parameter, cut at commas. An empty value is recorded as a fault.
  std::vector<std::string_view> list(std::string_view name);

  /// The values of a repeatable parameter as they were given, for those that may hold commas.
  std::vector<const RawParameter*> given(std::string_view name) const;

  void refuse(std::string_view name, std::string_view value, std::string reason);
  const std::vector<ParameterFault>& faults() const noexcept { return faults_; }

  /// Adds what was asked: the same for the same question, whatever the order and encoding of its
  /// parameters; those in `without` do not count.
  void add_to(Hash& hash, std::span<const std::string_view> without = {}) const;

  /// Appends the query as sent, without one parameter: nothing or `?a=1&b=2`.
  void append_encoded(std::string& address, std::string_view without = {}) const;

 private:
  std::span<const RawParameter> given_;
  std::vector<std::pair<std::string_view, std::string_view>> asked_;  ///< in order, each once
  std::vector<ParameterFault> faults_;
};

}  // namespace parley::api
