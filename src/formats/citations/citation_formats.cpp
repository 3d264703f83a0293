#include "parley/formats/citation_formats.hpp"

#include "dialect/find_dialect.hpp"

#include <array>

namespace parley::formats {
namespace {

constexpr std::array<SourcesFormat, 0> of_sources{};
constexpr std::array<CitationFormat, 0> of_one{};

}  // namespace

std::span<const SourcesFormat> sources_formats() noexcept {
  return of_sources;
}

const SourcesFormat* find_sources_format(std::string_view name) noexcept {
  return find_dialect<SourcesFormat>(of_sources, name);
}

std::span<const CitationFormat> citation_formats() noexcept {
  return of_one;
}

const CitationFormat* find_citation_format(std::string_view name) noexcept {
  return find_dialect<CitationFormat>(of_one, name);
}

}  // namespace parley::formats
