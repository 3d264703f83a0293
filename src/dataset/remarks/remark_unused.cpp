#include "check/dataset_visitor.hpp"
#include "remarks/remarks.hpp"

#include <string_view>
#include <unordered_set>

namespace parley::dataset {
namespace {

/// Collects every id that is named somewhere.
class NamedIds : public DatasetVisitor {
 public:
  void reference(Refers /*to*/, const std::string& id, const JsonPath& /*path*/) override {
    ids_.insert(id);
  }
  void date(const DateStatement& date, const JsonPath& /*path*/) override {
    ids_.insert(date.anchor);
  }

  bool has(const std::string& id) const { return ids_.count(id) > 0; }

 private:
  std::unordered_set<std::string_view> ids_;
};

template <class Items>
void remark_on(const Items& items, const std::vector<Origin>& origins, std::string_view section,
               Remark remark, const NamedIds& named, Report& report) {
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (!items[i].id.empty() && !named.has(items[i].id)) {
      at_item(origins[i], section, [&](const JsonPath& path) {
        report.remark(remark, path,
                      remark == Remark::unused_source ? "a source that something rests on"
                                                      : "an actor that something names",
                      "one that is not used");
      });
    }
  }
}

}  // namespace

void remark_unused(const Loaded& loaded, Report& report) {
  // What could not be read may be what uses them.
  if (!loaded.all_events_here || report.errors() > 0) {
    return;
  }
  NamedIds named;
  walk(loaded, named);
  remark_on(loaded.dataset.sources, loaded.sources, "sources", Remark::unused_source, named,
            report);
  remark_on(loaded.dataset.actors, loaded.actors, "actors", Remark::unused_actor, named, report);
}

}  // namespace parley::dataset
