#pragma once

#include "parley/app/command_line.hpp"
#include "parley/service/served_dataset.hpp"

#include <memory>
#include <string>

namespace parley::app {

/// An answer that is to be written to a file.
struct AnswerExport {
  std::string target;  ///< of the HTTP API, with `format=`
  std::string format;
  bool has_limit = false;  ///< the target has one; otherwise the answer is whole
  std::string output;      ///< a file, or empty: standard output
};

/// Writes the answer. A list as rows is asked page by page, so that memory does not grow with it.
/// What the dialect lost is said on standard error. Returns the exit status.
int export_answer(const AnswerExport& asked, std::shared_ptr<const service::ServedDataset> served,
                  const Streams& streams);

}  // namespace parley::app
