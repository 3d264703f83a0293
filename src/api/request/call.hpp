#pragma once

#include "parley/api/message.hpp"
#include "parley/api/problem.hpp"
#include "parley/formats/dialect.hpp"
#include "parley/query/budget.hpp"
#include "parley/service/catalogue.hpp"
#include "parley/service/change_feed.hpp"
#include "parley/service/kept_revisions.hpp"

#include "hash.hpp"
#include "request/effort.hpp"
#include "request/parameters.hpp"
#include "request/target.hpp"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace parley::api {

struct Call;

/// What an endpoint returns: an answer, or why there is none.
using Answer = std::variant<Response, Problem>;
using Endpoint = Answer (*)(Call&);

/// One request, with what its endpoint needs. Valid as long as the request and its target.
struct Call {
  const Request& request;
  std::string_view path;              ///< as it was sent
  std::vector<std::string_view> ids;  ///< the segments at the braces; the dataset's first
  Hash address;                       ///< of the route and the ids
  Parameters parameters;
  std::shared_ptr<const service::ServedDatasets> datasets;
  std::shared_ptr<const service::ServedDataset> served;  ///< null on routes outside of a dataset
  bool ready = true;                                     ///< what `/readyz` answers
  std::optional<std::string> gone;         ///< another revision was asked for: which one is served
  std::string etag;                        ///< set by check_preconditions()
  std::optional<Error> failed;             ///< a failure of our own while the parameters were read
  query::Budget budget;                    ///< how much work the question may take
  std::size_t largest_graph = 0;           ///< edges of one graph, at most
  std::size_t largest_list = 0;            ///< items of one list, at most
  service::KeptRevisions* kept = nullptr;  ///< null: none are kept
  service::ChangeFeed* changes = nullptr;  ///< null: nothing changes
  std::shared_ptr<const service::ServedDataset> latest;       ///< where `served` is a kept revision
  std::shared_ptr<const service::ReloadState> failed_reload;  ///< null: the last one did not
  std::string_view public_url;                                ///< see RouterOptions
  const std::function<void(const formats::Losses&)>* on_losses = nullptr;  ///< see RouterOptions
  std::string_view route;                     ///< the pattern that the path fits
  const formats::Dialect* dialect = nullptr;  ///< what to answer in; null: JSON
  Effort& effort;                             ///< the rest of the work; may throw TooHeavy

  /// The name of the format of the answer, as in `format=`.
  std::string_view format() const noexcept { return dialect == nullptr ? "json" : dialect->name; }
  const Dataset& dataset() const noexcept { return served->dataset(); }
};

/// The hash of the revision that an answer depends on: the dataset's, or all that are served.
std::uint64_t revision_hash(const Call& call);

/// The hash of the question: the same with and without usual values. Parameters of the groups
/// `without` do not count.
std::uint64_t question_hash(const Call& call, ParameterGroups without);

/// To be called when all parameters and ids are read, before anything is computed: returns the
/// faults found, 410 for a revision that is gone, or 304 or 412 when the preconditions require it.
std::optional<Answer> check_preconditions(Call& call);

/// The links of a list.
struct Links {
  std::string self;
  std::string next;               ///< empty on the last page
  std::string described_by = {};  ///< what the answer lacks; empty: nothing
};

Links self_link(const Call& call);

/// 200 with the body, its tag, how long caches may keep it, and the links.
Answer answer(const Call& call, std::string body, std::string_view media_type = "application/json",
              const Links& links = {});

/// Why a question has no answer: over its budget, then with a hint to narrow the window, or another
/// failure. Throws TooHeavy when the answer has to be light and the budget was what it lacked.
Problem problem_of_question(const Call& call, const Error& error);

}  // namespace parley::api
