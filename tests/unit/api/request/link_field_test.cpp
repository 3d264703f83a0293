#include "unit/api/client.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace parley::api {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

std::string link_of(const Client& client, const std::string& target) {
  return header(client.get(target), "Link");
}

TEST(LinkFieldTest, EveryAnswerOfADatasetNamesDescriptionLicenceAndWhatToCite) {
  const Client client;
  for (const std::string rest : {"", "/events", "/events/deal", "/graph", "/vocabulary",
                                 "/relation?a=deal&b=withdrawal", "/graph?format=d3"}) {
    const std::string link = link_of(client, client.base + rest);
    EXPECT_THAT(link, HasSubstr("<" + client.base)) << rest;
    EXPECT_THAT(link, HasSubstr("</openapi.json>; rel=\"service-desc\", </docs>; "
                                "rel=\"service-doc\""));
    EXPECT_THAT(link, HasSubstr("<https://spdx.org/licenses/CC0-1.0.html>; rel=\"license\""));
    EXPECT_THAT(
        link, HasSubstr("<" + client.base + "?revision=" + small_revision + ">; rel=\"cite-as\""));
  }
}

TEST(LinkFieldTest, ALicenceWithoutAnAddressIsNotLinked) {
  auto dataset = small_dataset();
  dataset->license = "unknown";
  EXPECT_THAT(link_of(Client(dataset), "/v1/datasets/small"), Not(HasSubstr("license")));
}

TEST(LinkFieldTest, OutsideOfADatasetThereIsNothingToCite) {
  for (const std::string target : {"/v1", "/v1/datasets", "/openapi.json"}) {
    const std::string link = link_of(Client(), target);
    EXPECT_THAT(link, HasSubstr("<" + target + ">; rel=\"self\""));
    EXPECT_THAT(link, HasSubstr("service-desc"));
    EXPECT_THAT(link, Not(HasSubstr("cite-as")));
  }
}

TEST(LinkFieldTest, AddressesAreWholeWhereTheServerKnowsItsOwn) {
  RouterOptions options;
  options.public_url = "https://parley.example";
  const std::string link =
      link_of(Client(small_dataset(), options), "/v1/datasets/small/events?limit=1");
  EXPECT_THAT(link,
              HasSubstr("<https://parley.example/v1/datasets/small/events?limit=1>; rel=\"self\""));
  EXPECT_THAT(link, HasSubstr("<https://parley.example/openapi.json>; rel=\"service-desc\""));
  EXPECT_THAT(link, Not(HasSubstr("</")));
}

TEST(LinkFieldTest, WhatIsCitedAnswers) {
  const Client client;
  const std::string link = link_of(client, client.base + "/events");
  const std::size_t end = link.find(">; rel=\"cite-as\"");
  const std::size_t begin = link.rfind('<', end) + 1;
  EXPECT_EQ(client.get(link.substr(begin, end - begin)).status, 200);
}

}  // namespace
}  // namespace parley::api
