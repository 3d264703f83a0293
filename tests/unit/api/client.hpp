#pragma once

#include "parley/api/message.hpp"
#include "parley/api/router.hpp"
#include "parley/service/catalogue.hpp"

#include "small_dataset.hpp"

#include <nlohmann/json.hpp>

#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace parley::api {

using Json = nlohmann::ordered_json;

/// The router over the small dataset, asked without a socket.
class Client {
 public:
  Client() : Client(small_dataset()) {}
  explicit Client(std::shared_ptr<const Dataset> dataset, RouterOptions options = {})
      : Client(std::vector{std::move(dataset)}, std::move(options)) {}
  explicit Client(const std::vector<std::shared_ptr<const Dataset>>& datasets,
                  RouterOptions options = {})
      : catalogue_(served(datasets)), router_(make_router(catalogue_, std::move(options))) {}

  Response send(std::string method, std::string target, std::vector<Header> headers = {}) const {
    return router_({std::move(method), std::move(target), std::move(headers)});
  }
  Response get(std::string target, std::vector<Header> headers = {}) const {
    return send("GET", std::move(target), std::move(headers));
  }
  /// The answer below the dataset's own address, read as JSON.
  Json json(const std::string& rest) const { return Json::parse(get(base + rest).body); }
  int status(const std::string& rest) const { return get(base + rest).status; }

  /// The values of one member over the items of a list.
  std::vector<std::string> listed(const std::string& rest, const std::string& member = "id") const {
    std::vector<std::string> values;
    const Json answer = json(rest);
    for (const Json& item : answer.at("items")) {
      values.push_back(item.at(member).get<std::string>());
    }
    return values;
  }

  /// `parameter: reason` of every error of a problem.
  std::vector<std::string> errors(const std::string& rest) const {
    std::vector<std::string> found;
    const Json problem = json(rest);
    if (problem.contains("errors")) {
      for (const Json& error : problem.at("errors")) {
        found.push_back(error.at("parameter").get<std::string>() + ": " +
                        error.at("reason").get<std::string>());
      }
    }
    return found;
  }

  service::Catalogue& catalogue() { return catalogue_; }

  const std::string base = "/v1/datasets/small";

 private:
  static service::ServedDatasets served(
      const std::vector<std::shared_ptr<const Dataset>>& datasets) {
    service::ServedDatasets all;
    for (const auto& dataset : datasets) {
      all.push_back(std::make_shared<const service::ServedDataset>(dataset, make_attachment));
    }
    return all;
  }

  service::Catalogue catalogue_;
  Handler router_;
};

inline std::string header(const Response& response, std::string_view name) {
  return std::string(find_header(response, name));
}

}  // namespace parley::api
