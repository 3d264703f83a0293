#include "document/fields.hpp"
#include "read/items.hpp"
#include "read/read_evidence.hpp"

namespace parley::dataset {

Claim read_claim(const json::Value& value, const JsonPath& path, Seasons seasons, Report& report) {
  Claim claim;
  Fields fields(value, path, report);
  claim.id = fields.id("id", Need::required);
  claim.asserted_by = fields.id("assertedBy", Need::required);
  claim.relayed_by = fields.ids("relayedBy");
  claim.made_in = fields.id("madeIn");
  claim.force = fields.choice<ClaimForce>("force", Need::required).value_or(ClaimForce::asserts);
  claim.about = fields.ids("about", Need::required);
  claim.text = fields.localized("text");
  claim.wording = fields.texts("wording");
  claim.status = fields.choice<ClaimStatus>("status");
  claim.rank = fields.choice<Rank>("rank").value_or(Rank::normal);
  claim.evidence = read_evidence(fields, Need::required, seasons, report);
  claim.note = fields.text("note");
  fields.finish();
  return claim;
}

}  // namespace parley::dataset
