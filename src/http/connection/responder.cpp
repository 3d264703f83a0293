#include "connection/responder.hpp"

#include "parley/api/methods.hpp"
#include "parley/delivery/fields.hpp"

#include <ctime>
#include <exception>
#include <utility>

namespace parley::http {
namespace {

using std::chrono::duration_cast;
using std::chrono::steady_clock;

/// Octets of the largest body that is copied behind its head.
constexpr std::size_t max_copied_body = 16'384;

/// The same for one that is shared and so need not be moved out of anything.
constexpr std::size_t max_copied_shared = 4'096;

api::Response options_of_the_server() {
  return {204, {{"Allow", std::string(api::allowed_methods)}}, ""};
}

}  // namespace

api::Response Responder::fault(std::string_view request_id) const {
  return problem({refusals::internal, "the request could not be answered"}, request_id);
}

api::Response Responder::overloaded(const Asked& asked) const {
  api::Response response = problem(
      {api::problems::overloaded,
       "expected room for a large answer, got as many that wait for their clients as there may be"},
      asked.request_id);
  response.headers.push_back({"Retry-After", "1"});
  return response;
}

bool Responder::parse(std::string_view head, Asked& asked) {
  ParsedHead parsed;
  asked.begin = steady_clock::now();
  if (!parse_head(head, uuids_.next(), request_, parsed)) {
    return false;
  }
  asked.head_only = request_.method == "HEAD";
  asked.http_1_0 = parsed.http_1_0;
  asked.keep_alive = parsed.keep_alive;
  asked.request_id = request_.headers.back().value;
  return true;
}

std::optional<delivery::Outgoing> Responder::ask(const api::Request& request,
                                                 delivery::Exchange& exchange, const Asked& asked) {
  if (request.target == "*") {
    return options_of_the_server();
  }
  try {
    return state_->deliver(request, exchange);
  } catch (const std::exception& error) {
    state_->report("http: the handler threw: ", error.what());
  } catch (...) {
    state_->report("http: the handler threw something unknown");
  }
  return fault(asked.request_id);
}

HeadContext Responder::context_of(const Asked& asked) {
  HeadContext context;
  context.date = date_.at(std::time(nullptr));
  context.request_id = asked.request_id;
  context.handling = duration_cast<std::chrono::microseconds>(steady_clock::now() - asked.begin);
  context.close =
      asked.last || !asked.keep_alive || state_->draining.load(std::memory_order_relaxed);
  context.announce_keep_alive = !context.close && asked.http_1_0;
  return context;
}

void Responder::observe(const api::Request* request, const Asked& asked, int status,
                        std::size_t octets) const noexcept {
  if (state_->observer != nullptr) {
    state_->observer->answered({request, asked.request_id, asked.client, status, octets,
                                steady_clock::now() - asked.begin});
  }
}

int Responder::append_own(api::Response response, const HeadContext& context, bool body,
                          Output& out) {
  if (response.status < 200 || response.status > 599) {
    state_->report("http: the handler gave an answer with an impossible status");
    response = fault(context.request_id);
  } else if (!delivery::is_sendable(response)) {
    state_->report("http: the handler gave a header with a control character in it");
    response = fault(context.request_id);
  }
  append_head(out.octets, response, response.body.size(), context);
  if (body && has_body(response.status)) {
    if (response.body.size() <= max_copied_body) {
      out.octets += response.body;
    } else {
      out.own_body = std::move(response.body);
    }
  }
  return response.status;
}

bool Responder::append(delivery::Outgoing answer, const api::Request& request, const Asked& asked,
                       Output& out) {
  HeadContext context = context_of(asked);
  const std::size_t before = out.size();
  int status = 0;
  if (auto* shared = std::get_if<delivery::SharedAnswer>(&answer)) {
    status = (*shared)->status;
    append_head(out.octets, **shared, context);
    if (!asked.head_only && has_body(status)) {
      if ((*shared)->body.size() <= max_copied_shared) {
        out.octets += (*shared)->body;
      } else {
        out.shared = std::move(*shared);
      }
    }
  } else if (auto* response = std::get_if<api::Response>(&answer)) {
    status = append_own(std::move(*response), context, !asked.head_only, out);
  } else {
    auto& streamed = std::get<delivery::StreamedAnswer>(answer);
    context.endless = static_cast<bool>(streamed.begin);  // to HEAD: GET would give no length
    context.chunked = context.endless && !asked.http_1_0;
    status = append_own(std::move(streamed.head), context, !asked.head_only, out);
  }
  observe(&request, asked, status, out.size() - before);
  return context.close;
}

void Responder::append_stream_head(const delivery::StreamedAnswer& answer,
                                   const api::Request& request, const Asked& asked,
                                   std::string& out) {
  HeadContext context = context_of(asked);
  context.close = true;
  context.endless = true;
  context.chunked = !asked.http_1_0;
  const std::size_t before = out.size();
  append_head(out, answer.head, 0, context);
  observe(&request, asked, answer.head.status, out.size() - before);
}

void Responder::refuse(const Refusal& refusal, std::string_view client, Output& out) {
  Asked asked;
  asked.last = true;
  asked.begin = steady_clock::now();
  asked.request_id = uuids_.next();
  asked.client = client;
  const std::size_t before = out.size();
  const int status = append_own(problem(refusal, asked.request_id), context_of(asked), true, out);
  observe(nullptr, asked, status, out.size() - before);
}

}  // namespace parley::http
