#include "parley/api/event_stream.hpp"
#include "parley/api/problem.hpp"

#include "openapi/answer_schema.hpp"
#include "openapi/operations.hpp"
#include "openapi/parts.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <vector>

namespace parley::api::openapi {
namespace {

/// 405 answers methods other than GET; an operation describes GET alone.
bool answers_get(const ProblemKind& kind) noexcept {
  return kind.status != 405;
}

bool is_health(const Route& route) noexcept {
  return route.path == "/livez" || route.path == "/readyz";
}

bool takes(const Route& route, ParameterGroups groups) noexcept {
  return std::any_of(route.parameters.begin(), route.parameters.end(),
                     [groups](ParameterGroups taken) { return (taken & groups) != 0; });
}

std::string problem_key(int status) {
  return "Problem" + std::to_string(status);
}

/// The statuses of problems that an address can have.
std::vector<int> problems_of(const Route& route) {
  const bool embeds = takes(route, group::oembed);
  std::vector<int> statuses{400};
  if (embeds || route.path.find('{') != std::string_view::npos) {
    statuses.push_back(404);
  }
  statuses.push_back(406);
  if (takes(route, group::revision | group::cursor)) {
    statuses.push_back(410);
  }
  if (has_tag(route)) {
    statuses.push_back(412);
  }
  if (!is_health(route)) {
    statuses.push_back(500);
  }
  if (embeds) {
    statuses.push_back(501);  // as oEmbed asks for an unknown format
  }
  statuses.push_back(503);
  return statuses;
}

/// What answers have depends on whether they may be kept.
Json headers_of(const Route& route) {
  Json headers = Json::object();
  if (has_tag(route)) {
    for (const char* const name : {"ETag", "Link", "Vary"}) {
      headers[name] = reference("headers", name);
    }
  }
  headers["Cache-Control"] = reference("headers", "Cache-Control");
  headers["X-Request-Id"] = reference("headers", "X-Request-Id");
  return headers;
}

Json example_of(const Operation& operation) {
  Json examples = Json::object();
  if (const auto found = answer_examples().find(std::string(operation.example));
      found != answer_examples().end()) {
    examples[found.key()] = {{"summary", "GET " + found->at("request").get<std::string>()},
                             {"value", found->at("answer")}};
  }
  return examples;
}

/// The answer, or the report of what it lacks in another format.
Json schema_of(const Route& route, const Operation& operation) {
  if (operation.answer.empty()) {
    return {{"type", "object"}};
  }
  Json answer = reference("schemas", operation.answer);
  if (!takes(route, group::format)) {
    return answer;
  }
  Json either = Json::object();
  either["anyOf"] = Json::array({std::move(answer), reference("schemas", "LossReport")});
  return either;
}

Json native(const Route& route, const Operation& operation) {
  Json content = Json::object();
  content["schema"] = schema_of(route, operation);
  if (Json examples = example_of(operation); !examples.empty()) {
    content["examples"] = std::move(examples);
  }
  return content;
}

/// JSON of other programs has their shape, which their documentation describes; the rest is text.
Json foreign(std::string_view media_type) {
  const bool is_json = media_type.find("json") != std::string_view::npos &&
                       media_type.find("ndjson") == std::string_view::npos;
  const char* const key = is_json ? "description" : "type";
  Json content = Json::object();
  content["schema"][key] = is_json ? "As the format defines it" : "string";
  return content;
}

Json answer_of(const Route& route, const Operation& operation) {
  Json answer = Json::object();
  answer["description"] = std::string(operation.summary);
  answer["headers"] = headers_of(route);
  Json& content = answer["content"];
  if (route.media_type != "application/json" && !route.media_type.ends_with("+json")) {
    content[std::string(route.media_type)] = {{"schema", {{"type", "string"}}}};
    return answer;
  }
  content[std::string(route.media_type)] = native(route, operation);
  if (!operation.also.empty()) {
    content[std::string(operation.also)] = foreign(operation.also);
  }
  for (const formats::Dialect* const format : formats_of(route)) {
    const std::string type(format->media_type);
    if (!content.contains(type)) {
      content[type] = foreign(type);
    }
  }
  return answer;
}

Json header(std::string_view description) {
  return {{"description", std::string(description)}, {"schema", {{"type", "string"}}}};
}

}  // namespace

Json reference(std::string_view section, std::string_view name) {
  std::string path = "#/components/";
  path.append(section).append("/").append(name);
  return {{"$ref", std::move(path)}};
}

std::span<const formats::Dialect* const> formats_of(const Route& route) noexcept {
  return dialects_of(route.offer);
}

bool has_tag(const Route& route) noexcept {
  return !is_health(route) && route.media_type != event_stream_type;
}

Json responses_of(const Route& route) {
  Json all = Json::object();
  const Operation* const operation = operation_of(route);
  if (operation == nullptr) {
    return all;
  }
  all["200"] = answer_of(route, *operation);
  if (has_tag(route)) {
    all["304"] = reference("responses", "NotModified");
  }
  for (const int status : problems_of(route)) {
    all[std::to_string(status)] = reference("responses", problem_key(status));
  }
  return all;
}

Json shared_responses() {
  std::map<int, std::string> texts;
  for (const ProblemKind& kind : all_problems()) {
    if (answers_get(kind)) {
      std::string& text = texts[kind.status];
      text.append(text.empty() ? "" : "; or: ").append(kind.title).append(" (`/problems/");
      text.append(kind.slug).append("`)");
    }
  }
  Json all = Json::object();
  all["NotModified"] = {{"description", "The client has the answer already"},
                        {"headers", {{"ETag", reference("headers", "ETag")}}}};
  for (const auto& [status, text] : texts) {
    Json& one = all[problem_key(status)];
    one["description"] = text;
    if (status == 503) {
      one["headers"]["Retry-After"] = reference("headers", "Retry-After");
    }
    one["content"]["application/problem+json"]["schema"] = reference("schemas", "Problem");
  }
  return all;
}

Json shared_headers() {
  Json all = Json::object();
  all["ETag"] = header("A strong tag, made of revision, question, format and coding");
  all["Link"] = header("`self`, `next`, `service-desc`, `service-doc`, `license` and `cite-as`");
  all["Vary"] = header("What of the request the answer depends on");
  all["Cache-Control"] = header("For how long the answer may be kept");
  all["X-Request-Id"] = header("The id of the request, also in the log of the server");
  all["Retry-After"] = header("Seconds after which it may be worth to ask again");
  return all;
}

}  // namespace parley::api::openapi
