// The checks that need the whole head: host, content, method, preconditions.

#include "parley/api/methods.hpp"
#include "parley/http/request_head.hpp"

#include "head/authority.hpp"
#include "head/characters.hpp"

#include <algorithm>
#include <string>

namespace parley::http {
namespace {

/// Digits of a Content-Length that is read as a number; 18 fit 64 bits.
constexpr std::size_t max_length_digits = 18;

/// True for a list of transfer codings (RFC 9112, 7); parameters are not checked.
bool is_coding_list(std::string_view value) {
  bool fine = true;
  for_each_member(value, [&](std::string_view coding) {
    fine = fine && is_token(trim_blanks(coding.substr(0, coding.find(';'))));
  });
  return fine;
}

}  // namespace

HeadReader::State HeadReader::end_head(std::string_view octets) {
  for (const auto check : {&HeadReader::check_hosts, &HeadReader::check_framing,
                           &HeadReader::check_method, &HeadReader::check_preconditions}) {
    if (const State state = (this->*check)(octets); state == State::refused) {
      return state;
    }
  }
  return State::complete;
}

HeadReader::State HeadReader::check_hosts(std::string_view octets) {
  std::size_t hosts = 0;
  for (const Field& field : fields_) {
    if (!equals_ignoring_case(field.name.of(octets), "host")) {
      continue;
    }
    if (!is_host_and_port(field.value.of(octets))) {
      return malformed("expected a host and an optional port in the Host field");
    }
    ++hosts;
  }
  if (hosts > 1 || (hosts == 0 && !http_1_0_)) {
    return malformed("expected one Host field, got " + std::to_string(hosts));
  }
  return State::incomplete;
}

HeadReader::State HeadReader::check_framing(std::string_view octets) {
  bool coded = false;
  bool sized = false;
  for (const Field& field : fields_) {
    const std::string_view name = field.name.of(octets);
    std::string_view value = field.value.of(octets);
    if (equals_ignoring_case(name, "transfer-encoding")) {
      if (!is_coding_list(value)) {
        return malformed("expected a list of transfer codings in Transfer-Encoding");
      }
      coded = true;
    } else if (equals_ignoring_case(name, "content-length")) {
      if (sized) {
        return malformed("expected one Content-Length field, got more");
      }
      if (!is_digits(value)) {
        return malformed("expected a number of octets in Content-Length");
      }
      sized = true;
      value.remove_prefix(std::min(value.find_first_not_of('0'), value.size()));
      if (value.size() > max_length_digits) {
        return refuse(RefusalKind::content_too_large,
                      "expected no content, got a Content-Length of " +
                          std::to_string(value.size()) + " digits");
      }
      for (const char digit : value) {
        content_length_ = content_length_ * 10 + static_cast<std::uint64_t>(digit - '0');
      }
    }
  }
  if (!coded) {
    return State::incomplete;
  }
  if (sized || http_1_0_) {
    return malformed(sized ? "expected Content-Length or Transfer-Encoding, got both"
                           : "expected no Transfer-Encoding in HTTP/1.0, got one");
  }
  return refuse(RefusalKind::transfer_not_implemented,
                "expected a request without content, got a Transfer-Encoding");
}

HeadReader::State HeadReader::check_method(std::string_view octets) {
  const std::string_view method = method_.of(octets);
  const api::MethodSupport support = api::support_of(method);
  if (support == api::MethodSupport::allowed) {
    return State::incomplete;
  }
  const std::string expected = "expected one of the methods " + std::string(api::allowed_methods);
  if (support == api::MethodSupport::not_allowed) {
    return refuse(RefusalKind::method_not_allowed, expected + ", got " + std::string(method));
  }
  return refuse(RefusalKind::method_not_implemented, expected + ", got an unknown one");
}

HeadReader::State HeadReader::check_preconditions(std::string_view octets) {
  if (content_length_ > 0) {
    return refuse(RefusalKind::content_too_large,
                  "expected a request without content, got a Content-Length of " +
                      std::to_string(content_length_));
  }
  for (const Field& field : fields_) {
    const std::string_view name = field.name.of(octets);
    const std::string_view value = field.value.of(octets);
    if (equals_ignoring_case(name, "connection")) {
      for_each_member(value, [this](std::string_view option) {
        asks_close_ = asks_close_ || equals_ignoring_case(option, "close");
        asks_keep_alive_ = asks_keep_alive_ || equals_ignoring_case(option, "keep-alive");
      });
    } else if (equals_ignoring_case(name, "expect") && !http_1_0_ &&
               !equals_ignoring_case(value, "100-continue")) {
      return refuse(RefusalKind::expectation_failed,
                    "expected no Expect field or 100-continue in it, got another expectation");
    }
  }
  asks_keep_alive_ = asks_keep_alive_ && !asks_close_;
  return State::incomplete;
}

}  // namespace parley::http
