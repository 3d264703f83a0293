#include "pipeline/pipeline.hpp"

#include "parley/delivery/fields.hpp"

#include "cache/answer_key.hpp"
#include "pipeline/coding.hpp"
#include "pipeline/conditions.hpp"
#include "pipeline/refusals.hpp"

#include <algorithm>
#include <utility>

namespace parley::delivery {
namespace {

/// Larger bodies are coded on the pool. One of 7 KB takes the thread of a connection 53 µs in
/// brotli, 21 in gzip and 27 in zstd, which is less than an answer takes to make; 373 KB would
/// take 3.5 ms.
constexpr std::size_t largest_coded_at_once = std::size_t{8} * 1'024;

constexpr std::string_view event_stream = "text/event-stream";

std::string_view id_of(const api::Request& request) noexcept {
  return api::find_header(request.headers, "X-Request-Id");
}

/// The cache's key and what else the answer of the API depends on: a 304 is for those alone who
/// have its tag.
std::string flight_of(std::string_view key, const api::Request& asked) {
  std::string flight(key);
  for (const api::Header& header : asked.headers) {
    if (api::same_name(header.name, "If-None-Match")) {
      flight.append("\n").append(header.value);
    }
  }
  return flight;
}

}  // namespace

Pipeline::Pipeline(PipelineOptions options)
    : options_(std::move(options)), cache_(options_.cache_octets), pool_(options_.pool) {
  if (options_.statistics) {
    options_.statistics->read_from([this] { return counts(); });
  }
}

Pipeline::~Pipeline() {
  pool_.stop();
  if (options_.statistics) {
    options_.statistics->read_from(nullptr);
  }
}

std::optional<Outgoing> Pipeline::deliver(const api::Request& request, Exchange& exchange) {
  if (request.method != "GET" && request.method != "HEAD") {
    std::optional<api::Response> response = options_.at_once(request);
    return response ? *std::move(response) : options_.whole(request);
  }
  const CodingChoice choice = choose_coding(request);
  const std::uint64_t now = generation();
  thread_local std::string key;
  write_answer_key(key, request, choice, now);
  if (const SharedKept kept = cache_.find(key)) {
    return answer_to(request, kept);
  }
  std::optional<api::Request> changed;
  if (request.method == "HEAD" || has_conditions(request)) {
    changed = without_coding(request, choice.coding);
  }
  const api::Request& asked = changed ? *changed : request;
  std::optional<api::Response> quick;
  const bool tried = !changed && is_first_ask(key);
  if (tried) {
    quick = options_.at_once(request);
    if (quick && quick->status == 200 && !is_to_be_coded(*quick, choice) &&
        !has_media_type(*quick, event_stream)) {
      code_and_count(*quick, choice);
      return prepare(*std::move(quick));
    }
  }
  Question question{{}, choice, now, key, flight_of(key, asked), std::nullopt};
  if (!flights_.contains(question.flight)) {
    std::optional<api::Response> response = tried ? std::move(quick) : options_.at_once(asked);
    const bool at_once = response && (response->body.size() <= largest_coded_at_once ||
                                      !is_to_be_coded(*response, choice));
    if (at_once) {
      return address(request, id_of(request), finish(question, choice, *std::move(response)),
                     choice);
    }
    question.uncoded = std::move(response);
  }
  question.asked = asked;
  answer_on_pool(request, std::move(question), exchange);
  return std::nullopt;
}

/// True for a question that was not asked of late, whose answer is therefore not kept: unless
/// making or coding it took long, making it again costs less than keeping it for nobody.
bool Pipeline::is_first_ask(std::string_view key) {
  return !options_.keep_first && !seen_.note(key);
}

/// The answer as it is, its body moved.
Outgoing Pipeline::prepare(api::Response response) {
  std::optional<std::string> fields = field_lines(response);
  if (!fields) {
    return response;
  }
  return std::make_shared<const PreparedAnswer>(
      PreparedAnswer{response.status, *std::move(fields), std::move(response.body)});
}

void Pipeline::answer_on_pool(const api::Request& request, Question question, Exchange& exchange) {
  const auto shared = std::make_shared<Question>(std::move(question));
  if (!flights_.board(shared->flight, {request, exchange.answer_later()})) {
    return;
  }
  try {
    if (pool_.submit({[this, shared] { run(*shared); }, [this, shared] { refuse(*shared); }})) {
      return;
    }
  } catch (const std::exception&) {
    // Memory is short: the question is refused like any that finds no room.
  }
  refuse(*shared);
}

/// Codes and keeps an answer of the API.
Pipeline::Result Pipeline::finish(const Question& question, const CodingChoice& choice,
                                  api::Response response) {
  if (response.status == 304 && choice.coding != Coding::identity) {
    // The API saw tags of this coding alone, so the client has the coded answer.
    set_header(response, "ETag",
               coded_tag(api::find_header(response.headers, "ETag"), choice.coding));
  }
  if (response.status != 200 || has_media_type(response, event_stream)) {
    return response;
  }
  code_and_count(response, choice);
  SharedKept kept = keep(response);
  if (!kept) {
    return response;
  }
  const std::string_view cache_control = api::find_header(response.headers, "Cache-Control");
  // Not when the data changed meanwhile: nobody will ask for the answer under its key again. Nor
  // when it is not in the coding of its key.
  if (choice == question.choice && !has_word(cache_control, "no-store") &&
      generation() == question.generation) {
    cache_.put(question.key, kept);
  }
  return kept;
}

/// The result for one of those who asked; it was made for the request with that id.
Outgoing Pipeline::address(const api::Request& request, std::string_view made_for,
                           const Result& result, const CodingChoice& choice) {
  if (const auto* kept = std::get_if<SharedKept>(&result)) {
    return answer_to(request, *kept);
  }
  api::Response response = std::get<api::Response>(result);
  if (response.status == 200 && options_.stream && has_media_type(response, event_stream)) {
    return options_.stream(request, std::move(response));
  }
  if (response.status == 304) {
    const std::string tag(api::find_header(response.headers, "ETag"));
    if (const auto failed = failed_precondition(request, tag)) {
      return *failed;
    }
    return response;
  }
  if (response.status != 200) {
    readdress(response, made_for, id_of(request));
    code_and_count(response, choice);
  }
  return response;
}

void Pipeline::run(Question& question) {
  try {
    // It may have been answered between the look into the cache and the start of this question.
    if (const SharedKept kept = cache_.peek(question.key)) {
      send_to_all(question, kept);
      return;
    }
    api::Response response =
        question.uncoded ? *std::move(question.uncoded) : options_.whole(question.asked);
    send_to_all(question, finish(question, question.choice, std::move(response)));
  } catch (...) {
    // The places of all who wait are dropped with this list, and the transport answers 500.
    flights_.land(question.flight);
  }
}

void Pipeline::refuse(Question& question) noexcept {
  try {
    if (!question.uncoded) {
      for (const Waiter& waiter : flights_.land(question.flight)) {
        waiter.later->send(overloaded(waiter.request));
      }
      return;
    }
    // The answer is there and only its coding finds no room: it goes as it is, unless the client
    // cannot take that.
    const CodingChoice choice = question.choice.identity_refused ? question.choice : CodingChoice{};
    send_to_all(question, finish(question, choice, *std::move(question.uncoded)));
  } catch (...) {
    flights_.land(question.flight);
  }
}

void Pipeline::send_to_all(const Question& question, const Result& result) {
  for (const Waiter& waiter : flights_.land(question.flight)) {
    waiter.later->send(address(waiter.request, id_of(question.asked), result, question.choice));
  }
}

std::size_t Pipeline::code_and_count(api::Response& response, const CodingChoice& choice) {
  const std::size_t before = code(response, choice);
  if (before > 0) {
    Tally& tally = tallies_.at(static_cast<std::size_t>(choice.coding));
    tally.bodies.fetch_add(1, std::memory_order_relaxed);
    tally.before.fetch_add(before, std::memory_order_relaxed);
    tally.after.fetch_add(response.body.size(), std::memory_order_relaxed);
  }
  return before;
}

PipelineCounts Pipeline::counts() const {
  PipelineCounts counts;
  counts.cache = cache_.counts();
  counts.pool = pool_.counts();
  counts.joined = flights_.joined();
  for (std::size_t i = 0; i < tallies_.size(); ++i) {
    counts.codings.at(i) = {tallies_.at(i).bodies.load(), tallies_.at(i).before.load(),
                            tallies_.at(i).after.load()};
  }
  return counts;
}

PipelineCounts PipelineStatistics::read() const {
  const std::lock_guard guard(lock_);
  return source_ ? source_() : last_;
}

void PipelineStatistics::read_from(std::function<PipelineCounts()> source) {
  const std::lock_guard guard(lock_);
  if (source_) {
    last_ = source_();
  }
  source_ = std::move(source);
}

Deliverer make_pipeline(PipelineOptions options) {
  return [pipeline = std::make_shared<Pipeline>(std::move(options))](const api::Request& request,
                                                                     Exchange& exchange) {
    return pipeline->deliver(request, exchange);
  };
}

}  // namespace parley::delivery
