#pragma once

#include "parley/model/claim_policy.hpp"
#include "parley/model/dataset.hpp"

#include <optional>

namespace parley::api {

/// The value of one property as a policy tells it, where it stands in the model: what resolve()
/// copies, without the copy. Null when that telling has none.
template <class T>
const T* told(const Event& event, const ClaimPolicy& policy,
              std::optional<T> EventProperties::*property);

extern template const DateStatement* told(const Event&, const ClaimPolicy&,
                                          std::optional<DateStatement> EventProperties::*);
extern template const LocalizedText* told(const Event&, const ClaimPolicy&,
                                          std::optional<LocalizedText> EventProperties::*);

}  // namespace parley::api
