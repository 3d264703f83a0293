#pragma once

#include "parley/api/parameters.hpp"
#include "parley/api/problem.hpp"

#include "hash.hpp"
#include "request/target.hpp"

#include <compare>
#include <cstddef>
#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace parley::api {

/// Faults of one request that are recorded: one of eight kilobytes can have thousands, each of
/// which takes time to explain.
inline constexpr std::size_t max_faults = 50;

/// The query of one request, checked against what its route takes. Collects the first `max_faults`
/// faults instead of stopping at the first. Valid as long as the target it came from.
class Parameters {
 public:
  /// Records unknown names and repeated single parameters. `taken`: the groups of the route, in the
  /// order in which errors list them.
  Parameters(std::span<const RawParameter> given, std::span<const ParameterGroups> taken);

  bool has(std::string_view name) const noexcept;
  /// True when any parameter of these groups was given.
  bool has_any(ParameterGroups groups) const noexcept;

  /// The value of a single parameter, if it was given.
  std::optional<std::string_view> single(std::string_view name) const noexcept;
  /// The same, or else its usual value on this route; empty when it has none.
  std::string_view value(std::string_view name) const noexcept;

  /// All values of a list, cut at commas. An empty value is recorded as a fault.
  std::vector<std::string_view> list(std::string_view name);

  /// The values of a list as they were given, for those that may contain commas.
  std::vector<const RawParameter*> given(std::string_view name) const;

  /// False: what is wrong from here on need not be explained, since it is not recorded.
  bool has_room_for_faults() const noexcept { return faults_.size() < max_faults; }

  /// Records a fault, if there is room.
  void refuse(std::string_view name, std::string_view value, std::string reason);
  /// Records that the value is none of the words that the parameter may have.
  void refuse_word(std::string_view name, std::string_view value);
  const std::vector<ParameterFault>& faults() const noexcept { return faults_; }

  /// Adds the parameters to a hash, which does not depend on their order and encoding. An answer
  /// repeats what was given in its link `self`: its tag has to have every parameter.
  void add_all_to(Hash& hash) const;
  /// Adds only what decides the question: a usual value does not count, given or not, and neither
  /// do the parameters of the groups `without`.
  void add_question_to(Hash& hash, ParameterGroups without) const;

  /// Appends the query without some parameters, the others encoded as sent and sorted by name, so
  /// that one question has one address: nothing or `?a=1&b=2`.
  void append_encoded(std::string& address,
                      std::initializer_list<std::string_view> without = {}) const;

 private:
  struct Value {
    std::string_view name;
    std::string_view value;
    const ParameterSpec* spec = nullptr;  ///< null: the route takes none of that name

    // The name decides the spec. Not a defaulted `<=>`: clang 14 sees a null pointer in it.
    friend bool operator<(const Value& a, const Value& b) noexcept {
      return std::pair(a.name, a.value) < std::pair(b.name, b.value);
    }
    friend bool operator==(const Value& a, const Value& b) noexcept {
      return a.name == b.name && a.value == b.value;
    }
  };

  std::span<const RawParameter> given_;
  ParameterGroups taken_ = 0;
  std::vector<Value> values_;  ///< sorted, each once
  std::vector<ParameterFault> faults_;
};

}  // namespace parley::api
