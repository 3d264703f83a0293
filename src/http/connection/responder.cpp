#include "connection/responder.hpp"

#include "parley/api/methods.hpp"

#include <chrono>
#include <ctime>
#include <exception>
#include <utility>

namespace parley::http {
namespace {

using std::chrono::duration_cast;
using std::chrono::microseconds;
using std::chrono::steady_clock;

/// Octets of the largest body that is copied behind its head.
constexpr std::size_t max_copied_body = 16'384;

api::Response options_of_the_server() {
  return {204, {{"Allow", std::string(api::allowed_methods)}}, ""};
}

}  // namespace

api::Response Responder::call_handler(std::string_view request_id) {
  const Refusal fault{RefusalKind::internal_error, "the request could not be answered"};
  try {
    api::Response response = state_->handler(request_);
    if (response.status < 200 || response.status > 599) {
      state_->report("http: the handler gave an answer with an impossible status");
      return problem(fault, request_id);
    }
    if (!is_writable(response)) {
      state_->report("http: the handler gave a header with a control character in it");
      return problem(fault, request_id);
    }
    return response;
  } catch (const std::exception& error) {
    state_->report(std::string("http: the handler threw: ") + error.what());
  } catch (...) {
    state_->report("http: the handler threw something unknown");
  }
  return problem(fault, request_id);
}

bool Responder::answer(const HeadReader& head, std::string_view octets, bool last, Output& out) {
  const auto begin = steady_clock::now();
  head.fill(octets, request_);
  const std::string_view id = choose_request_id(request_, uuids_.next());
  api::Response response = request_.target == "*" ? options_of_the_server() : call_handler(id);

  HeadContext context;
  context.date = date_.at(std::time(nullptr));
  context.request_id = id;
  context.handling = duration_cast<microseconds>(steady_clock::now() - begin);
  context.close = last || state_->draining.load(std::memory_order_relaxed);
  context.announce_keep_alive = !context.close && head.http_1_0();
  append_head(out.octets, response, context);
  if (request_.method != "HEAD" && has_body(response.status)) {
    if (response.body.size() <= max_copied_body) {
      out.octets += response.body;
    } else {
      out.body = std::move(response.body);
    }
  }
  return context.close;
}

void Responder::refuse(const Refusal& refusal, Output& out) {
  const std::string_view uuid = uuids_.next();
  const api::Response response = problem(refusal, uuid);
  HeadContext context;
  context.date = date_.at(std::time(nullptr));
  context.request_id = uuid;
  context.close = true;
  append_head(out.octets, response, context);
  out.octets += response.body;
}

}  // namespace parley::http
