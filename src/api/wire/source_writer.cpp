#include "wire/source_writer.hpp"

#include "wire/date_writer.hpp"
#include "wire/evidence_writer.hpp"

namespace parley::api {
namespace {

void write_alternatives(json::Writer& out, const RequestView& view, const Source& source) {
  if (source.alternatives.empty()) {
    return;
  }
  out.key("alternatives").begin_array();
  for (const PublishedAlternative& other : source.alternatives) {
    out.begin_object();
    out.member("property", "published");
    write_date(out.key("value"), other.published);
    out.member("rank", term(other.rank));
    out.member_if("assertedBy", other.asserted_by);
    out.member_if("reason", other.reason);
    write_evidence(out, view, other.evidence);
    out.end_object();
  }
  out.end_array();
}

}  // namespace

void write_source_members(json::Writer& out, const RequestView& view, const Source& source) {
  out.member("id", source.id);
  out.member("title", source.title);
  out.member("kind", source.kind);
  out.member_if("publisher", source.publisher);
  out.member_if("author", source.author);
  out.key("published");
  if (source.published) {
    write_date(out, *source.published);
  } else {
    out.null();
  }
  out.member_if("url", source.url);
  out.member_if("language", source.language);
  out.member_if("retrieved", source.retrieved);
  out.member_if("note", source.note);
  write_alternatives(out, view, source);
}

}  // namespace parley::api
