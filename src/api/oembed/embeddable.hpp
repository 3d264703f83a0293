#pragma once

#include "parley/api/message.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace parley::api {

/// A page of this server that pages of others can show in a frame.
struct Embeddable {
  /// A parameter of the page, decoded.
  struct Parameter {
    std::string_view name;
    std::string value;
  };

  std::string server;   ///< scheme and authority, for the addresses in the answer
  std::string dataset;  ///< empty: the first that is served
  std::vector<Parameter> parameters;

  /// The value of a parameter; empty where it has none.
  std::string_view value(std::string_view name) const noexcept;
  /// The address of `/embed/{dataset}` with the parameters, for that dataset. To be escaped before
  /// it stands in HTML: a Host may contain `&` and `'`.
  std::string frame_address(std::string_view of_dataset) const;
};

/// What an absolute `url` shows: `/`, `/embed/{d}`, `/e/{d}/{event}` or `/a/{d}/{actor}` of this
/// server, which is known by `public_url` and by `host`, the value of a field Host; either may be
/// empty. Nothing for every other address. Of the query only what the page reads is taken over.
std::optional<Embeddable> read_embeddable(std::string_view url, std::string_view host,
                                          std::string_view public_url);

}  // namespace parley::api
