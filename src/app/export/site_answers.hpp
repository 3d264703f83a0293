#pragma once

#include "parley/api/message.hpp"
#include "parley/error/error.hpp"
#include "parley/service/served_dataset.hpp"

#include "export/output_folder.hpp"

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

namespace parley::app {

/// The most events of a dataset in a site: the page loads all of them at once, and so many it
/// shows.
inline constexpr std::size_t largest_site = 10'000;

/// The most answers about actors, one for each under each claim policy.
inline constexpr std::size_t most_actor_answers = 200'000;

/// Empty when a site can have the dataset; else why not and what to do.
std::string reason_against_site(const service::ServedDataset& served);

/// `preferred`, `all`, and `source:ID` for each source that some event rests on.
std::vector<std::string> site_policies(const service::ServedDataset& served);

/// Writes the answers about one dataset that the page asks for, each as `ask` gives it, into
/// `data/ID/`: `dataset.json`, `vocabulary.json`, `actors.json`, `sources.json`, `claims.json`;
/// `policies/POLICY.json` with all events; a file for each source and claim; for each event one
/// object with its answers by policy; for each actor one with the different answers, which of them
/// a policy has, and the neighbours by policy. Error: a question has no answer, or a file cannot be
/// written.
Result<void> write_answers(const api::Handler& ask,
                           const std::shared_ptr<const service::ServedDataset>& served,
                           OutputFolder& site);

}  // namespace parley::app
