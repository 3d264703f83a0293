// One file of a dataset as arbitrary bytes: reading ends, every fault says what was expected, got
// and where, and what is accepted is read again the same from either of its written forms.

#include "parley/dataset/read.hpp"
#include "parley/dataset/write.hpp"

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>

namespace {

using parley::dataset::Fault;
using parley::dataset::ReadResult;

void require(bool holds, const std::string& what) {
  if (!holds) {
    std::fprintf(stderr, "%s\n", what.c_str());
    std::abort();
  }
}

ReadResult read(const std::string& text) {
  return parley::dataset::read_text(text, "fuzz.json");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const ReadResult result = read(std::string(reinterpret_cast<const char*>(data), size));
  bool any_error = false;
  for (const Fault& fault : result.faults) {
    any_error = any_error || fault.severity == Fault::Severity::error;
    require(fault.file == "fuzz.json", "a fault names no file");
    require(!fault.expected.empty() && !fault.got.empty(), "a fault does not say what it is");
    require(fault.expected.find("exception") == std::string::npos, "a library's text leaks");
  }
  require(result.ok() != any_error, "the verdict contradicts the faults");
  if (result.ok()) {
    const parley::Dataset& dataset = *result.dataset;
    for (const std::string& text :
         {parley::dataset::canonical_json(dataset), parley::dataset::native_json(dataset)}) {
      const ReadResult again = read(text);
      require(again.ok(), "what was written is not read again: " + text);
      require(again.dataset->revision == dataset.revision, "writing changes the content: " + text);
    }
  }
  return 0;
}
