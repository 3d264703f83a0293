// The checks that need the whole head: host, content, method, preconditions.

#include "parley/api/methods.hpp"
#include "parley/http/head_guard.hpp"
#include "parley/text/authority.hpp"
#include "parley/text/tokens.hpp"

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

/// What the checks at the end of the head need of this field.
void HeadGuard::note_field(std::string_view name, std::string_view value) {
  if (equals_ignoring_case(name, "host")) {
    ++hosts_;
    bad_host_ = bad_host_ || !is_host_and_port(value);
  } else if (equals_ignoring_case(name, "transfer-encoding")) {
    coded_ = true;
    bad_coding_ = bad_coding_ || !is_coding_list(value);
  } else if (equals_ignoring_case(name, "content-length")) {
    note_length(value);
  } else if (equals_ignoring_case(name, "expect") && !http_1_0_) {
    expects_continue_ = equals_ignoring_case(value, "100-continue");
    bad_expectation_ = bad_expectation_ || !expects_continue_;
  }
}

void HeadGuard::note_length(std::string_view value) {
  ++lengths_;
  bad_length_ = bad_length_ || !is_digits(value);
  value.remove_prefix(std::min(value.find_first_not_of('0'), value.size()));
  length_digits_ = value.size();
  if (lengths_ == 1 && !bad_length_ && length_digits_ <= max_length_digits) {
    for (const char digit : value) {
      content_length_ = content_length_ * 10 + static_cast<std::uint64_t>(digit - '0');
    }
  }
}

HeadGuard::State HeadGuard::end_head(std::string_view octets) {
  if (const State state = check_hosts(); state == State::refused) {
    return state;
  }
  if (const State state = check_framing(); state == State::refused) {
    return state;
  }
  if (const State state = check_method(octets); state == State::refused) {
    return state;
  }
  return check_content();
}

HeadGuard::State HeadGuard::check_hosts() {
  if (bad_host_) {
    return malformed("expected a host and an optional port in the Host field");
  }
  if (hosts_ > 1 || (hosts_ == 0 && !http_1_0_)) {
    return malformed("expected one Host field, got " + std::to_string(hosts_));
  }
  return State::incomplete;
}

HeadGuard::State HeadGuard::check_framing() {
  if (bad_coding_) {
    return malformed("expected a list of transfer codings in Transfer-Encoding");
  }
  if (bad_length_) {
    return malformed("expected a number of octets in Content-Length");
  }
  if (lengths_ > 1) {
    return malformed("expected one Content-Length field, got more");
  }
  if (length_digits_ > max_length_digits) {
    return refuse(refusals::content_too_large, "expected no content, got a Content-Length of " +
                                                   std::to_string(length_digits_) + " digits");
  }
  if (!coded_) {
    return State::incomplete;
  }
  if (lengths_ > 0 || http_1_0_) {
    return malformed(lengths_ > 0 ? "expected Content-Length or Transfer-Encoding, got both"
                                  : "expected no Transfer-Encoding in HTTP/1.0, got one");
  }
  return refuse(refusals::transfer_not_implemented,
                "expected a request without content, got a Transfer-Encoding");
}

HeadGuard::State HeadGuard::check_method(std::string_view octets) {
  const std::string_view method = octets.substr(begin_, method_size_);
  const std::string_view target = octets.substr(begin_ + method_size_ + 1, target_size_);
  content_limit_ = *content_ ? (*content_)(method, target) : 0;
  const api::MethodSupport support = api::support_of(method);
  if (support == api::MethodSupport::allowed || content_limit_ > 0) {
    return State::incomplete;
  }
  const std::string expected = "expected one of the methods " + std::string(api::allowed_methods);
  if (support == api::MethodSupport::not_allowed) {
    return refuse(refusals::method_not_allowed, expected + ", got " + std::string(method));
  }
  return refuse(refusals::method_not_implemented, expected + ", got an unknown one");
}

HeadGuard::State HeadGuard::check_content() {
  if (content_length_ > content_limit_) {
    return refuse(refusals::content_too_large,
                  content_limit_ == 0
                      ? "expected a request without content, got a Content-Length of " +
                            std::to_string(content_length_)
                      : "expected content of at most " + std::to_string(content_limit_) +
                            " octets, got a Content-Length of " + std::to_string(content_length_));
  }
  if (bad_expectation_) {
    return refuse(refusals::expectation_failed,
                  "expected no Expect field or 100-continue in it, got another expectation");
  }
  return State::complete;
}

}  // namespace parley::http
