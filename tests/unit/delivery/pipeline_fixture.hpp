#pragma once

#include "parley/api/conditional.hpp"
#include "parley/api/problem.hpp"
#include "parley/delivery/pipeline.hpp"

#include "unit/delivery/exchanges.hpp"

#include <gtest/gtest.h>

#include <atomic>
#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace parley::delivery {

using api::Header;
using api::Request;
using api::Response;
using std::chrono::hours;

/// A small API: `/N` has a body of N octets of JSON; below `/heavy/` only the pool answers. Like
/// the real one it answers 304 before it computes.
class TestApi {
 public:
  Response answer(const Request& request) {
    const std::size_t slash = request.target.rfind('/');
    const std::string tag =
        "\"r" + std::to_string(revision) + "-" + request.target.substr(1) + "\"";
    const std::string path = request.target.substr(0, request.target.find('?'));
    if (path.ends_with("/missing")) {
      return api::to_response({api::problems::not_found, "there is nothing", {}},
                              api::instance_of(api::find_header(request.headers, "X-Request-Id")));
    }
    if (api::evaluate(request, tag) == api::Precondition::not_modified) {
      return {304, {{"ETag", tag}, {"Cache-Control", "public"}}, ""};
    }
    ++computed;
    Response response;
    response.headers = {{"Content-Type", "application/json"},
                        {"ETag", tag},
                        {"Cache-Control", path.starts_with("/secret") ? "no-store" : "public"},
                        {"Vary", "Accept, Accept-Encoding"}};
    response.body = std::string(std::stoul(path.substr(slash + 1)), 'a');
    return response;
  }

  PipelineOptions options() {
    PipelineOptions options;
    options.keep_first = true;
    options.at_once = [this](const Request& request) -> std::optional<Response> {
      ++asked_at_once;
      if (request.target.starts_with("/heavy/")) {
        return std::nullopt;
      }
      return answer(request);
    };
    options.whole = [this](const Request& request) {
      before_whole();
      return answer(request);
    };
    options.generation = [this] { return revision.load(); };
    options.pool = {.threads = 2, .longest_wait = hours(1)};
    options.statistics = statistics;
    return options;
  }

  std::atomic<std::uint64_t> revision = 1;
  std::atomic<int> computed = 0;
  std::atomic<int> asked_at_once = 0;
  std::function<void()> before_whole = [] {};
  std::shared_ptr<PipelineStatistics> statistics = std::make_shared<PipelineStatistics>();
};

inline Request get(const std::string& target, const std::string& accept_encoding = "",
                   std::vector<Header> more = {}) {
  Request request;
  request.target = target;
  request.headers = std::move(more);
  if (!accept_encoding.empty()) {
    request.headers.push_back({"Accept-Encoding", accept_encoding});
  }
  return request;
}

inline std::string field(const Response& response, std::string_view name) {
  return std::string(api::find_header(response.headers, name));
}

class PipelineTest : public testing::Test {
 protected:
  Response send(const Request& request) const { return answer_of(deliverer_, request); }
  PipelineCounts counts() const { return api_.statistics->read(); }

  TestApi api_;
  Deliverer deliverer_ = make_pipeline(api_.options());
};

}  // namespace parley::delivery
