#pragma once

#include "parley/delivery/exchange.hpp"
#include "parley/delivery/kept_answer.hpp"

#include <gtest/gtest.h>

#include <chrono>
#include <future>
#include <memory>
#include <optional>
#include <stdexcept>
#include <utility>

namespace parley::delivery {

/// Only a test that hangs waits so long.
inline constexpr std::chrono::seconds patience{120};

/// What a client gets in the end: prepared answers as fields and body, of a stream its head.
inline api::Response as_response(const Outgoing& outgoing) {
  if (const auto* prepared = std::get_if<SharedAnswer>(&outgoing)) {
    return to_response(**prepared);
  }
  if (const auto* streamed = std::get_if<StreamedAnswer>(&outgoing)) {
    return streamed->head;
  }
  return std::get<api::Response>(outgoing);
}

/// The transport's side of one request. A place that is dropped without an answer becomes a 500.
class TestExchange final : public Exchange {
 public:
  std::unique_ptr<Later> answer_later() override {
    later_ = true;
    return std::make_unique<Place>(answer_);
  }

  bool is_later() const noexcept { return later_; }

  /// The answer, at once or later.
  Outgoing wait(std::optional<Outgoing> at_once) {
    if (at_once) {
      EXPECT_FALSE(later_) << "answered at once and later";
      return *std::move(at_once);
    }
    auto future = answer_->get_future();
    if (future.wait_for(patience) != std::future_status::ready) {
      throw std::runtime_error("the answer never came");
    }
    return future.get();
  }

 private:
  class Place final : public Later {
   public:
    explicit Place(std::shared_ptr<std::promise<Outgoing>> answer) : answer_(std::move(answer)) {}
    ~Place() override {
      if (!sent_) {
        answer_->set_value(api::Response{500, {}, "dropped"});
      }
    }
    void send(Outgoing answer) override {
      sent_ = true;
      answer_->set_value(std::move(answer));
    }

   private:
    std::shared_ptr<std::promise<Outgoing>> answer_;
    bool sent_ = false;
  };

  std::shared_ptr<std::promise<Outgoing>> answer_ = std::make_shared<std::promise<Outgoing>>();
  bool later_ = false;
};

inline api::Response answer_of(const Deliverer& deliverer, const api::Request& request) {
  TestExchange exchange;
  return as_response(exchange.wait(deliverer(request, exchange)));
}

inline api::Response answer_at_once(const Deliverer& deliverer, const api::Request& request) {
  TestExchange exchange;
  std::optional<Outgoing> answer = deliverer(request, exchange);
  EXPECT_TRUE(answer.has_value());
  return answer ? as_response(*answer) : api::Response{};
}

}  // namespace parley::delivery
