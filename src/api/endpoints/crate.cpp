#include "parley/formats/crate.hpp"

#include "parley/service/whole_dataset.hpp"

#include "request/request_view.hpp"

#include <string>
#include <utility>

namespace parley::api::endpoints {
namespace {

Problem too_large(const Call& call, std::size_t events) {
  return {problems::query_too_large,
          "expected a dataset of at most " + std::to_string(formats::largest_served_crate) +
              " events, got one of " + std::to_string(events) +
              "; whoever has its file makes the crate with `parley export --format crate -o " +
              call.dataset().id + ".zip`",
          {}};
}

}  // namespace

/// The whole dataset as an archive: what a client may ask of it is its revision alone.
Answer crate(Call& call) {
  const RequestView view = read_view(call);
  if (auto early = check_preconditions(call)) {
    return *early;
  }
  const std::size_t events = call.served->summary().events;
  if (events > formats::largest_served_crate) {
    return too_large(call, events);
  }
  call.effort.require(false);
  const auto whole = service::whole_dataset(call.served);
  if (!whole) {
    return problem_of_question(call, whole.error());
  }
  auto archive = formats::zip_archive(formats::crate_files(**whole, view.base));
  if (!archive) {
    return problem_of_question(call, archive.error());
  }
  Answer made = answer(call, *std::move(archive), "application/zip", self_link(call));
  if (Response* const response = std::get_if<Response>(&made)) {
    response->headers.push_back(
        {"Content-Disposition",
         "attachment; filename=\"" + formats::crate_name(call.dataset()) + ".zip\""});
  }
  return made;
}

}  // namespace parley::api::endpoints
