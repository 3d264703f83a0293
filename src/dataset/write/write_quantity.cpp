#include "parley/dataset/write_items.hpp"
#include "parley/model/range_writer.hpp"

namespace parley::dataset {

void write_quantities_if(json::Writer& out, const std::vector<Quantity>& quantities) {
  if (quantities.empty()) {
    return;
  }
  out.key("quantities").begin_array();
  for (const Quantity& one : quantities) {
    out.begin_object().member_if("assertedBy", one.asserted_by);
    if (!one.evidence.empty()) {
      out.key("evidence");
      write_evidence(out, one.evidence);
    }
    out.member_if("note", one.note);
    if (one.rank != Rank::normal) {
      out.member("rank", term(one.rank));
    }
    out.member_if("unit", one.unit).key("value");
    write_range(out, one.value);
    out.member("what", one.what).end_object();
  }
  out.end_array();
}

}  // namespace parley::dataset
