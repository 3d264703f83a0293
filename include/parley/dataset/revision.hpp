#pragma once

#include <array>
#include <memory>
#include <string>
#include <string_view>

namespace parley::dataset {

/// The sections of the canonical form, in its order. `dataset` is the heading, one object. The
/// others are arrays, in order of id; `affiliations` and `orders` in order of their own text.
inline constexpr std::array<std::string_view, 8> canonical_sections{
    "actors", "affiliations", "claims", "dataset", "events", "orders", "sources", "types"};

/// Computes a revision, the SHA-256 of the canonical form, item by item: the whole text is never in
/// memory. The caller keeps to the order of the sections and of their items.
class RevisionHash {
 public:
  RevisionHash();
  ~RevisionHash();
  RevisionHash(const RevisionHash&) = delete;
  RevisionHash& operator=(const RevisionHash&) = delete;

  /// Begins a section of canonical_sections other than `dataset`; one without items adds nothing.
  void begin_section(std::string_view key);
  /// Adds an item to the section begun last, as write_items.hpp writes it.
  void add_item(std::string_view json);
  void add_heading(std::string_view json);
  std::string finish();  ///< 64 hexadecimal digits; nothing can be added afterwards

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace parley::dataset
