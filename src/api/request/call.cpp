#include "request/call.hpp"

#include "parley/api/conditional.hpp"
#include "parley/text/hex.hpp"

#include "request/revision.hpp"
#include "wire/link_field.hpp"

#include <algorithm>

namespace parley::api {
namespace {

constexpr std::size_t shown_revision_digits = 12;

std::string_view cache_control(const Call& call) noexcept {
  return call.parameters.has("revision")
             ? "public, max-age=31536000, immutable"
             : "public, max-age=60, stale-while-revalidate=600, stale-if-error=86400";
}

/// Fields of a 200 and of its 304. A picture may have its own style, and nothing else.
void add_validators(const Call& call, Response& response) {
  if (call.dialect != nullptr && call.dialect->media_type == "image/svg+xml" &&
      !call.parameters.has("report")) {
    response.headers.push_back(
        {"Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox"});
  }
  response.headers.push_back({"ETag", call.etag});
  response.headers.push_back({"Cache-Control", std::string(cache_control(call))});
  response.headers.push_back(
      {"Vary", call.parameters.has("format") ? "Accept-Encoding" : "Accept, Accept-Encoding"});
}

/// A hash of the ids and revisions of all datasets.
std::string common_revision(const service::ServedDatasets& datasets) {
  Hash hash;
  for (const auto& served : datasets) {
    hash.add(served->dataset().id).add(served->dataset().revision);
  }
  return to_hex(hash.value());
}

std::string etag_of(const Call& call) {
  const std::string_view format = call.format();
  std::string tag = "\"";
  tag.reserve(40 + format.size());
  if (call.served) {
    tag.append(call.dataset().revision, 0, shown_revision_digits);
  } else {
    tag.append(common_revision(*call.datasets), 0, shown_revision_digits);
  }
  tag += '-';
  Hash asked = call.address;
  if (call.failed_reload && !call.served) {
    asked.add(static_cast<std::uint64_t>(call.failed_reload->at.time_since_epoch().count()));
  }
  call.parameters.add_all_to(asked);
  append_hex(tag, asked.value());
  tag += '-';
  tag += format;
  tag += '"';
  return tag;
}

std::string summary_of(const std::vector<ParameterFault>& faults) {
  const ParameterFault& first = faults.front();
  std::string text = "parameter " + show(first.parameter) + ": " + first.reason;
  if (faults.size() > 1) {
    text += " (and " + std::to_string(faults.size() - 1) + " more, see `errors`)";
  }
  return text;
}

}  // namespace

std::uint64_t revision_hash(const Call& call) {
  if (call.served) {
    return Hash().add(call.dataset().revision).value();
  }
  return Hash().add(common_revision(*call.datasets)).value();
}

std::uint64_t question_hash(const Call& call, ParameterGroups without) {
  Hash hash = call.address;
  call.parameters.add_question_to(hash, without);
  return hash.value();
}

std::optional<Answer> check_preconditions(Call& call) {
  const std::vector<ParameterFault>& faults = call.parameters.faults();
  if (!faults.empty()) {
    return Problem{problems::invalid_parameter, summary_of(faults), faults};
  }
  if (call.failed) {
    return problem_of_question(call, *call.failed);
  }
  if (call.gone) {
    return problem_of_gone(call);
  }
  call.etag = etag_of(call);
  switch (evaluate(call.request, call.etag)) {
    case Precondition::proceed:
      call.effort.require(call.dialect == nullptr);  // a dialect is written for one who waits
      return std::nullopt;
    case Precondition::failed:
      return Problem{problems::precondition_failed,
                     "the answer now has the tag " + call.etag + ", not one of If-Match",
                     {}};
    case Precondition::not_modified: break;
  }
  Response unchanged;
  unchanged.status = 304;
  add_validators(call, unchanged);
  return unchanged;
}

Links self_link(const Call& call) {
  Links links;
  links.self.reserve(call.request.target.size());
  links.self += call.path;
  call.parameters.append_encoded(links.self);
  return links;
}

Answer answer(const Call& call, std::string body, std::string_view media_type, const Links& links) {
  Response response;
  response.headers.reserve(5);
  response.headers.push_back({"Content-Type", std::string(media_type)});
  add_validators(call, response);
  response.headers.push_back(
      {"Link", link_field(call, links.self.empty() ? self_link(call) : links)});
  response.body = std::move(body);
  return response;
}

Problem problem_of_question(const Call& call, const Error& error) {
  call.effort.require(error.code != ErrorCode::too_large && error.code != ErrorCode::timed_out);
  Problem problem{problem_of(error.code), error.message, {}};
  if (error.code == ErrorCode::too_large || error.code == ErrorCode::timed_out) {
    const auto window = call.parameters.single("datetime");
    problem.errors.push_back({"datetime", std::string(window.value_or("")),
                              "a narrower window makes the question smaller"});
  }
  return problem;
}

}  // namespace parley::api
