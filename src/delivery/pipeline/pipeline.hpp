#pragma once

#include "parley/delivery/pipeline.hpp"

#include "cache/seen_once.hpp"
#include "pool/flights.hpp"

#include <atomic>
#include <string>
#include <variant>

namespace parley::delivery {

/// What `make_pipeline` returns, with its state. Safe from many threads.
class Pipeline {
 public:
  explicit Pipeline(PipelineOptions options);
  Pipeline(const Pipeline&) = delete;
  Pipeline& operator=(const Pipeline&) = delete;
  ~Pipeline();

  std::optional<Outgoing> deliver(const api::Request& request, Exchange& exchange);
  PipelineCounts counts() const;

 private:
  /// A question on its way through the pipeline.
  struct Question {
    api::Request asked;  ///< as `whole` sees it; set when the question goes to the pool
    CodingChoice choice;
    std::uint64_t generation = 0;
    std::string key;     ///< of its answer in the cache
    std::string flight;  ///< equal for questions that one call answers
    /// The answer, when only its coding is left to do.
    std::optional<api::Response> uncoded;
  };
  /// What all who asked get; the second is still to be addressed and coded for each.
  using Result = std::variant<SharedKept, api::Response>;

  std::uint64_t generation() const { return options_.generation ? options_.generation() : 0; }
  void answer_on_pool(const api::Request& request, Question question, Exchange& exchange);
  bool is_first_ask(std::string_view key);
  static Outgoing prepare(api::Response response);
  Result finish(const Question& question, const CodingChoice& choice, api::Response response);
  Outgoing address(const api::Request& request, std::string_view made_for, const Result& result,
                   const CodingChoice& choice);
  void run(Question& question);
  void refuse(Question& question) noexcept;
  void send_to_all(const Question& question, const Result& result);
  std::size_t code_and_count(api::Response& response, const CodingChoice& choice);

  struct Tally {
    std::atomic<std::uint64_t> bodies = 0;
    std::atomic<std::uint64_t> before = 0;
    std::atomic<std::uint64_t> after = 0;
  };

  PipelineOptions options_;
  AnswerCache cache_;
  SeenOnce seen_;
  Flights flights_;
  std::array<Tally, coded.size()> tallies_;
  WorkerPool pool_;  ///< last, so that its threads end before what they use
};

}  // namespace parley::delivery
