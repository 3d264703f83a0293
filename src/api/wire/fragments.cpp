#include "wire/fragments.hpp"

#include "parley/formats/date_shape.hpp"
#include "parley/json/writer.hpp"

#include "wire/type_writer.hpp"

#include <stdexcept>

namespace parley::api {
namespace {

constexpr std::size_t max_dates = 65'536;

bool same(const DateText& a, const DateText& b) noexcept {
  return a.edtf == b.edtf && a.text == b.text && a.basis == b.basis;
}

}  // namespace

Fragments::Fragments(const service::ServedDataset& served, const EventGraph& graph,
                     const std::vector<const EventType*>& types) {
  for (std::size_t i = 0; i < graph.type_count(); ++i) {
    json::Writer type;
    type.member("type", graph.type_id(static_cast<TypeIndex>(i)));
    types_.add(type.text());
    json::Writer codes;
    if (types[i] != nullptr) {
      write_codes(codes, types[i]->codes, false);
    }
    codes_.add(codes.text());
  }
  for (std::size_t i = 0; i < graph.actor_count(); ++i) {
    const auto actor = static_cast<ActorIndex>(i);
    json::Writer out;
    out.member("actor", graph.actor_id(actor)).member("label", graph.actor_label(actor));
    actors_.add(out.text());
  }
  for (std::size_t i = 0; i < graph.source_count(); ++i) {
    const std::string_view id = graph.source_id(static_cast<SourceIndex>(i));
    json::Writer out;
    out.begin_object().member("source", id);
    if (const Source* source = served.find_source(id)) {
      const std::string& language = served.dataset().language;
      out.member("title", title_of(*source, language, language)).member_if("url", source->url);
    }
    out.member("states", "all").end_object();
    evidence_.add(out.text());
  }
  add_dates(graph);
}

/// Events are in order of time, so those of one date are mostly neighbours.
void Fragments::add_dates(const EventGraph& graph) {
  Bounds last_bounds;
  DateText last_text;
  const std::size_t count = graph.event_count();
  for (std::size_t i = 0; i < count; ++i) {
    const auto event = static_cast<EventIndex>(i);
    const Bounds bounds = graph.bounds(event);
    const DateText text = graph.date_text(event);
    const bool goes_on = !date_begins_.empty() && bounds == last_bounds && same(text, last_text);
    if (!goes_on && date_begins_.size() == max_dates) {
      dates_end_ = static_cast<std::uint32_t>(i);
      return;
    }
    if (i % stretch == 0) {
      date_runs_.push_back(static_cast<std::uint32_t>(date_begins_.size() - (goes_on ? 1 : 0)));
    }
    if (goes_on) {
      continue;
    }
    json::Writer out;
    formats::write_date_members(out, {text.edtf, text.text, text.basis, bounds});
    dates_.add(out.text());
    date_begins_.push_back(static_cast<std::uint32_t>(i));
    last_bounds = bounds;
    last_text = text;
  }
  dates_end_ = static_cast<std::uint32_t>(count);
}

std::string_view Fragments::date(EventIndex event) const noexcept {
  const auto number = static_cast<std::uint32_t>(event);
  if (number >= dates_end_) {
    return {};
  }
  std::size_t run = date_runs_[number / stretch];
  while (run + 1 < date_begins_.size() && date_begins_[run + 1] <= number) {
    ++run;
  }
  return dates_[run];
}

const Fragments& fragments_of(const service::PolicyGraph& graph) {
  const auto* fragments = dynamic_cast<const Fragments*>(graph.attachment.get());
  if (fragments == nullptr) {
    throw std::logic_error("expected a dataset served with api::make_attachment");
  }
  return *fragments;
}

}  // namespace parley::api
