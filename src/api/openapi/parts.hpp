#pragma once

#include "routes.hpp"

#include <nlohmann/json.hpp>

#include <span>
#include <string_view>

namespace parley::api::openapi {

// An ordered tree, so that the document reads from the general to the particular.
using Json = nlohmann::ordered_json;

/// `{"$ref":"#/components/SECTION/NAME"}`
Json reference(std::string_view section, std::string_view name);

/// The formats in which a route answers besides JSON.
std::span<const formats::Dialect* const> formats_of(const Route& route) noexcept;

/// Whether answers have a tag, so that a client can ask whether one has changed.
bool has_tag(const Route& route) noexcept;

/// The parameters of an operation: those of the path, of the query, and If-None-Match.
Json parameters_of(const Route& route);
/// `components.parameters`: whatever several operations share.
Json shared_parameters();

/// The responses of an operation by status.
Json responses_of(const Route& route);
/// `components.responses`: 304, and the problems by status.
Json shared_responses();
Json shared_headers();

}  // namespace parley::api::openapi
