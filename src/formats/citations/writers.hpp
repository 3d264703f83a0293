#pragma once

#include "parley/formats/citation_formats.hpp"

#include <string>

namespace parley::formats {

// One writer for each dialect of citations, in the file of its name; `citation_formats.cpp` lists
// them.

/// A list of CSL-JSON (schema 1.0): what Zotero, citeproc and citation-js read.
std::string write_csl_json(const SourcesDocument& document, Losses& losses);
std::string write_csl_json(const CitedThing& thing, Losses& losses);

/// BibTeX in UTF-8, one entry for each source with its id as the key.
std::string write_bibtex(const SourcesDocument& document, Losses& losses);
std::string write_bibtex(const CitedThing& thing, Losses& losses);

/// One line of plain text, to be pasted.
std::string write_citation_text(const CitedThing& thing, Losses& losses);

/// A CITATION.cff (Citation File Format 1.2.0, YAML 1.2). The thing must be a dataset.
std::string write_cff(const CitedThing& thing, Losses& losses);

}  // namespace parley::formats
