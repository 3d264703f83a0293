#include "parley/formats/losses.hpp"
#include "parley/formats/xml_text.hpp"
#include "parley/json/harmless.hpp"

#include "oembed/embeddable.hpp"
#include "oembed/markup.hpp"
#include "request/request_view.hpp"
#include "wire/labels.hpp"

#include <algorithm>
#include <charconv>
#include <memory>
#include <optional>
#include <string>
#include <utility>

namespace parley::api::endpoints {
namespace {

/// Pixels: as wide as most columns of text, and as high as the page is with that view.
constexpr int usual_width = 800;
constexpr int least_height = 200;

int usual_height(const Embeddable& page) {
  const std::string_view view = page.value("view");
  const bool card = std::any_of(page.parameters.begin(), page.parameters.end(), [](const auto& p) {
    return p.name == "event" || p.name == "actor" || p.name == "source" || p.name == "claim";
  });
  const int panes = view == "graph" ? 600 : view == "table" ? 640 : view == "card" ? 0 : 480;
  return panes + (card || view == "card" ? 420 : 0);
}

/// What is answered, before it is written.
struct Rich {
  std::string title;
  std::string provider_url;
  std::string html;
  std::string license;
  int width = 0;
  int height = 0;
};

/// A bound in pixels; `otherwise` when it was not given or has a fault.
int read_pixels(Call& call, std::string_view name, int otherwise) {
  const auto asked = call.parameters.single(name);
  if (!asked) {
    return otherwise;
  }
  int pixels = 0;
  const char* const end = asked->data() + asked->size();
  const auto [stop, error] = std::from_chars(asked->data(), end, pixels);
  if (error == std::errc::result_out_of_range && stop == end && asked->front() != '-') {
    return otherwise;
  }
  if (error != std::errc() || stop != end || pixels < 1) {
    call.parameters.refuse(name, *asked,
                           "expected a whole number of 1 or more, got " + show(*asked));
    return otherwise;
  }
  return std::min(pixels, otherwise);
}

Answer no_page(std::string_view url, std::string_view why) {
  return Problem{problems::not_found,
                 "expected the address of a page of this server, `/`, `/embed/DATASET`, "
                 "`/e/DATASET/EVENT` or `/a/DATASET/ACTOR`; " +
                     std::string(why),
                 {{"url", std::string(url), std::string(why)}}};
}

/// The name of the event or actor that the page opens with; empty when it names none, and nothing
/// when it names one that the dataset has not.
std::optional<std::string_view> thing_on(const Embeddable& page, const RequestView& view) {
  if (const std::string_view id = page.value("event"); !id.empty()) {
    const auto event = view.graph().find_event(id);
    return event ? std::optional(label_of(view, *event)) : std::nullopt;
  }
  if (const std::string_view id = page.value("actor"); !id.empty()) {
    const Actor* const actor = view.served->find_actor(id);
    return actor == nullptr ? std::nullopt : std::optional(view.text(actor->name));
  }
  return std::string_view();
}

/// The page's language, by the claims that are preferred: a title needs no other.
RequestView view_of(const Embeddable& page, std::shared_ptr<const service::ServedDataset> served) {
  RequestView view;
  view.served = std::move(served);
  view.policy_graph = view.served->graph(view.policy);
  const std::string& own = view.dataset().language;
  view.language = page.value("lang").empty() ? own : std::string(page.value("lang"));
  view.translated = view.language != own;
  return view;
}

std::string as_json(const Rich& rich) {
  json::Writer out;
  out.begin_object();
  out.member("version", "1.0");
  out.member("type", "rich");
  out.member("title", rich.title);
  out.member("provider_name", "Parley");
  out.member("provider_url", rich.provider_url);
  out.member("html", rich.html);
  out.member("width", rich.width);
  out.member("height", rich.height);
  out.member_if("license", rich.license);
  out.end_object();
  std::string document;
  json::append_harmless(document, out.text());
  return document;
}

std::string as_xml(const Rich& rich) {
  formats::Losses losses;  // an answer of oEmbed has no report: what XML cannot carry is replaced
  std::string document = R"(<?xml version="1.0" encoding="utf-8" standalone="yes"?>)";
  document += "\n<oembed>";
  const auto element = [&](std::string_view name, std::string_view text) {
    document.append("<").append(name).append(">");
    document.append(escape_markup(formats::xml_text(text, "", losses)));
    document.append("</").append(name).append(">");
  };
  element("version", "1.0");
  element("type", "rich");
  element("title", rich.title);
  element("provider_name", "Parley");
  element("provider_url", rich.provider_url);
  element("html", rich.html);
  element("width", std::to_string(rich.width));
  element("height", std::to_string(rich.height));
  if (!rich.license.empty()) {
    element("license", rich.license);
  }
  document += "</oembed>\n";
  return document;
}

/// Without a public address the answer depends on the field Host, which is not part of the key of
/// kept answers.
Answer write(const Call& call, const Rich& rich, bool xml) {
  Answer whole = answer(call, xml ? as_xml(rich) : as_json(rich),
                        xml ? "text/xml; charset=utf-8" : "application/json");
  if (auto* response = std::get_if<Response>(&whole); response && call.public_url.empty()) {
    for (Header& header : response->headers) {
      if (same_name(header.name, "Cache-Control")) {
        header.value = "no-store";
      }
    }
  }
  return whole;
}

}  // namespace

/// How another site shows a page of this server (https://oembed.com).
Answer oembed(Call& call) {
  const std::string_view format = call.parameters.value("format");
  if (format != "json" && format != "xml") {
    return Problem{problems::not_implemented,
                   "expected format=json or format=xml, got " + show(format),
                   {{"format", std::string(format), "expected one of: json, xml"}}};
  }
  const std::string_view host = find_header(call.request.headers, "Host");
  call.address.add(host);
  const auto url = call.parameters.single("url");
  if (!url || url->empty()) {
    call.parameters.refuse("url", "", "expected the address of a page of this server");
  }
  const auto page = read_embeddable(url.value_or(""), host, call.public_url);
  Rich rich;
  rich.width = read_pixels(call, "maxwidth", usual_width);
  rich.height = read_pixels(call, "maxheight", page ? usual_height(*page) : least_height);
  if (auto early = check_preconditions(call)) {
    return *early;
  }
  if (!page) {
    return no_page(*url, "this is none");
  }
  const auto served = page->dataset.empty() && !call.datasets->empty()
                          ? call.datasets->front()
                          : service::find_dataset(*call.datasets, page->dataset);
  if (!served) {
    return no_page(*url, "there is no dataset " + show(page->dataset));
  }
  const RequestView view = view_of(*page, served);
  const Dataset& dataset = view.dataset();
  const auto thing = thing_on(*page, view);
  if (!thing) {
    return no_page(*url, "dataset " + show(dataset.id) + " has no such event or actor");
  }
  rich.title = *thing;
  rich.title.append(thing->empty() ? "" : " · ").append(view.text(dataset.title));
  rich.provider_url = page->server + "/";
  rich.license = dataset.license;
  rich.html = frame_markup(page->frame_address(dataset.id), rich.title, rich.width, rich.height);
  return write(call, rich, format == "xml");
}

}  // namespace parley::api::endpoints
