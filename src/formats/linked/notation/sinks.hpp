#pragma once

#include "parley/formats/dialect.hpp"
#include "parley/json/writer.hpp"

#include "linked/rdf.hpp"

#include <memory>

namespace parley::formats::linked {

/// Turtle with the prefixes of `terms.hpp` and those of the dataset.
std::unique_ptr<ResourceSink> make_turtle_sink(const Origin& origin);

/// JSON-LD: the context, then `@graph` with an object for each resource.
std::unique_ptr<ResourceSink> make_json_ld_sink(const Origin& origin);

/// The context of JSON-LD as a value. `vocabulary` is the IRI of own terms; a relative one is meant
/// from the base of the document.
void write_context(json::Writer& out, std::string_view vocabulary);

}  // namespace parley::formats::linked
