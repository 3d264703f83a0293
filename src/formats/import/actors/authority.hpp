#pragma once

#include "parley/error/error.hpp"
#include "parley/model/dataset.hpp"

#include "import/foreign_types.hpp"

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace parley::formats {

/// An actor that is known: as it will be in a dataset, with its codes and what it belongs to.
struct KnownActor {
  struct Belonging {
    AffiliationType type = AffiliationType::member_of;
    std::string with;            ///< an id, of the authority or not
    std::optional<Edtf> during;  ///< absent: not said
  };

  Actor actor;
  std::vector<Belonging> belongings;
};

/// A table of known actors. docs/recipes.md lists its columns.
class Authority {
 public:
  /// Reads CSV or, of a file that ends with `.json`, an array of objects. Error: a file that cannot
  /// be read, a column or value that is none of an authority, or a name that two actors have.
  static Result<Authority> read(const std::filesystem::path& file);

  /// The actor of that id, name or alias, whatever case, accents and forms of letters.
  const KnownActor* find(std::string_view name) const;
  /// The actor of that code; `scheme` as in the name of the column: `cow`, `iso3`.
  const KnownActor* find_code(std::string_view scheme, std::string_view code) const;
  const KnownActor* find_id(std::string_view id) const;

  /// The names closest to one that find() does not find, at most three, nearest first.
  std::vector<std::string> nearest(std::string_view name) const;

 private:
  Result<void> add(KnownActor actor);
  bool add_name(std::string_view name, std::size_t number);

  std::vector<KnownActor> actors_;
  TextMap<std::size_t> ids_;
  TextMap<std::size_t> names_;  // folded
  TextMap<std::size_t> codes_;  // `scheme:CODE`
};

}  // namespace parley::formats
