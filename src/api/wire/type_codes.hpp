#pragma once

#include "parley/json/writer.hpp"
#include "parley/model/vocabulary.hpp"

namespace parley::api {

/// The member `codes` of an open object; codes that a type has no counterpart for are left out,
/// and so is the member when there is none. With `quad_class` also the class and its scheme.
void write_codes(json::Writer& out, const TypeCodes& codes, bool quad_class);

}  // namespace parley::api
