#include "oembed/embeddable.hpp"

#include "parley/api/percent.hpp"
#include "parley/text/ascii.hpp"
#include "parley/text/authority.hpp"
#include "parley/text/percent.hpp"

#include <boost/url/parse.hpp>
#include <boost/url/url_view.hpp>

#include <algorithm>
#include <array>
#include <utility>

namespace parley::api {
namespace {

namespace urls = boost::urls;

/// What the page reads from its address (web/src/state/view.ts), in the order in which it writes
/// it. `dataset` is a part of the path here.
constexpr std::array<std::string_view, 14> page_parameters{
    "revision", "datetime",     "certainty", "claims", "graph",  "view",  "lang",
    "without",  "withoutKinds", "event",     "actor",  "source", "claim", "with"};
constexpr std::string_view theme = "theme";

/// `http` or `https`, whatever case it was written in; empty for any other.
std::string_view web_scheme(std::string_view scheme) noexcept {
  if (equals_ignoring_case(scheme, "https")) {
    return "https";
  }
  return equals_ignoring_case(scheme, "http") ? "http" : "";
}

std::string_view usual_port(std::string_view scheme) noexcept {
  return scheme == "https" ? "443" : "80";
}

/// The authority without the port that the scheme implies.
std::string_view without_usual_port(std::string_view authority, std::string_view scheme) {
  const std::size_t colon = authority.rfind(':');
  return colon != std::string_view::npos && authority.substr(colon + 1) == usual_port(scheme)
             ? authority.substr(0, colon)
             : authority;
}

bool same_authority(std::string_view a, std::string_view b, std::string_view scheme) {
  return !a.empty() && is_host_and_port(a) &&
         equals_ignoring_case(without_usual_port(a, scheme), without_usual_port(b, scheme));
}

/// Scheme and authority of this server, when an address with these two is one of its own.
std::optional<std::string> server_of(std::string_view scheme, std::string_view authority,
                                     std::string_view host, std::string_view public_url) {
  std::string_view known = public_url;
  known.remove_prefix(std::min(known.find("://"), known.size()));
  known.remove_prefix(std::min<std::size_t>(3, known.size()));
  if (!same_authority(known, authority, scheme) && !same_authority(host, authority, scheme)) {
    return std::nullopt;
  }
  return public_url.empty() ? std::string(scheme) + "://" + std::string(host)
                            : std::string(public_url);
}

/// Reads the path; false when it is none of a page that can be embedded.
bool read_path(const std::vector<std::string>& segments, Embeddable& page) {
  if (segments.empty()) {
    return true;
  }
  const std::string_view first = segments.front();
  const bool complete = std::none_of(segments.begin(), segments.end(),
                                     [](const std::string& s) { return s.empty(); });
  if (complete && first == "embed" && segments.size() == 2) {
    page.dataset = segments[1];
    return true;
  }
  if (complete && (first == "e" || first == "a") && segments.size() == 3) {
    page.dataset = segments[1];
    page.parameters.push_back({first == "e" ? "event" : "actor", segments[2]});
    return true;
  }
  return false;
}

/// Takes over the first value of each parameter that the page reads and the path does not give.
void read_query(const urls::url_view& url, Embeddable& page) {
  const bool names_one_thing = !page.parameters.empty();
  const auto take = [&](std::string_view name) {
    for (const auto& given : url.params()) {
      if (given.key == name && given.has_value && !given.value.empty()) {
        page.parameters.push_back({name, given.value});
        return;
      }
    }
  };
  for (const std::string_view name : page_parameters) {
    const bool is_thing = name == "event" || name == "actor" || name == "source" || name == "claim";
    if (!is_thing || !names_one_thing) {
      take(name);
    }
  }
  take(theme);
  if (page.dataset.empty()) {
    for (const auto& given : url.params()) {
      if (given.key == "dataset" && page.dataset.empty()) {
        page.dataset = given.value;
      }
    }
  }
}

}  // namespace

std::string_view Embeddable::value(std::string_view name) const noexcept {
  const auto found =
      std::find_if(parameters.begin(), parameters.end(),
                   [name](const Parameter& parameter) { return parameter.name == name; });
  return found == parameters.end() ? std::string_view() : std::string_view(found->value);
}

std::string Embeddable::frame_address(std::string_view of_dataset) const {
  std::string address = server;
  address.append("/embed/").append(percent_encode(of_dataset, [](char c) {
    return is_letter_or_digit(c) || std::string_view("-._~").find(c) != std::string_view::npos;
  }));
  char before = '?';
  for (const auto& [name, text] : parameters) {
    address += before;
    address.append(name).append("=").append(encode_query_value(text));
    before = '&';
  }
  return address;
}

std::optional<Embeddable> read_embeddable(std::string_view url, std::string_view host,
                                          std::string_view public_url) {
  const auto parsed = urls::parse_uri({url.data(), url.size()});
  if (!parsed || parsed->has_userinfo()) {
    return std::nullopt;
  }
  const std::string_view scheme = web_scheme(parsed->scheme());
  if (scheme.empty()) {
    return std::nullopt;
  }
  const auto server = server_of(scheme, parsed->encoded_authority(), host, public_url);
  if (!server) {
    return std::nullopt;
  }
  Embeddable page;
  page.server = *server;
  const auto path = parsed->segments();
  if (!read_path({path.begin(), path.end()}, page)) {
    return std::nullopt;
  }
  read_query(*parsed, page);
  return page;
}

}  // namespace parley::api
