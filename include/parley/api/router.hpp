#pragma once

#include "parley/api/message.hpp"
#include "parley/formats/losses.hpp"
#include "parley/service/catalogue.hpp"
#include "parley/service/change_feed.hpp"
#include "parley/service/kept_revisions.hpp"
#include "parley/service/served_dataset.hpp"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>

namespace parley::api {

/// What the router gets from the program around it.
struct RouterOptions {
  /// False while starting or draining: `/readyz` then answers 503. Absent: always ready.
  std::function<bool()> ready = nullptr;
  /// The steps one question may take, each a visit to one event, edge or cell; beyond them the
  /// answer is 400 `query-too-large`, on every machine. Enough for every linear question over ten
  /// million events.
  std::uint64_t max_visits = 200'000'000;
  /// The time one question may take by `clock`; beyond it the answer is 503 `query-timeout`.
  std::chrono::milliseconds max_time{1'000};
  /// The steps of a light answer, see LightHandler.
  std::uint64_t light_visits = 10'000;
  /// The most edges of one `/graph`, with or without `limit`. A program that has the whole answer
  /// in its own process may raise it.
  std::size_t largest_graph = 10'000;
  /// Where clients find this server, such as `https://parley.example`, without a slash at the end:
  /// what is written in documents that live on without the server. Empty: unknown.
  std::string public_url = {};
  /// Called with what each answer in a dialect lost, for who writes such answers to files; from the
  /// thread that answers. May be empty.
  std::function<void(const formats::Losses&)> on_losses = nullptr;
  /// The most items of one list. A program that has the whole answer in its own process may raise
  /// it.
  std::size_t largest_list = 10'000;
  /// A steady clock. Absent: time is not limited.
  std::function<std::chrono::steady_clock::time_point()> clock = nullptr;
  /// Answers questions about earlier revisions; must outlive the router. Null: those are gone.
  service::KeptRevisions* kept = nullptr;
  /// What `/changes` tells of; must outlive the router. Null: the present revision alone.
  service::ChangeFeed* changes = nullptr;
};

/// What the router keeps beside each graph it answers from. The datasets of its catalogue must be
/// served with this AttachmentMaker.
std::unique_ptr<const service::GraphAttachment> make_attachment(
    const service::ServedDataset& served, const service::PolicyGraph& built);

/// The fields of every answer of the API, for who answers in its place.
std::span<const FixedHeader> common_fields() noexcept;

/// Answers a request like the handler beside it, or returns nothing when that would keep the thread
/// busy: the question is over RouterOptions::light_visits, or needs a graph, a text index or a
/// revision that has yet to be made or loaded. Called from many threads at once; never throws.
using LightHandler = std::function<std::optional<Response>(const Request&)>;

/// The two ways to ask one router.
struct Handlers {
  Handler whole;
  LightHandler light;
};

/// Both handlers of make_router(), under its conditions.
Handlers make_handlers(const service::Catalogue& catalogue, RouterOptions options = {});

/// Answers the whole HTTP API from the catalogue, which must outlive the handler. Equal requests on
/// equal revisions get equal answers, except for the ids of problems.
Handler make_router(const service::Catalogue& catalogue, RouterOptions options = {});

}  // namespace parley::api
