#include "parley/store/read.hpp"

#include <new>
#include <utility>

namespace parley::store {
namespace {

/// A store that cannot be read, as a fault of its file.
dataset::Fault fault_of(const std::filesystem::path& path, const Error& error) {
  const std::size_t got = error.message.find(", got ");
  return {dataset::Fault::Severity::error,
          path.string(),
          {},
          0,
          "a Parley store",
          got == std::string::npos ? error.message : error.message.substr(got + 6),
          {},
          {}};
}

ReadResult failed(const std::filesystem::path& path, const Error& error) {
  return {{nullptr, {fault_of(path, error)}}, nullptr};
}

ReadResult read_store(const std::filesystem::path& path, const dataset::SourceTexts& texts) {
  auto store = open(path);
  if (!store) {
    return failed(path, store.error());
  }
  auto text = (*store)->document();
  if (!text) {
    return failed(path, text.error());
  }
  const auto find_event = [&store](const std::string& id, const Dataset& dataset) {
    return (*store)->find_simple_event(id, dataset);
  };
  auto read = dataset::read_document(
      {path.string(), *std::move(text), (*store)->revision(), find_event}, texts);
  if (!read) {
    return failed(path, read.error());
  }
  const bool ok = read->ok();
  return {*std::move(read), ok ? *std::move(store) : nullptr};
}

}  // namespace

ReadResult read(const std::filesystem::path& path, const dataset::SourceTexts& texts) {
  if (!is_store(path)) {
    return {dataset::read(path, texts), nullptr};
  }
  try {
    return read_store(path, texts);
  } catch (const std::bad_alloc&) {
    return {dataset::too_large(path.string()), nullptr};
  }
}

Result<void> verify(const std::filesystem::path& path) {
  const auto store = open(path);
  return store ? (*store)->verify() : store.error();
}

ReadResult read_and_verify(const std::filesystem::path& path, const dataset::SourceTexts& texts) {
  ReadResult result = store::read(path, texts);
  if (result.store != nullptr) {
    if (const auto fine = result.store->verify(); !fine) {
      result.dataset = nullptr;
      result.faults.insert(result.faults.begin(), fault_of(path, fine.error()));
    }
  }
  return result;
}

}  // namespace parley::store
