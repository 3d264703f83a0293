#include "parley/api/router.hpp"
#include "parley/api/version.hpp"
#include "parley/json/writer.hpp"
#include "parley/service/catalogue.hpp"

#include "export/exports.hpp"
#include "export/output_folder.hpp"
#include "export/site_answers.hpp"
#include "export/site_pages.hpp"
#include "load_datasets.hpp"
#include "shipped_files.hpp"

#include <limits>
#include <ostream>
#include <utility>

namespace parley::app {
namespace {

/// What the page reads first: which datasets and claim policies the site has.
std::string manifest_of(const service::ServedDatasets& datasets) {
  json::Writer out;
  out.begin_object().member("format", "parley-site").member("version", 1);
  out.member("generator", "parley " + std::string(api::version()));
  out.key("datasets").begin_array();
  for (const auto& served : datasets) {
    out.begin_object().member("id", served->dataset().id);
    out.member("revision", served->dataset().revision).key("policies").begin_array();
    for (const std::string& policy : site_policies(*served)) {
      out.value(policy);
    }
    out.end_array().end_object();
  }
  out.end_array().end_object();
  return out.take() + "\n";
}

Result<void> write_site(const std::filesystem::path& pages, const service::ServedDatasets& datasets,
                        OutputFolder& site) {
  const service::Catalogue catalogue(datasets);
  // The limits of the server protect it from its clients; here the one who asks has the machine.
  const api::Handler ask =
      api::make_router(catalogue, {.max_visits = std::numeric_limits<std::uint64_t>::max(),
                                   .largest_graph = std::numeric_limits<std::size_t>::max()});
  if (auto done = write_pages(pages, site); !done) {
    return done;
  }
  // GitHub Pages would otherwise treat the folder as a blog.
  if (auto done = site.write(".nojekyll", ""); !done) {
    return done;
  }
  if (auto done = site.write(site_manifest, manifest_of(datasets)); !done) {
    return done;
  }
  api::Request list;
  list.target = "/v1/datasets";
  if (auto done = site.write("data/datasets.json", ask(list).body); !done) {
    return done;
  }
  for (const auto& served : datasets) {
    if (auto done = write_answers(ask, served, site); !done) {
      return done;
    }
  }
  return site.put_in_place();
}

int failed(const Error& error, const Streams& streams) {
  streams.err << "parley export: " << error.location << ": " << error.message << '\n';
  return exit_faulty_input;
}

}  // namespace

int export_site(const std::vector<std::string>& datasets, const std::string& output,
                const Streams& streams) {
  if (output.empty()) {
    streams.err << "parley export: expected -o with a folder, since a site has many files\n";
    return exit_wrong_usage;
  }
  std::vector<std::string> faults;
  const auto served =
      load_datasets(datasets, [&](const std::string& line) { faults.push_back(line); });
  if (!served) {
    for (const std::string& line : faults) {
      streams.err << line << '\n';
    }
    return exit_faulty_input;
  }
  for (const auto& each : *served) {
    if (const std::string reason = reason_against_site(*each); !reason.empty()) {
      streams.err << "parley export: " << each->dataset().id << ": " << reason << '\n';
      return exit_faulty_input;
    }
  }
  const auto pages = shipped_pages();
  if (!pages) {
    streams.err << "parley export: expected the built page beside the program, got none; in the "
                   "source tree, `npm run build` in web/ makes it\n";
    return exit_faulty_input;
  }
  auto site = OutputFolder::create(output, site_manifest);
  if (!site) {
    return failed(site.error(), streams);
  }
  const auto done = write_site(*pages, *served, *site);
  return done ? exit_fine : failed(done.error(), streams);
}

}  // namespace parley::app
