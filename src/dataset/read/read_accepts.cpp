#include "read/read_accepts.hpp"

#include "document/remark.hpp"

namespace parley::dataset {

std::vector<AcceptedRemark> read_accepts(Fields& fields, Report& report) {
  std::vector<AcceptedRemark> accepts;
  fields.list("accepts", Need::optional, [&](const json::Value& item, const JsonPath& path) {
    AcceptedRemark accepted;
    Fields inner(item, path, report);
    if (const auto name = inner.word("remark", acceptable_remarks(), Need::required)) {
      accepted.remark = acceptable_remarks()[*name];
    }
    accepted.reason = inner.text("reason", Need::required);
    inner.finish();
    accepts.push_back(std::move(accepted));
  });
  return accepts;
}

}  // namespace parley::dataset
