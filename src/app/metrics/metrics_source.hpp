#pragma once

#include <functional>
#include <string>
#include <utility>
#include <vector>

namespace parley::app {

/// One number of a metric and its labels, such as `{{"result", "loaded"}}`.
struct Sample {
  std::vector<std::pair<std::string, std::string>> labels;
  double value = 0;
};

/// A metric whose numbers somebody else keeps and that are read when the metrics are asked for.
struct MetricsSource {
  enum class Kind { counter, gauge };

  std::string name;  ///< as Prometheus wants it; of a counter, ends in `_total`
  std::string help;  ///< one sentence
  Kind kind = Kind::gauge;
  /// Called on the thread that answers `/metrics`, so what it reads must be safe from there.
  std::function<std::vector<Sample>()> read;
};

/// A source of one number without labels.
MetricsSource counter_source(std::string name, std::string help, std::function<double()> read);
MetricsSource gauge_source(std::string name, std::string help, std::function<double()> read);

}  // namespace parley::app
