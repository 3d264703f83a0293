#include "parley/dataset/output_file.hpp"
#include "parley/formats/crate.hpp"
#include "parley/store/convert.hpp"
#include "parley/store/read.hpp"

#include "export/exports.hpp"
#include "export/output_folder.hpp"

#include <memory>
#include <ostream>
#include <span>
#include <utility>

namespace parley::app {
namespace {

constexpr std::string_view marker = "ro-crate-metadata.json";

Result<void> write_archive(std::span<const formats::CrateFile> files, const std::string& output) {
  const auto archive = formats::zip_archive(files);
  if (!archive) {
    return Error{archive.error().code, archive.error().message, output};
  }
  auto file = dataset::OutputFile::open(output);
  if (!file) {
    return file.error();
  }
  file->write(*archive);
  return file->finish();
}

Result<void> write_folder(std::span<const formats::CrateFile> files, const std::string& output) {
  auto folder = OutputFolder::create(output, marker);
  if (!folder) {
    return folder.error();
  }
  for (const formats::CrateFile& file : files) {
    if (file.name == manifest_name) {
      continue;  // the folder writes its own, which is the same
    }
    if (auto done = folder->write(file.name, file.text); !done) {
      return done;
    }
  }
  return folder->put_in_place();
}

/// Null after its faults are written.
std::shared_ptr<const Dataset> read_whole(const std::string& path, const Streams& streams) {
  const store::ReadResult read = store::read(path);
  for (const dataset::Fault& fault : read.faults) {
    if (fault.severity == dataset::Fault::Severity::error) {
      streams.err << dataset::to_string(fault) << '\n';
    }
  }
  if (!read.ok() || read.store == nullptr) {
    return read.ok() ? read.dataset : nullptr;
  }
  auto joined = store::whole_dataset(*read.dataset, *read.store);
  if (!joined) {
    streams.err << joined.error().message << '\n';
    return nullptr;
  }
  return *std::move(joined);
}

}  // namespace

int export_crate(const std::string& dataset, const std::string& output, std::string_view base,
                 const Streams& streams) {
  if (output.empty()) {
    streams.err << "parley export: expected -o with a name that ends with .zip, or a folder, since "
                   "a crate has several files\n";
    return exit_wrong_usage;
  }
  std::shared_ptr<const Dataset> whole = read_whole(dataset, streams);
  if (whole == nullptr) {
    return exit_faulty_input;
  }
  const std::string named = base.empty() ? "urn:parley:" + whole->id + "/" : std::string(base);
  const std::vector<formats::CrateFile> files = formats::crate_files(*whole, named);
  whole.reset();
  const auto done =
      output.ends_with(".zip") ? write_archive(files, output) : write_folder(files, output);
  if (!done) {
    streams.err << "parley export: " << done.error().location << ": " << done.error().message
                << '\n';
    return exit_faulty_input;
  }
  return exit_fine;
}

}  // namespace parley::app
