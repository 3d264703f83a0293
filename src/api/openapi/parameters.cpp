#include "openapi/operations.hpp"
#include "openapi/parts.hpp"

#include <algorithm>
#include <cstddef>
#include <span>

namespace parley::api::openapi {
namespace {

struct PathParameter {
  std::string_view name;
  std::string_view description;
  std::string_view example;
};

constexpr std::array path_parameters{
    PathParameter{"dataset", "the id of a dataset", "iran-nuclear"},
    PathParameter{"event", "the id of an event", "jcpoa"},
    PathParameter{"actor", "the id of an actor", "iran"},
    PathParameter{"other", "the id of another actor", "united-states"},
    PathParameter{"claim", "the id of a claim", "c22-provide-guarantees"},
    PathParameter{"source", "the id of a source", "ifp-basij-letter"},
};

constexpr std::string_view known_tag = "If-None-Match";

ParameterGroups taken_by(const Route& route) noexcept {
  ParameterGroups taken = 0;
  for (const ParameterGroups groups : route.parameters) {
    taken |= groups;
  }
  return taken;
}

/// The first route that takes the parameter.
const Route* home_of(const ParameterSpec& spec) noexcept {
  const auto table = routes();
  const auto found = std::find_if(table.begin(), table.end(), [&](const Route& route) {
    return (taken_by(route) & spec.group) != 0;
  });
  return found == table.end() ? nullptr : &*found;
}

/// Its name, with the first operation that takes it where several parameters have that name.
std::string key_of(const ParameterSpec& spec) {
  const auto all = all_parameters();
  const auto same = std::count_if(
      all.begin(), all.end(), [&](const ParameterSpec& other) { return other.name == spec.name; });
  std::string key(spec.name);
  const Route* const home = same > 1 ? home_of(spec) : nullptr;
  if (const Operation* const operation = home == nullptr ? nullptr : operation_of(*home)) {
    key.append(".").append(operation->id);
  }
  return key;
}

Json words_of(std::span<const std::string_view> words) {
  Json list = Json::array();
  for (const std::string_view word : words) {
    list.push_back(std::string(word));
  }
  return list;
}

Json schema_of(const ParameterSpec& spec) {
  Json value = Json::object();
  if (spec.group == group::pretty) {
    value["type"] = "boolean";
    value["default"] = false;
    return value;
  }
  value["type"] = spec.type == ParameterType::number ? "integer" : "string";
  if (spec.type == ParameterType::number) {
    value["minimum"] = 1;
  }
  if (!spec.words.empty()) {
    value["enum"] = words_of(spec.words);
  }
  if (!spec.usual.empty()) {
    value["default"] = std::string(spec.usual);
  }
  if (!spec.is_list()) {
    return value;
  }
  Json list = Json::object();
  list["type"] = "array";
  list["items"] = std::move(value);
  return list;
}

Json describe(const ParameterSpec& spec) {
  Json one = Json::object();
  one["name"] = std::string(spec.name);
  one["in"] = "query";
  one["description"] = std::string(spec.description);
  if (spec.required) {
    one["required"] = true;
  }
  if (spec.group == group::pretty) {
    one["allowEmptyValue"] = true;
  }
  if (spec.is_list()) {
    one["style"] = "form";
    one["explode"] = spec.keeps_commas;
  }
  one["schema"] = schema_of(spec);
  return one;
}

/// The parameter whose words depend on the address.
bool is_format(const ParameterSpec& spec) noexcept {
  return spec.group == group::format && spec.name == "format";
}

Json describe_format(const ParameterSpec& spec, const Route& route) {
  Json one = describe(spec);
  std::string text(spec.description);
  Json names = Json::array({"json"});
  for (const formats::Dialect* const format : formats_of(route)) {
    names.push_back(std::string(format->name));
    text.append("\n- `").append(format->name).append("`: ").append(format->summary);
  }
  one["description"] = std::move(text);
  one["schema"]["enum"] = std::move(names);
  return one;
}

Json describe(const PathParameter& parameter) {
  Json one = Json::object();
  one["name"] = std::string(parameter.name);
  one["in"] = "path";
  one["required"] = true;
  one["description"] = std::string(parameter.description);
  one["schema"] = {{"type", "string"}};
  one["example"] = std::string(parameter.example);
  return one;
}

/// Whether the path has the name in braces.
bool has_id(const Route& route, std::string_view name) noexcept {
  for (std::size_t open = route.path.find('{'); open != std::string_view::npos;
       open = route.path.find('{', open + 1)) {
    const std::size_t close = route.path.find('}', open);
    if (route.path.substr(open + 1, close - open - 1) == name) {
      return true;
    }
  }
  return false;
}

std::string path_key(std::string_view name) {
  return "path." + std::string(name);
}

}  // namespace

Json parameters_of(const Route& route) {
  Json list = Json::array();
  for (const PathParameter& parameter : path_parameters) {
    if (has_id(route, parameter.name)) {
      list.push_back(reference("parameters", path_key(parameter.name)));
    }
  }
  const ParameterGroups taken = taken_by(route);
  for (const ParameterSpec& spec : all_parameters()) {
    if ((spec.group & taken) == 0) {
      continue;
    }
    if (is_format(spec)) {
      list.push_back(describe_format(spec, route));
    } else {
      list.push_back(reference("parameters", key_of(spec)));
    }
  }
  if (has_tag(route)) {
    list.push_back(reference("parameters", known_tag));
  }
  return list;
}

Json shared_parameters() {
  Json all = Json::object();
  for (const PathParameter& parameter : path_parameters) {
    all[path_key(parameter.name)] = describe(parameter);
  }
  for (const ParameterSpec& spec : all_parameters()) {
    if (!is_format(spec) && home_of(spec) != nullptr) {
      all[key_of(spec)] = describe(spec);
    }
  }
  all[std::string(known_tag)] = {
      {"name", std::string(known_tag)},
      {"in", "header"},
      {"description", "the tags of answers that the client has; 304 where one of them still holds"},
      {"schema", {{"type", "string"}}}};
  return all;
}

}  // namespace parley::api::openapi
