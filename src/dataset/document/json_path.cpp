#include "document/json_path.hpp"

#include "parley/json/reader.hpp"

namespace parley::dataset {

std::string JsonPath::pointer() const {
  if (parent_ == nullptr) {
    return {};
  }
  return is_index_ ? json::child(parent_->pointer(), index_)
                   : json::child(parent_->pointer(), key_);
}

}  // namespace parley::dataset
