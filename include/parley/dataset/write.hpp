#pragma once

#include "parley/error/error.hpp"
#include "parley/model/dataset.hpp"

#include <filesystem>
#include <string>

namespace parley::dataset {

/// The native format in one canonical text: keys in order, no white space, sections in order of id
/// (or of their own text where items have none), dates that are nothing but EDTF as plain strings,
/// defaults left out. Equal for equal content, however it was spread over files.
std::string canonical_json(const Dataset& dataset);

/// SHA-256 of canonical_json(dataset): 64 hexadecimal digits. Ignores dataset.revision.
std::string revision_of(const Dataset& dataset);

/// The native format for people: sections in the order of the model, one item a line.
std::string native_json(const Dataset& dataset);

/// Writes native_json() to one file, whole or not at all: `path` is replaced only once everything
/// is on disk. Error: the file cannot be written.
Result<void> write(const Dataset& dataset, const std::filesystem::path& path);

/// Error: there is something at the path, and it is no empty folder.
Result<void> expect_new_folder(const std::filesystem::path& path);

/// Writes the native format as a folder, a file for each section. Error: the folder exists
/// and is not empty, or cannot be written.
Result<void> write_folder(const Dataset& dataset, const std::filesystem::path& folder);

}  // namespace parley::dataset
