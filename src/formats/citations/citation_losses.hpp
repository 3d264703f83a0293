#pragma once

#include "parley/formats/losses.hpp"
#include "parley/model/dataset.hpp"

#include "dialect/date_span.hpp"

#include <string_view>

namespace parley::formats {

/// Kinds of loss of citations, beside those that all dialects share.
namespace loss {
inline constexpr LossKind date_words{
    "date-words", "The source's words for a date and how it was reached are left out."};
inline constexpr LossKind half_range{
    "open-date", "A date has no first or no last day; what is known of the other stands alone."};
inline constexpr LossKind markup{
    "markup", "A text has marks that programs for citations read as type (<i>, <b>, <sup>)."};
inline constexpr LossKind line_break{"line-break", "A line break in a text is written as a space."};
inline constexpr LossKind no_author{
    "no-author", "The dataset names no authors; the file names its contributors as a whole."};
inline constexpr LossKind license{"license", "The license is not known and is left out."};
}  // namespace loss

/// Records what no citation carries of a source: other values, words of a date.
void record_unwritten(const Source& source, Losses& losses);

/// Records what a citation changes of a date: open ends, bounds.
void record_date(const DateSpan& span, std::string_view id, Losses& losses);

}  // namespace parley::formats
