#pragma once

#include <string>

namespace parley::formats {

/// The JSON-LD context of all documents of the dialect `jsonld`, as a document of its own. It is
/// the one that they contain, but for own terms: those it reads from the document's base, which has
/// to be the dataset's or the address of one of its lists.
std::string linked_context();

}  // namespace parley::formats
