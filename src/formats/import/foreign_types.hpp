#pragma once

#include "parley/model/vocabulary.hpp"
#include "parley/text/slug.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace parley::formats {

/// Lets a map with string keys be searched by a view.
struct TextHash {
  using is_transparent = void;
  std::size_t operator()(std::string_view text) const noexcept {
    return std::hash<std::string_view>()(text);
  }
};
template <class T>
using TextMap = std::unordered_map<std::string, T, TextHash, std::equal_to<>>;

/// The type of the negotiation vocabulary that is nearest to a CAMEO code.
std::string_view nearest_type(std::string_view cameo) noexcept;

/// The event types of foreign relations and codes, numbered in order of appearance. A text that is
/// the id or the English label of a type of the vocabulary is that type; any other text becomes a
/// type of the dataset's own.
class ForeignTypes {
 public:
  ForeignTypes();

  std::uint32_t number_of(std::string_view text, std::string_view cameo,
                          std::optional<double> goldstein);
  const std::vector<EventType>& types() const noexcept { return types_; }

 private:
  EventType make(std::string_view text, std::string_view cameo, std::optional<double> goldstein);

  SlugTable ids_;
  TextMap<std::uint32_t> numbers_;
  std::vector<EventType> types_;
};

}  // namespace parley::formats
