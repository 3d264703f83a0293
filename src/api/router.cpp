#include "parley/api/router.hpp"

#include "parley/api/methods.hpp"
#include "parley/api/problem.hpp"

#include "dialects/choose_format.hpp"
#include "dialects/dialect_answer.hpp"
#include "dialects/list_rows.hpp"
#include "request/call.hpp"
#include "request/not_found.hpp"
#include "request/revision.hpp"
#include "request/shape.hpp"
#include "request/target.hpp"
#include "routes.hpp"
#include "wire/fragments.hpp"

#include <algorithm>
#include <array>
#include <exception>
#include <memory>
#include <new>
#include <utility>

namespace parley::api {
namespace {

/// The headers of every answer: pages of any origin may read it, no browser may show it as a page.
constexpr std::array common_headers{
    FixedHeader{"Access-Control-Allow-Origin: *"},
    FixedHeader{"Access-Control-Expose-Headers: ETag, Link, Last-Modified, RateLimit, "
                "RateLimit-Policy, Retry-After, X-Request-Id, Server-Timing"},
    FixedHeader{"Accept-Ranges: none"},
    FixedHeader{"X-Content-Type-Options: nosniff"},
    FixedHeader{"Referrer-Policy: strict-origin-when-cross-origin"},
    FixedHeader{"Cross-Origin-Resource-Policy: cross-origin"},
    FixedHeader{"Timing-Allow-Origin: *"},
    // The last, since pictures have one of their own.
    FixedHeader{"Content-Security-Policy: default-src 'none'; sandbox"},
};
constexpr std::string_view policy_name = "Content-Security-Policy";
static_assert(common_headers.back().name() == policy_name);

Response options_answer() {
  Response response;
  response.status = 204;
  response.headers.push_back({"Allow", std::string(allowed_methods)});
  response.headers.push_back({"Access-Control-Allow-Methods", std::string(allowed_methods)});
  response.headers.push_back({"Access-Control-Allow-Headers",
                              "Accept, Content-Type, If-Match, If-None-Match, If-Modified-Since, "
                              "traceparent, tracestate, X-Request-Id"});
  response.headers.push_back({"Access-Control-Max-Age", "86400"});
  return response;
}

Problem wrong_method(std::string_view method) {
  const std::string detail =
      "expected one of: " + std::string(allowed_methods) + "; got " + show(method);
  const bool known = support_of(method) == MethodSupport::not_allowed;
  return {known ? problems::method_not_allowed : problems::not_implemented, detail, {}};
}

Problem malformed(const Error& error) {
  if (error.location.empty()) {
    return {problems::malformed_target, error.message, {}};
  }
  return {problem_of(error.code),
          "parameter " + show(error.location) + ": " + error.message,
          {{error.location, "", error.message}}};
}

Problem no_resource(std::string_view path) {
  return {problems::not_found,
          "there is no resource at " + show(path) +
              (path.ends_with('/') ? "; addresses do not end with a slash" : ""),
          {}};
}

Problem no_dataset(const service::ServedDatasets& datasets, std::string_view id) {
  ClosestWord closest(id);
  for (const auto& served : datasets) {
    closest.consider(served->dataset().id);
  }
  return {problems::not_found, "there is no dataset " + show(id) + closest.suggestion(), {}};
}

class Router {
 public:
  Router(const service::Catalogue& catalogue, RouterOptions options)
      : catalogue_(catalogue), options_(std::move(options)) {}

  Response handle(const Request& request) const {
    Effort unlimited;
    return handle(request, unlimited);
  }

  std::optional<Response> handle_light(const Request& request) const {
    Effort light(options_.light_visits);
    try {
      return handle(request, light);
    } catch (const TooHeavy&) {
      return std::nullopt;
    }
  }

 private:
  Response handle(const Request& request, Effort& effort) const {
    Response response;
    try {
      Answer answered = route(request, effort);
      if (const Problem* problem = std::get_if<Problem>(&answered)) {
        response = refuse(request, *problem);
      } else {
        response = std::get<Response>(std::move(answered));
      }
    } catch (const std::bad_alloc&) {
      response = refuse(request, {problems::overloaded,
                                  "there is too little memory for this answer now; ask for less, "
                                  "such as a narrower window, or ask again later",
                                  {}});
    } catch (const std::exception&) {
      // The text of an exception may contain what clients must not see.
      response = refuse(request, {problems::internal, "the answer could not be made", {}});
    }
    response.common = common_headers;
    if (!find_header(response.headers, policy_name).empty()) {
      response.common = response.common.first(common_headers.size() - 1);
    }
    return response;
  }

  Answer route(const Request& request, Effort& effort) const {
    if (request.target == "*" && request.method == "OPTIONS") {
      return options_answer();
    }
    const Result<Target> target = parse_target(request.target);
    if (!target) {
      return malformed(target.error());
    }
    const auto table = routes();
    const auto found = std::find_if(table.begin(), table.end(), [&](const Route& candidate) {
      return fits(candidate, target->segments);
    });
    if (found == table.end()) {
      return no_resource(target->path);
    }
    if (request.method == "OPTIONS") {
      return options_answer();
    }
    if (support_of(request.method) != MethodSupport::allowed) {
      return wrong_method(request.method);
    }
    return ask(request, *found, *target, ids_at_braces(*found, target->segments), effort);
  }

  Answer ask(const Request& request, const Route& found, const Target& target,
             std::vector<std::string_view> ids, Effort& effort) const {
    Hash address = found.hash;
    for (const std::string_view id : ids) {
      address.add(id);
    }
    Call call{request,
              target.path,
              std::move(ids),
              address,
              Parameters(target.parameters, found.parameters),
              catalogue_.snapshot(),
              nullptr,
              !options_.ready || options_.ready(),
              std::nullopt,
              {},
              std::nullopt,
              budget(effort),
              options_.largest_graph,
              options_.largest_list,
              options_.kept,
              options_.changes,
              nullptr,
              catalogue_.failed_reload(),
              options_.public_url,
              &options_.on_losses,
              {},
              nullptr,
              effort};
    call.route = found.path;
    if (auto problem = choose_format(call, found.offer, found.media_type)) {
      return *std::move(problem);
    }
    if (!call.ids.empty()) {
      call.served = service::find_dataset(*call.datasets, call.ids.front());
      if (!call.served) {
        effort.spend_names(call.datasets->size());
        return no_dataset(*call.datasets, call.ids.front());
      }
      use_kept_revision(call);
      call.budget = budget(effort);  // the time to load a revision is not the question's
    }
    const Shape shape = Shape::read(call, found);
    Answer answered = shape.select(found.endpoint(call));
    const bool is_list = call.dialect == &csv_rows || call.dialect == &ndjson_rows ||
                         (call.dialect == nullptr && call.parameters.has("report"));
    Response* const made = is_list ? std::get_if<Response>(&answered) : nullptr;
    if (made == nullptr || made->status != 200) {
      return shape.lay_out(std::move(answered));
    }
    return shape.lay_out(call.dialect == nullptr ? no_losses(call) : list_rows(call, *made));
  }

  /// The budget of one question that begins now.
  query::Budget budget(const Effort& effort) const {
    query::Budget budget{options_.max_visits, nullptr};
    if (effort.is_light()) {
      budget.max_visits = std::min(options_.light_visits, options_.max_visits);
    } else if (options_.clock) {
      const auto end = options_.clock() + options_.max_time;
      budget.out_of_time = [this, end] { return options_.clock() >= end; };
    }
    return budget;
  }

  static Response refuse(const Request& request, const Problem& problem) {
    Response response =
        to_response(problem, instance_of(find_header(request.headers, "X-Request-Id")));
    if (problem.kind.status == 405 || problem.kind.status == 501) {
      response.headers.push_back({"Allow", std::string(allowed_methods)});
    }
    if (problem.kind.slug == problems::query_timeout.slug ||
        problem.kind.slug == problems::too_many_listeners.slug ||
        problem.kind.slug == problems::overloaded.slug) {
      response.headers.push_back({"Retry-After", "5"});
    }
    if (asks_for_pretty(request.target)) {
      response.body = json::indent(response.body);
    }
    return response;
  }

  const service::Catalogue& catalogue_;
  RouterOptions options_;
};

}  // namespace

std::unique_ptr<const service::GraphAttachment> make_attachment(
    const service::ServedDataset& served, const service::PolicyGraph& built) {
  return std::make_unique<const Fragments>(served, built.graph, built.types);
}

std::span<const FixedHeader> common_fields() noexcept {
  return common_headers;
}

Handlers make_handlers(const service::Catalogue& catalogue, RouterOptions options) {
  const auto router = std::make_shared<const Router>(catalogue, std::move(options));
  return {[router](const Request& request) { return router->handle(request); },
          [router](const Request& request) { return router->handle_light(request); }};
}

Handler make_router(const service::Catalogue& catalogue, RouterOptions options) {
  return make_handlers(catalogue, std::move(options)).whole;
}

}  // namespace parley::api
