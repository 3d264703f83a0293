#include "export/answer_export.hpp"

#include "parley/api/parameters.hpp"
#include "parley/api/router.hpp"
#include "parley/json/reader.hpp"

#include "commands/commands.hpp"
#include "export/export_formats.hpp"
#include "export/export_output.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <map>
#include <ostream>
#include <string_view>
#include <utility>

namespace parley::app {
namespace {

/// The rows of one request, of a list that is asked page by page.
constexpr std::size_t rows_at_once = 5'000;

/// Ids that a line about a loss names.
constexpr std::size_t shown_ids = 3;

/// True when no dataset takes the value: it is none of the words, no number, no date.
bool is_wrong_for_any_dataset(std::string_view parameter) {
  const api::ParameterSpec* const spec =
      api::find_parameter(parameter, std::numeric_limits<api::ParameterGroups>::max());
  return spec != nullptr && (!spec->words.empty() || spec->type == api::ParameterType::number ||
                             spec->name == "datetime" || spec->name == "lang");
}

/// Writes what is wrong with the question, a line for each parameter, in the names of the options.
/// Returns the exit status.
int write_problem(const std::string& problem, const Streams& streams) {
  const json::Parsed parsed = json::parse(problem);
  const json::Value value = parsed.value.value_or(json::Value::object());
  const auto errors = value.find("errors");
  if (errors != value.end() && !errors->empty()) {
    bool wrong_usage = false;
    for (const json::Value& fault : *errors) {
      const std::string parameter = fault.value("parameter", "");
      wrong_usage = wrong_usage || is_wrong_for_any_dataset(parameter);
      streams.err << "parley export: --" << parameter << ": " << fault.value("reason", "") << '\n';
    }
    return wrong_usage ? exit_wrong_usage : exit_faulty_input;
  }
  streams.err << "parley export: " << value.value("detail", "the answer could not be made") << '\n';
  return exit_faulty_input;
}

/// Says what `--limit` left out of a graph in JSON; false when the text does not say.
bool warn_when_truncated(std::string_view graph, const Streams& streams) {
  constexpr std::string_view edges = R"("edges":)";
  const std::size_t end = graph.find(R"(},"truncated":true)");
  const std::size_t begin = end == graph.npos ? end : graph.rfind(edges, end);
  if (begin == graph.npos) {
    return false;
  }
  const std::size_t digits = begin + edges.size();
  streams.err << "parley export: warning: --limit cuts the graph off, which has "
              << graph.substr(digits, end - digits) << " edges in all\n";
  return true;
}

/// The losses of all pages together, by kind, in the order in which they came.
class LossesOfAll {
 public:
  void add(const formats::Losses& losses) {
    for (const formats::Loss& loss : losses.items()) {
      const auto known = std::find_if(all_.begin(), all_.end(), [&loss](const formats::Loss& one) {
        return one.kind.slug == loss.kind.slug;
      });
      if (known == all_.end()) {
        all_.push_back(loss);
      } else if (loss.kind.slug != "members") {  // the same on every page
        known->count += loss.count;
      }
    }
  }

  /// A line for each kind. `rest_is_written`: a page that ends before the list is no loss.
  void write(bool rest_is_written, std::ostream& out) const {
    for (const formats::Loss& loss : all_) {
      if (loss.kind.slug == "rest" && rest_is_written) {
        continue;
      }
      out << "parley export: lost: " << loss.kind.text;
      if (loss.count > 0) {
        out << " (" << loss.count;
        for (std::size_t i = 0; i < std::min(shown_ids, loss.ids.size()); ++i) {
          out << (i == 0 ? ": " : ", ") << loss.ids[i];
        }
        out << (loss.count > shown_ids ? ", …)" : ")");
      }
      out << '\n';
    }
  }

 private:
  std::vector<formats::Loss> all_;
};

/// The address behind `rel="next"`; empty on the last page.
std::string next_of(const api::Response& response) {
  const std::string_view links = api::find_header(response, "Link");
  const std::size_t end = links.find(R"(>; rel="next")");
  const std::size_t begin = end == links.npos ? end : links.rfind('<', end);
  return begin == links.npos ? std::string()
                             : std::string(links.substr(begin + 1, end - begin - 1));
}

std::string_view without_first_line(std::string_view text) {
  return text.substr(std::min(text.find('\n') + 1, text.size()));
}

}  // namespace

int export_answer(const AnswerExport& asked, std::shared_ptr<const service::ServedDataset> served,
                  const Streams& streams) {
  const service::Catalogue catalogue({std::move(served)});
  LossesOfAll lost;
  // The limits of the server protect it from its clients; here the one who asks has the machine.
  const api::RouterOptions whole{
      .max_visits = std::numeric_limits<std::uint64_t>::max(),
      .largest_graph = std::numeric_limits<std::size_t>::max(),
      .on_losses = [&lost](const formats::Losses& losses) { lost.add(losses); },
      .largest_list = std::numeric_limits<std::size_t>::max()};
  const api::Handler router = api::make_router(catalogue, whole);
  const bool by_pages = is_rows(asked.format) && !asked.has_limit;
  api::Request request;
  request.target =
      by_pages ? asked.target + "&limit=" + std::to_string(rows_at_once) : asked.target;
  ExportOutput output(asked.output, streams);
  bool first = true;
  while (!request.target.empty()) {
    const api::Response response = router(request);
    if (response.status != 200) {
      return write_problem(response.body, streams);
    }
    if (!output.is_open() && !output.open()) {
      return exit_faulty_input;
    }
    const bool skip = !first && has_header(asked.format);
    output.write(skip ? without_first_line(response.body) : std::string_view(response.body));
    first = false;
    request.target = by_pages ? next_of(response) : std::string();
    if (!by_pages && asked.has_limit && warn_when_truncated(response.body, streams)) {
      lost.write(true, streams.err);
      return output.finish();
    }
  }
  const int status = output.finish();
  if (status == exit_fine) {
    lost.write(by_pages, streams.err);
  }
  return status;
}

}  // namespace parley::app
