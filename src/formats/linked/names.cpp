#include "linked/names.hpp"

#include "parley/text/ascii.hpp"
#include "parley/text/percent.hpp"

#include "linked/terms.hpp"

#include <algorithm>

namespace parley::formats::linked {
namespace {

constexpr bool is_unreserved(char c) noexcept {
  return is_letter_or_digit(c) || c == '-' || c == '.' || c == '_' || c == '~';
}

std::string encoded(std::string_view id) {
  return percent_encode(id, is_unreserved);
}

/// `host` or `host:port`, without brackets and names of users: those are rare, and easy to get
/// wrong.
bool is_plain_authority(std::string_view authority) noexcept {
  const std::size_t colon = std::min(authority.find(':'), authority.size());
  const std::string_view host = authority.substr(0, colon);
  return !host.empty() && std::all_of(host.begin(), host.end(), is_unreserved) &&
         (colon == authority.size() || is_digits(authority.substr(colon + 1)));
}

/// What may follow the authority as it is (RFC 3986): one number sign at most, whole escapes only.
std::string encoded_rest(std::string_view rest) {
  constexpr std::string_view allowed = "/?:@!$&'()*+,;=";
  std::string out;
  out.reserve(rest.size() + 8);
  bool in_fragment = false;
  for (std::size_t at = 0; at < rest.size(); ++at) {
    const char c = rest[at];
    const bool stays = is_unreserved(c) || allowed.find(c) != std::string_view::npos ||
                       is_percent_escape(rest, at) || (c == '#' && !in_fragment);
    in_fragment = in_fragment || c == '#';
    if (stays) {
      out += c;
    } else {
      append_percent_escape(out, c);
    }
  }
  return out;
}

}  // namespace

std::string Names::in(std::string_view folder, std::string_view id) const {
  return base_ + std::string(folder) + encoded(id);
}

std::string Names::dataset() const {
  return base_.ends_with('/') ? base_.substr(0, base_.size() - 1) : base_;
}

std::string Names::event(std::string_view id) const {
  return in("events/", id);
}

std::string Names::actor(std::string_view id) const {
  return in("actors/", id);
}

std::string Names::source(std::string_view id) const {
  return in("sources/", id);
}

std::string Names::place(std::string_view name) const {
  return in("places#", name);
}

std::string Names::vocabulary() const {
  return base_ + "vocabulary#";
}

std::string Names::part(std::string_view event, std::string_view kind,
                        std::initializer_list<std::string_view> ids) const {
  std::string iri = this->event(event);
  iri.append("#").append(kind);
  for (const std::string_view id : ids) {
    if (!id.empty()) {
      iri.append(":").append(encoded(id));
    }
  }
  return iri;
}

std::string own_word(std::string_view list, std::string_view id) {
  std::string term(own_prefix);
  term.append(list).append("-").append(encoded(id));
  return term;
}

std::optional<std::string> iri_of_address(std::string_view address) {
  const std::size_t scheme_end = address.find("://");
  if (scheme_end == std::string_view::npos) {
    return std::nullopt;
  }
  const std::string_view scheme = address.substr(0, scheme_end);
  if (!equals_ignoring_case(scheme, "https") && !equals_ignoring_case(scheme, "http")) {
    return std::nullopt;
  }
  const std::string_view behind = address.substr(scheme_end + 3);
  const std::size_t end = std::min(behind.find_first_of("/?#"), behind.size());
  if (!is_plain_authority(behind.substr(0, end))) {
    return std::nullopt;
  }
  std::string iri(address.substr(0, scheme_end + 3));
  iri.append(behind.substr(0, end)).append(encoded_rest(behind.substr(end)));
  return iri;
}

}  // namespace parley::formats::linked
