#include "wire/evidence_writer.hpp"

#include "wire/fragments.hpp"
#include "wire/labels.hpp"
#include "wire/property_writer.hpp"

namespace parley::api {
namespace {

bool states_anything(const EventProperties& states) noexcept {
  for (std::size_t i = 0; i < terms<EventProperty>().size(); ++i) {
    if (has(states, static_cast<EventProperty>(i))) {
      return true;
    }
  }
  return false;
}

void write_item(json::Writer& out, const RequestView& view, const Evidence& item) {
  out.begin_object();
  out.member("source", item.source);
  if (const Source* source = view.served->find_source(item.source)) {
    out.member("title", title_of(view, *source));
    out.member_if("url", source->url);
  }
  if (item.states_all) {
    out.member("states", "all");
  } else if (states_anything(item.states)) {
    write_properties(out.key("states"), view, item.states);
  }
  if (item.quote) {
    out.key("quote").begin_object();
    out.member("exact", item.quote->exact);
    out.member_if("prefix", item.quote->prefix);
    out.member_if("suffix", item.quote->suffix);
    out.member_if("language", item.quote->language);
    if (item.quote->is_translation) {
      out.member("translation", true);
    }
    out.end_object();
  }
  if (item.position) {
    out.key("position").begin_object();
    out.member("start", static_cast<std::uint64_t>(item.position->start));
    out.member("end", static_cast<std::uint64_t>(item.position->end));
    out.end_object();
  }
  out.member_if("sha256", item.sha256);
  out.member_if("note", item.note);
  out.end_object();
}

}  // namespace

void write_evidence(json::Writer& out, const RequestView& view,
                    const std::vector<Evidence>& evidence) {
  if (!view.policy.admits_any(evidence)) {
    return;
  }
  out.key("evidence").begin_array();
  for (const Evidence& item : evidence) {
    if (view.policy.admits(item.source)) {
      write_item(out, view, item);
    }
  }
  out.end_array();
}

void write_simple_evidence(json::Writer& out, const RequestView& view, EventIndex event) {
  if (view.graph().sources(event).empty()) {
    return;
  }
  out.key("evidence").begin_array();
  for (const SourceIndex index : view.graph().sources(event)) {
    const Source* source =
        view.translated ? view.served->find_source(view.graph().source_id(index)) : nullptr;
    if (source != nullptr && !source->titles.empty()) {
      Evidence all;
      all.source = source->id;
      all.states_all = true;
      write_item(out, view, all);
    } else {
      out.raw(view.fragments->evidence(index));
    }
  }
  out.end_array();
}

}  // namespace parley::api
