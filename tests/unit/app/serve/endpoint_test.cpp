#include "serve/endpoint.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string_view>

namespace parley::app {
namespace {

using testing::HasSubstr;

TEST(EndpointTest, ANumericAddressAndAPortAreRead) {
  EXPECT_EQ(url_of(*read_endpoint("127.0.0.1:9090")), "http://127.0.0.1:9090");
  EXPECT_EQ(url_of(*read_endpoint("0.0.0.0:0")), "http://0.0.0.0:0");
  EXPECT_EQ(url_of(*read_endpoint("[::1]:65535")), "http://[::1]:65535");
  EXPECT_EQ(read_endpoint("[::1]:80")->address, "::1");
}

TEST(EndpointTest, AnythingElseIsAnErrorThatSaysWhatWasExpected) {
  for (const std::string_view text :
       {"", ":", "9090", ":9090", "127.0.0.1", "127.0.0.1:", "127.0.0.1:65536", "127.0.0.1:-1",
        "127.0.0.1:9090 ", "127.0.0.1:0x1", "localhost:9090", "::1:9090", "[::1]",
        "[::1]:", "[127.0.0.1]:1", "[]:1", "1.2.3:1", "http://127.0.0.1:1"}) {
    const auto endpoint = read_endpoint(text);
    ASSERT_FALSE(endpoint) << text;
    EXPECT_THAT(endpoint.error().message, HasSubstr("such as 127.0.0.1:9090 or [::1]:9090, got "));
  }
  EXPECT_FALSE(read_endpoint(std::string_view("127.0.0.1\0:80", 13)));
}

}  // namespace
}  // namespace parley::app
