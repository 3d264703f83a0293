#pragma once

#include "parley/model/dataset.hpp"

#include "import/foreign_types.hpp"
#include "import/id_space.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace parley::formats {

/// The sources of imported rows, numbered in order of appearance.
class SourceList {
 public:
  explicit SourceList(IdSpace& ids) : ids_(ids) {}

  /// The file itself, of kind `dataset`.
  std::uint32_t number_of_file(const std::string& name);
  /// A publisher or document. One without a title has its address for a title. A file and a
  /// publisher of the same name are two sources.
  std::uint32_t number_of(std::string_view title, std::string_view url, std::string_view kind);

  const std::vector<Source>& sources() const noexcept { return sources_; }

 private:
  std::uint32_t number_of_key(Source source);

  IdSpace& ids_;
  TextMap<std::uint32_t> numbers_;
  std::string key_;
  std::vector<Source> sources_;
};

}  // namespace parley::formats
