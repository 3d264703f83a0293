#pragma once

#include "parley/formats/dialect.hpp"

#include "request/call.hpp"

#include <string>
#include <utility>

namespace parley::api {

/// Answers with `body`, written in the dialect. Where it lost something, the answer links to the
/// report of it: the same question with `report=losses`. With that parameter this is the report.
Answer dialect_answer(const Call& call, const formats::Dialect& dialect, std::string body,
                      formats::Losses losses, const Links& links);

/// The report of an answer in JSON, which loses nothing.
Answer no_losses(const Call& call);

/// Has the format write the document and answers with the text.
template <class Document>
Answer dialect_answer(const Call& call, const formats::DialectOf<Document>& format,
                      const Document& document, const Links& links) {
  formats::Losses losses;
  std::string body = format.write(document, losses);
  return dialect_answer(call, format, std::move(body), std::move(losses), links);
}

}  // namespace parley::api
