#include "parley/model/quantity.hpp"

#include <algorithm>

namespace parley {
namespace {

/// True when one number fits every value that is not deprecated.
bool agree(std::span<const StatedQuantity> values) {
  NumberRange common;
  for (const StatedQuantity& value : values) {
    if (value.quantity->rank != Rank::deprecated) {
      common.least = std::max(common.least, value.quantity->value.least);
      common.most = std::min(common.most, value.quantity->value.most);
    }
  }
  return common.least <= common.most;
}

}  // namespace

std::vector<QuantityGroup> group_quantities(std::span<const StatedQuantity> quantities) {
  std::vector<QuantityGroup> groups;
  for (const StatedQuantity& one : quantities) {
    const auto same = [&one](const QuantityGroup& group) {
      return group.what == one.quantity->what && group.unit == one.quantity->unit;
    };
    auto group = std::find_if(groups.begin(), groups.end(), same);
    if (group == groups.end()) {
      group = groups.insert(groups.end(), QuantityGroup{});
      group->what = one.quantity->what;
      group->unit = one.quantity->unit;
    }
    group->values.push_back(one);
  }
  for (QuantityGroup& group : groups) {
    group.agree = agree(group.values);
  }
  return groups;
}

}  // namespace parley
