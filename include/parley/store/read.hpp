#pragma once

#include "parley/dataset/read.hpp"
#include "parley/store/store.hpp"

#include <filesystem>
#include <memory>

namespace parley::store {

/// A dataset read from a path of any kind.
struct ReadResult : dataset::ReadResult {
  /// Of a `.db` path: the store, whose simple events are not in `dataset`. Else null.
  std::shared_ptr<const Store> store = nullptr;
};

/// Reads and checks the dataset at a path: a folder of *.json files, one .json file, or a `.db`
/// store. Returns every fault of every file; a missing or unreadable path is a fault too. Never
/// throws.
ReadResult read(const std::filesystem::path& path, const dataset::SourceTexts& texts = {});

/// Opens the store at a path on a connection of its own and verifies it, see Store::verify().
Result<void> verify(const std::filesystem::path& path);

/// As read(); of a store also reads every row, see Store::verify().
ReadResult read_and_verify(const std::filesystem::path& path,
                           const dataset::SourceTexts& texts = {});

}  // namespace parley::store
