#pragma once

#include "parley/api/catalogue.hpp"
#include "parley/api/message.hpp"
#include "parley/api/problem.hpp"
#include "parley/query/budget.hpp"

#include "hash.hpp"
#include "request/parameters.hpp"
#include "request/target.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace parley::api {

struct Call;

/// What an endpoint gives: an answer, or why there is none.
using Answer = std::variant<Response, Problem>;
using Endpoint = Answer (*)(Call&);

/// Of a path that begins with a slash.
constexpr std::size_t count_segments(std::string_view path) noexcept {
  return static_cast<std::size_t>(std::count(path.begin(), path.end(), '/'));
}

/// One line of the route table.
struct Route {
  std::string_view path;  ///< segments in braces take any text
  Endpoint endpoint = nullptr;
  std::span<const std::string_view> parameters;  ///< names from parameters.cpp
  // What every request would have to find out about its route.
  std::size_t segments = count_segments(path);
  Hash hash = Hash().add(path);
};

/// One request on its way through its endpoint, which its target outlives.
struct Call {
  const Request& request;
  const Route& route;
  std::string_view path;              ///< as it was sent
  std::vector<std::string_view> ids;  ///< what stood at the braces, in order; the dataset's first
  Hash address;                       ///< of the route and the ids
  Parameters parameters;
  std::shared_ptr<const ServedDatasets> datasets;
  std::shared_ptr<const ServedDataset> served;  ///< null for routes outside of one dataset
  bool ready = true;                            ///< what `/readyz` says
  std::optional<std::string> gone;  ///< another revision was asked for: what is served instead
  std::string etag;                 ///< set by check_preconditions()
  std::optional<Error> failed;      ///< a failure of our own before the question was asked
  query::Budget budget;             ///< how much work the question may be

  const Dataset& dataset() const noexcept { return served->dataset(); }
};

/// The hash of the revision an answer rests on: the dataset's, or all that are served.
std::uint64_t revision_hash(const Call& call);

/// The hash of what was asked; parameters in `without` do not count.
std::uint64_t question_hash(const Call& call, std::span<const std::string_view> without = {});

/// To be called when all parameters and ids are read, before anything is computed: the faults
/// found, a revision that is gone, or a 304 or 412 when the preconditions decide the matter.
std::optional<Answer> check_preconditions(Call& call);

/// The links of a list.
struct Links {
  std::string self;
  std::string next;  ///< empty on the last page
};

Links self_link(const Call& call);

/// 200 with the body, its tag, how long it may be kept, and the links.
Answer answer(const Call& call, std::string body, std::string_view media_type = "application/json",
              const Links& links = {});

/// Why a question has no answer: over its budget (what to narrow is named), or another failure.
Problem problem_of_question(const Call& call, const Error& error);

/// 404 with that detail.
Answer nothing_there(std::string detail);

}  // namespace parley::api
