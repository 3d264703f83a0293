// How long light answers take on a big store: light_bench STORE [ROUNDS]
// Asks every route random questions and prints, for each, how many got an answer at once, and the
// times of those and of the ones that got none, in microseconds.
#include "parley/api/router.hpp"
#include "parley/service/load.hpp"

#include <algorithm>
#include <ctime>
#include <functional>
#include <iomanip>
#include <iostream>
#include <random>
#include <string>
#include <vector>

namespace {

using namespace parley;

class Asker {
 public:
  explicit Asker(const service::ServedDataset& served) : graph_(served.graph(ClaimPolicy{})) {}

  std::string actor() {
    // As in traffic: by the events they are in, so that the busiest are asked for most.
    const auto event = static_cast<EventIndex>(random_() % graph_->graph.event_count());
    return std::string(graph_->graph.actor_id(graph_->graph.participants(event)[0].actor));
  }
  std::string event() {
    return std::string(
        graph_->graph.event_id(static_cast<EventIndex>(random_() % graph_->graph.event_count())));
  }
  std::string window() {
    static constexpr const char* days[] = {"1995-05", "2000-02-03", "2008", "2013-07-01/2013-07-09",
                                           "../1999", "2010/2012"};
    return days[random_() % std::size(days)];
  }
  std::string limit() {
    static constexpr const char* limits[] = {"10", "100", "500", "2000", "10000"};
    return limits[random_() % std::size(limits)];
  }

 private:
  std::shared_ptr<const service::PolicyGraph> graph_;
  std::mt19937 random_{7};
};

/// The time that this thread has computed: others may have the processor in between.
double busy_microseconds() {
  timespec now{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) * 1e6 + static_cast<double>(now.tv_nsec) / 1e3;
}

struct Times {
  std::vector<double> microseconds;

  std::string text() {
    if (microseconds.empty()) {
      return "-";
    }
    std::sort(microseconds.begin(), microseconds.end());
    const auto at = [this](double part) {
      return static_cast<int>(microseconds[static_cast<std::size_t>(
          part * static_cast<double>(microseconds.size() - 1))]);
    };
    return std::to_string(at(0.5)) + " / " + std::to_string(at(0.99)) + " / " +
           std::to_string(at(1));
  }
};

}  // namespace

int main(int count, char** arguments) {
  if (count < 2) {
    std::cerr << "light_bench STORE [ROUNDS]\n";
    return 2;
  }
  const int rounds = count > 2 ? std::stoi(arguments[2]) : 500;
  auto served = service::load({arguments[1]}, api::make_attachment,
                              [](const std::string& line) { std::cerr << line << '\n'; });
  if (!served) {
    return 1;
  }
  const service::Catalogue catalogue(*served);
  const api::Handlers handlers = api::make_handlers(catalogue);
  Asker ask(*served->front());
  const std::string base = "/v1/datasets/" + served->front()->dataset().id;
  using Make = std::function<std::string()>;
  const std::vector<std::pair<std::string, Make>> routes{
      {"datasets", [] { return std::string("/v1/datasets"); }},
      {"dataset", [&] { return base; }},
      {"vocabulary", [&] { return base + "/vocabulary"; }},
      {"events", [&] { return base + "/events?limit=" + ask.limit(); }},
      {"events window", [&] { return base + "/events?datetime=" + ask.window(); }},
      {"events certain",
       [&] { return base + "/events?certainty=certain&datetime=" + ask.window(); }},
      {"events actor", [&] { return base + "/events?actor=" + ask.actor(); }},
      {"events actor window",
       [&] { return base + "/events?actor=" + ask.actor() + "&datetime=" + ask.window(); }},
      {"events 2 actors",
       [&] { return base + "/events?actorsAll=" + ask.actor() + "," + ask.actor(); }},
      {"events order",
       [&] { return base + "/events?after=" + ask.event() + "&actor=" + ask.actor(); }},
      {"event", [&] { return base + "/events/" + ask.event(); }},
      {"event unknown", [&] { return base + "/events/" + ask.event() + "x"; }},
      {"actor", [&] { return base + "/actors/" + ask.actor(); }},
      {"actor unknown", [&] { return base + "/actors/" + ask.actor() + "x"; }},
      {"events actor unknown", [&] { return base + "/events?actor=" + ask.actor() + "x"; }},
      {"actors", [&] { return base + "/actors"; }},
      {"actors window", [&] { return base + "/actors?datetime=" + ask.window(); }},
      {"neighbours", [&] { return base + "/actors/" + ask.actor() + "/neighbours"; }},
      {"neighbours window",
       [&] {
         return base + "/actors/" + ask.actor() + "/neighbours?datetime=" + ask.window() +
                "&limit=" + ask.limit();
       }},
      {"dyad", [&] { return base + "/actors/" + ask.actor() + "/with/" + ask.actor(); }},
      {"dyad window",
       [&] {
         return base + "/actors/" + ask.actor() + "/with/" + ask.actor() +
                "?limit=10000&datetime=" + ask.window();
       }},
      {"relation", [&] { return base + "/relation?a=" + ask.event() + "&b=" + ask.event(); }},
      {"graph", [&] { return base + "/graph"; }},
      {"graph window",
       [&] { return base + "/graph?datetime=" + ask.window() + "&limit=" + ask.limit(); }},
      {"graph actor",
       [&] { return base + "/graph?actor=" + ask.actor() + "&datetime=" + ask.window(); }},
      {"graph actors view",
       [&] { return base + "/graph?view=actors&datetime=" + ask.window() + "&limit=100"; }},
      {"graph actors view actor",
       [&] { return base + "/graph?view=actors&actor=" + ask.actor() + "&limit=100"; }},
      {"graph events view",
       [&] { return base + "/graph?view=events&datetime=" + ask.window() + "&limit=100"; }},
      {"places", [&] { return base + "/places?actor=" + ask.actor(); }},
      {"series", [&] { return base + "/series"; }},
      {"series window", [&] { return base + "/series?step=P1D&datetime=" + ask.window(); }},
      {"series actor", [&] { return base + "/series?actor=" + ask.actor(); }},
      {"series by actor", [&] { return base + "/series?by=actor&actor=" + ask.actor(); }},
      {"paths", [&] { return base + "/paths?from=" + ask.actor() + "&to=" + ask.actor(); }},
      {"centrality", [&] { return base + "/centrality?datetime=" + ask.window(); }},
      {"structure", [&] { return base + "/structure?datetime=" + ask.window(); }},
      {"diff", [&] { return base + "/diff?datetime=2000-02-03&against=" + ask.window(); }},
      {"search", [&] { return base + "/events?q=iran"; }},
      {"country", [&] { return base + "/events?country=IR"; }},
  };
  std::cout << std::left << std::setw(26) << "route" << std::setw(12) << "at once" << std::setw(24)
            << "µs: 50 % / 99 % / most"
            << "without an answer\n";
  for (const auto& [name, make] : routes) {
    Times answered;
    Times refused;
    for (int i = 0; i < rounds; ++i) {
      const api::Request request{"GET", make(), {}};
      const double begin = busy_microseconds();
      const auto answer = handlers.light(request);
      const double took = busy_microseconds() - begin;
      (answer ? answered : refused).microseconds.push_back(took);
    }
    std::cout << std::setw(26) << name << std::setw(12) << answered.microseconds.size()
              << std::setw(24) << answered.text() << refused.text() << std::endl;
  }
  return 0;
}
