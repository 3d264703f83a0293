#include "openapi/document.hpp"

#include "parley/api/version.hpp"
#include "parley/json/writer.hpp"

#include "openapi/answer_schema.hpp"
#include "openapi/operations.hpp"
#include "openapi/parts.hpp"

namespace parley::api {
namespace {

using openapi::Json;

constexpr std::string_view about =
    "Questions about negotiations: events, actors, who says so, and what follows from them. Every "
    "address is read with GET or HEAD, answers JSON, and is open to pages of any origin; there are "
    "no keys and no accounts.\n\n"
    "Dates carry four bounds, since sources are rarely exact to the day: *possible* means that "
    "some "
    "choice of exact days makes it so, *certain* that every choice does. A *claim policy* "
    "(`claims`) decides which of several values counts. A *revision* names one state of a dataset; "
    "an address with `revision` always answers the same.\n\n"
    "With `fields` items have only the members named, so that members which are required here may "
    "be missing.";

Json info() {
  Json info = Json::object();
  info["title"] = "Parley";
  info["version"] = std::string(version());
  info["summary"] = "An event-graph service for negotiations";
  info["description"] = std::string(about);
  info["contact"] = {{"name", "The Parley authors"}};
  info["license"] = {{"name", "MIT"}, {"identifier", "MIT"}};
  return info;
}

Json tag_list() {
  Json list = Json::array();
  for (const Tag& tag : tags()) {
    list.push_back(
        {{"name", std::string(tag.name)}, {"description", std::string(tag.description)}});
  }
  return list;
}

Json operation(const Route& route, const Operation& described) {
  Json one = Json::object();
  one["operationId"] = std::string(described.id);
  one["tags"] = Json::array({std::string(described.tag)});
  one["summary"] = std::string(described.title);
  one["description"] = std::string(described.summary);
  if (Json parameters = openapi::parameters_of(route); !parameters.empty()) {
    one["parameters"] = std::move(parameters);
  }
  one["responses"] = openapi::responses_of(route);
  return one;
}

Json paths() {
  Json all = Json::object();
  for (const Route& route : routes()) {
    if (const Operation* const described = operation_of(route)) {
      all[std::string(route.path)]["get"] = operation(route, *described);
    }
  }
  return all;
}

/// The definitions with references into this document.
Json schemas() {
  std::string text = answer_definitions().dump();
  constexpr std::string_view from = "#/$defs/";
  constexpr std::string_view to = "#/components/schemas/";
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at)) {
    text.replace(at, from.size(), to);
  }
  return Json::parse(text);
}

OpenApiDocument make() {
  Json document = Json::object();
  document["info"] = info();
  document["security"] = Json::array();
  document["tags"] = tag_list();
  document["paths"] = paths();
  Json& components = document["components"];
  components["schemas"] = schemas();
  components["parameters"] = openapi::shared_parameters();
  components["headers"] = openapi::shared_headers();
  components["responses"] = openapi::shared_responses();
  const std::string text = document.dump();
  OpenApiDocument made;
  made.members = text.substr(1, text.size() - 2);
  made.hash = Hash().add(made.members).value();
  return made;
}

}  // namespace

std::string OpenApiDocument::text_for(std::string_view public_url) const {
  std::string text;
  text.reserve(members.size() + public_url.size() + 80);
  text.append(R"({"openapi":"3.1.0","servers":[{"url":)");
  json::append_string(text, public_url.empty() ? "/" : public_url);
  text.append("}],").append(members).append("}");
  return text;
}

const OpenApiDocument& openapi_document() {
  static const OpenApiDocument document = make();
  return document;
}

}  // namespace parley::api
