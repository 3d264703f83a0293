#include "metrics/metrics.hpp"

#include <prometheus/text_serializer.h>
#include <utility>

namespace parley::app {
namespace {

MetricsSource one_number(std::string name, std::string help, MetricsSource::Kind kind,
                         std::function<double()> read) {
  return {std::move(name), std::move(help), kind, [read = std::move(read)] {
            return std::vector<Sample>{{{}, read()}};
          }};
}

prometheus::MetricFamily family_of(const MetricsSource& source) {
  const bool counts = source.kind == MetricsSource::Kind::counter;
  prometheus::MetricFamily family;
  family.name = source.name;
  family.help = source.help;
  family.type = counts ? prometheus::MetricType::Counter : prometheus::MetricType::Gauge;
  for (const Sample& sample : source.read()) {
    prometheus::ClientMetric& metric = family.metric.emplace_back();
    metric.label.reserve(sample.labels.size());
    for (const auto& [name, value] : sample.labels) {
      metric.label.push_back({name, value});
    }
    (counts ? metric.counter.value : metric.gauge.value) = sample.value;
  }
  return family;
}

}  // namespace

MetricsSource counter_source(std::string name, std::string help, std::function<double()> read) {
  return one_number(std::move(name), std::move(help), MetricsSource::Kind::counter,
                    std::move(read));
}

MetricsSource gauge_source(std::string name, std::string help, std::function<double()> read) {
  return one_number(std::move(name), std::move(help), MetricsSource::Kind::gauge, std::move(read));
}

std::string Metrics::text() const {
  std::vector<prometheus::MetricFamily> families = registry_.Collect();
  families.reserve(families.size() + sources_.size());
  for (const MetricsSource& source : sources_) {
    families.push_back(family_of(source));
  }
  return prometheus::TextSerializer().Serialize(families);
}

}  // namespace parley::app
