#include "parley/formats/citation_formats.hpp"

#include "citations/writers.hpp"
#include "dialect/find_dialect.hpp"

#include <array>

namespace parley::formats {
namespace {

constexpr Dialect csl_json{"csl-json", "application/vnd.citationstyles.csl+json", "json",
                           "Zotero, citeproc and other reference managers: CSL-JSON", true};
constexpr Dialect bibtex{"bibtex", "application/x-bibtex", "bib", "BibTeX and biblatex", true};

constexpr std::array of_sources{
    SourcesFormat{csl_json, write_csl_json},
    SourcesFormat{bibtex, write_bibtex},
};

constexpr std::array of_one{
    CitationFormat{{"citation", "text/plain", "txt", "a citation to be pasted", false},
                   write_citation_text},
    CitationFormat{bibtex, write_bibtex}, CitationFormat{csl_json, write_csl_json},
    CitationFormat{{"cff", "application/yaml", "cff", "CITATION.cff: GitHub, Zenodo", false},
                   write_cff},  // for datasets alone
};

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
