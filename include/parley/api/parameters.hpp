#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace parley::api {

/// A set of groups of query parameters. A route names the groups it takes.
using ParameterGroups = std::uint32_t;

namespace group {
inline constexpr ParameterGroups filter = 1U << 0U;      ///< selects events
inline constexpr ParameterGroups certainty = 1U << 1U;   ///< how the filter counts uncertain dates
inline constexpr ParameterGroups approx = 1U << 2U;      ///< how approximate dates are read
inline constexpr ParameterGroups pair = 1U << 3U;        ///< the two events of a relation
inline constexpr ParameterGroups search = 1U << 4U;      ///< words in texts
inline constexpr ParameterGroups claims = 1U << 5U;      ///< the claim policy
inline constexpr ParameterGroups path = 1U << 6U;        ///< of paths
inline constexpr ParameterGroups measure = 1U << 7U;     ///< of centrality
inline constexpr ParameterGroups step = 1U << 8U;        ///< of series
inline constexpr ParameterGroups comparison = 1U << 9U;  ///< of diff
inline constexpr ParameterGroups view = 1U << 10U;       ///< of the graph
inline constexpr ParameterGroups sort = 1U << 11U;
inline constexpr ParameterGroups limit = 1U << 12U;
inline constexpr ParameterGroups cursor = 1U << 13U;
inline constexpr ParameterGroups language = 1U << 14U;
inline constexpr ParameterGroups revision = 1U << 15U;
inline constexpr ParameterGroups format = 1U << 16U;
inline constexpr ParameterGroups status = 1U << 17U;     ///< which events count by their flags
inline constexpr ParameterGroups structure = 1U << 18U;  ///< of structure
/// The same as `status`, on routes where what did not happen does not count unless asked for.
inline constexpr ParameterGroups actual = 1U << 19U;
inline constexpr ParameterGroups claim = 1U << 20U;   ///< selects claims
inline constexpr ParameterGroups source = 1U << 21U;  ///< selects sources
inline constexpr ParameterGroups fields = 1U << 22U;  ///< which members of the items are answered
inline constexpr ParameterGroups pretty = 1U << 23U;  ///< how the answer is laid out
inline constexpr ParameterGroups oembed = 1U << 30U;  ///< of oembed

inline constexpr ParameterGroups page = limit | cursor;
/// The form of an answer, whatever it says.
inline constexpr ParameterGroups shape = format | fields | pretty;
/// What an answer about one thing of a dataset depends on.
inline constexpr ParameterGroups one = claims | language | revision | shape;
/// What every question over events takes.
inline constexpr ParameterGroups events = filter | certainty | approx | status | search | one;
inline constexpr ParameterGroups actual_events = (events & ~status) | actual;
}  // namespace group

/// What a value looks like. A `list` may be given several times or with commas, and any of its
/// values counts; every other parameter may be given once.
enum class ParameterType { text, word, number, list };

/// A query parameter of the API. Addresses may use one name for different parameters: those are of
/// different groups, and no route takes two of them.
struct ParameterSpec {
  std::string_view name;
  ParameterType type = ParameterType::text;
  ParameterGroups group = 0;
  std::string_view description;               ///< one line
  std::span<const std::string_view> words{};  ///< the only values there are; empty: any value
  std::string_view usual{};   ///< what counts where it is not given; empty: no value does
  bool keeps_commas = false;  ///< a comma may be part of a value of this list
  bool required = false;      ///< the question makes no sense without it

  constexpr bool is_list() const noexcept { return type == ParameterType::list; }
};

/// Every parameter there is, in the order of the documentation.
std::span<const ParameterSpec> all_parameters() noexcept;

/// The parameter of that name in one of the groups; null: there is none.
const ParameterSpec* find_parameter(std::string_view name, ParameterGroups groups) noexcept;

}  // namespace parley::api
