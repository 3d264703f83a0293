#include "client.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <set>

/// The cases of tests/data/http-semantics.json that a router without a transport decides. Asserts
/// on compression, framing, files, metrics and embedding belong to the layers that do those.
namespace parley::api {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from)) {
    text.replace(at, from.size(), to);
  }
  return text;
}

/// A member, or null, over which loops go not at all.
const Json& part(const Json& wanted, const std::string& name) {
  static const Json nothing;
  return wanted.contains(name) ? wanted.at(name) : nothing;
}

class SemanticsCase {
 public:
  explicit SemanticsCase(const Json& text) : case_(text) {}

  bool is_ours() const {
    static const std::set<std::string> others{
        "format-csv",  // its own dialect
        "cc-health",   // another address than ours
        "ius-older",   // there is no Last-Modified here, so that condition is ignored
        "overload",   "metrics", "oembed-xml"};  // this server has it
    const std::string id = case_.at("id").get<std::string>();
    const std::string target = case_.at("target").get<std::string>();
    return !others.contains(id) && !id.starts_with("ae-") &&
           target.find("{file}") == std::string::npos &&
           target.find("{embed}") == std::string::npos;
  }

  Response ask(const Client& client) const {
    std::vector<Header> headers;
    for (const auto& [name, value] : case_.at("headers").items()) {
      headers.push_back({name, fill(client, value.get<std::string>())});
    }
    return client.send(case_.at("method").get<std::string>(),
                       fill(client, case_.at("target").get<std::string>()), headers);
  }

  void check(const Client& client, const Response& response) const {
    const Json& wanted = case_.at("assert_");
    check_status(wanted, response);
    check_headers(wanted, response);
    check_body(client, wanted, response);
  }

 private:
  std::string fill(const Client& client, std::string text) const {
    const std::string item = client.base + "/events/deal";
    const std::string etag = header(client.get(item), "ETag");
    text = replaced(text, "{item}", item);
    text = replaced(text, "{coll}", client.base + "/events");
    text = replaced(text, "{graph}", client.base + "/graph");
    text = replaced(text, "{none}", client.base + "/events/none");
    text = replaced(text, "{ETAG_RAW}", etag.substr(1, etag.size() - 2));
    text = replaced(text, "{LM}", "Mon, 01 Jan 1990 00:00:00 GMT");
    return replaced(text, "{ETAG}", etag);
  }

  static void check_status(const Json& wanted, const Response& response) {
    if (!wanted.contains("status")) {
      return;
    }
    const Json& status = wanted["status"];
    if (status.is_array()) {
      EXPECT_THAT(status.get<std::vector<int>>(), ::testing::Contains(response.status));
    } else {
      EXPECT_EQ(response.status, status.get<int>());
    }
  }

  static void check_headers(const Json& wanted, const Response& response) {
    for (const auto& [name, value] : part(wanted, "header").items()) {
      EXPECT_EQ(header(response, name), value.get<std::string>()) << name;
    }
    for (const auto& [name, values] : part(wanted, "header_has").items()) {
      for (const Json& value : values) {
        EXPECT_THAT(header(response, name), HasSubstr(value.get<std::string>())) << name;
      }
    }
    for (const auto& [name, value] : part(wanted, "lacks_value").items()) {
      EXPECT_THAT(header(response, name), Not(HasSubstr(value.get<std::string>()))) << name;
    }
    for (const auto& [name, pattern] : part(wanted, "header_re").items()) {
      EXPECT_THAT(header(response, name), ::testing::StartsWith("public, max-age=")) << pattern;
    }
    for (const Json& name : part(wanted, "absent")) {
      EXPECT_EQ(header(response, name.get<std::string>()), "") << name;
    }
    for (const Json& name : part(wanted, "has")) {
      EXPECT_NE(header(response, name.get<std::string>()), "") << name;
    }
    if (wanted.contains("vary_has")) {
      EXPECT_THAT(header(response, "Vary"), HasSubstr(wanted["vary_has"].get<std::string>()));
    }
    if (wanted.contains("content_type")) {
      EXPECT_EQ(header(response, "Content-Type"), wanted["content_type"].get<std::string>());
    }
    for (const Json& relation : part(wanted, "link_lacks")) {
      EXPECT_THAT(header(response, "Link"), Not(HasSubstr(relation.get<std::string>())));
    }
    for (const Json& name : part(wanted, "next_keeps")) {
      EXPECT_THAT(Json::parse(response.body)["links"]["next"].get<std::string>(),
                  HasSubstr(name.get<std::string>() + "="));
    }
  }

  void check_body(const Client& client, const Json& wanted, const Response& response) const {
    if (wanted.value("problem", false)) {
      const Json problem = Json::parse(response.body);
      for (const std::string member : {"type", "title", "status", "detail", "instance"}) {
        EXPECT_TRUE(problem.contains(member)) << member;
      }
      EXPECT_EQ(problem["status"], response.status);
    }
    if (wanted.contains("problem_names_param")) {
      EXPECT_EQ(Json::parse(response.body)["errors"][0]["parameter"],
                wanted["problem_names_param"]);
    }
    if (wanted.contains("body_lacks")) {
      EXPECT_THAT(response.body, Not(HasSubstr(wanted["body_lacks"].get<std::string>())));
    }
    if (wanted.value("body_eq_get", false)) {
      EXPECT_EQ(response.body,
                client.get(fill(client, case_.at("target").get<std::string>())).body);
    }
    if (wanted.value("no_body", false) && case_.at("method") != "HEAD") {
      EXPECT_EQ(response.body, "");
    }
  }

  const Json& case_;
};

TEST(SemanticsTest, EveryCaseThatTheRouterDecidesHolds) {
  std::ifstream file(PARLEY_ROOT "/tests/data/http-semantics.json");
  const Json cases = Json::parse(file);
  const Client client;
  int checked = 0;
  for (const Json& text : cases) {
    const SemanticsCase one(text);
    if (!one.is_ours()) {
      continue;
    }
    SCOPED_TRACE(text.at("id").get<std::string>() + ": " + text.at("why").get<std::string>());
    one.check(client, one.ask(client));
    ++checked;
  }
  EXPECT_EQ(checked, 80);
}

}  // namespace
}  // namespace parley::api
