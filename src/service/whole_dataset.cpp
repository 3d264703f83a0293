#include "parley/service/whole_dataset.hpp"

#include "parley/store/convert.hpp"
#include "parley/store/store.hpp"

#include "open_file.hpp"

namespace parley::service {

Result<std::shared_ptr<const Dataset>> whole_dataset(
    const std::shared_ptr<const ServedDataset>& served) {
  const OpenFile* const file = served->store_file();
  if (file == nullptr) {
    return std::shared_ptr<const Dataset>(served, &served->dataset());
  }
  const auto store = store::open(file->name_of_descriptor());
  if (!store || (*store)->revision() != served->dataset().revision) {
    return Error{ErrorCode::internal, "expected the store that is served, got another one", {}};
  }
  auto whole = store::whole_dataset(served->dataset(), **store);
  // Its message may name the file.
  return whole ? whole : Error{ErrorCode::internal, "expected a store that can be read", {}};
}

}  // namespace parley::service
