#pragma once

#include <string>

namespace parley {

/// A remark of the checker that the author of a record knows of and leaves as it is.
struct AcceptedRemark {
  std::string remark;  ///< the name of the remark, such as `count`
  std::string reason;  ///< why the record stays as it is; never empty
};

}  // namespace parley
