#include "parley/delivery/codings.hpp"

#include <gtest/gtest.h>

#include <random>
#include <string>
#include <vector>

namespace parley::delivery {
namespace {

CodingChoice choose(const std::vector<std::string>& fields) {
  api::Request request;
  for (const std::string& field : fields) {
    request.headers.push_back({"accept-encoding", field});
  }
  return choose_coding(request);
}

Coding coding_for(const std::string& field) {
  return choose({field}).coding;
}

TEST(ChooseCodingTest, WithoutTheFieldNothingIsCoded) {
  EXPECT_EQ(choose({}), CodingChoice{});
}

TEST(ChooseCodingTest, AnEmptyFieldAsksForIdentity) {
  EXPECT_EQ(coding_for(""), Coding::identity);
  EXPECT_EQ(coding_for(" , ,"), Coding::identity);
}

TEST(ChooseCodingTest, OfCodingsThatAClientLikesAlikeTheBestOnOfferWins) {
  EXPECT_EQ(coding_for("gzip, deflate, br, zstd"), Coding::brotli);
  EXPECT_EQ(coding_for("gzip, zstd"), Coding::zstd);
  EXPECT_EQ(coding_for("gzip, deflate"), Coding::gzip);
  EXPECT_EQ(coding_for("deflate, compress"), Coding::identity);
  EXPECT_EQ(coding_for("X-GZip"), Coding::gzip);
  EXPECT_EQ(coding_for("BR"), Coding::brotli);
}

TEST(ChooseCodingTest, TheHighestWeightWins) {
  EXPECT_EQ(coding_for("br;q=0.5, gzip;q=0.8"), Coding::gzip);
  EXPECT_EQ(coding_for("br;q=0.999,gzip;q=1.000"), Coding::gzip);
  EXPECT_EQ(coding_for("gzip ; q=0.2 , zstd ; Q=0.3"), Coding::zstd);
  EXPECT_EQ(coding_for("br;q=0, gzip;q=0.001"), Coding::gzip);
}

TEST(ChooseCodingTest, AStarStandsForWhatIsNotNamed) {
  EXPECT_EQ(coding_for("*"), Coding::brotli);
  EXPECT_EQ(coding_for("br;q=0, *"), Coding::zstd);
  EXPECT_EQ(coding_for("gzip;q=0.5, *;q=0.1"), Coding::gzip);
  EXPECT_EQ(coding_for("*;q=0"), Coding::identity);
}

TEST(ChooseCodingTest, IdentityWinsOnlyWhenItIsNamedWithMoreWeight) {
  EXPECT_EQ(coding_for("gzip;q=0.1"), Coding::gzip);
  EXPECT_EQ(coding_for("gzip;q=0.5, identity;q=0.5"), Coding::gzip);
  EXPECT_EQ(coding_for("gzip;q=0.5, identity"), Coding::identity);
  EXPECT_EQ(coding_for("identity"), Coding::identity);
}

TEST(ChooseCodingTest, IdentityIsRefusedByNameOrByAStar) {
  EXPECT_TRUE(choose({"gzip, identity;q=0"}).identity_refused);
  EXPECT_TRUE(choose({"gzip, *;q=0"}).identity_refused);
  EXPECT_FALSE(choose({"gzip, identity;q=0.1, *;q=0"}).identity_refused);
  EXPECT_FALSE(choose({"gzip"}).identity_refused);
}

TEST(ChooseCodingTest, AClientThatAcceptsNothingOnOfferGetsIdentity) {
  EXPECT_EQ(choose({"identity;q=0"}), CodingChoice{});
  EXPECT_EQ(choose({"compress, identity;q=0"}), CodingChoice{});
}

TEST(ChooseCodingTest, SeveralFieldsAreOneList) {
  EXPECT_EQ(choose({"gzip;q=0.5", "zstd"}).coding, Coding::zstd);
  EXPECT_TRUE(choose({"gzip", "identity;q=0"}).identity_refused);
}

TEST(ChooseCodingTest, WhatIsNoCodingWithAWeightIsPassedOver) {
  for (const char* broken : {"br;q=2", "br;q=", "br;q=0.1234", "br;q=-1", "br;q=1.001",
                             "br;level=5", "br;q=0x1", "br q=1", "\"br\"", "br;q=.5", "br;q=1;q"}) {
    EXPECT_EQ(coding_for(std::string(broken) + ", gzip;q=0.1"), Coding::gzip) << broken;
  }
}

TEST(CompressibleTest, TextsAreAndPicturesAreNot) {
  for (const char* type :
       {"application/json", "text/html; charset=utf-8", "TEXT/CSV", "image/svg+xml",
        "application/problem+json", "application/ld+json;profile=\"x\"", "application/wasm"}) {
    EXPECT_TRUE(is_compressible(type)) << type;
  }
  for (const char* type : {"", "image/png", "font/woff2", "application/octet-stream",
                           "text/event-stream", "text", "application/zip"}) {
    EXPECT_FALSE(is_compressible(type)) << type;
  }
}

/// Bodies of many kinds: of one octet repeated, of a few words, of JSON, of any octets.
std::string random_body(std::mt19937_64& random) {
  const std::size_t size = std::uniform_int_distribution<std::size_t>(1, 60'000)(random);
  const auto alphabet = std::uniform_int_distribution<int>(0, 3)(random);
  std::string body;
  body.reserve(size + 32);
  while (body.size() < size) {
    const std::uint64_t number = random();
    switch (alphabet) {
      case 0: body += 'a'; break;
      case 1: body += (number % 2 == 0) ? "negotiation " : "statement "; break;
      case 2: body += "{\"id\":\"e" + std::to_string(number % 1'000) + "\"},"; break;
      default: body += static_cast<char>(number & 0xFFU); break;
    }
  }
  return body;
}

TEST(EncodeTest, EveryCodedBodyDecodesToTheBody) {
  std::mt19937_64 random(18);
  int coded_bodies = 0;
  for (int i = 0; i < 120; ++i) {
    const std::string body = random_body(random);
    for (const Coding coding : coded) {
      for (const Effort effort : {Effort::answer, Effort::file}) {
        if (const auto octets = encode(coding, body, effort)) {
          ++coded_bodies;
          EXPECT_LT(octets->size(), body.size());
          EXPECT_TRUE(decodes_to(coding, *octets, body)) << name_of(coding) << ' ' << body.size();
        }
      }
    }
  }
  EXPECT_GT(coded_bodies, 400);
}

TEST(EncodeTest, WhatDoesNotGetSmallerStaysAsItIs) {
  for (const Coding coding : coded) {
    EXPECT_EQ(encode(coding, "x"), std::nullopt);
    EXPECT_EQ(encode(coding, ""), std::nullopt);
  }
  EXPECT_EQ(encode(Coding::identity, std::string(5'000, 'a')), std::nullopt);
}

TEST(DecodesToTest, TellsOtherCutAndLongerBodiesApart) {
  const std::string body(3'000, 'a');
  for (const Coding coding : coded) {
    const std::string octets = *encode(coding, body);
    EXPECT_TRUE(decodes_to(coding, octets, body));
    EXPECT_FALSE(decodes_to(coding, octets, body + "a")) << name_of(coding);
    EXPECT_FALSE(decodes_to(coding, octets, body.substr(1))) << name_of(coding);
    EXPECT_FALSE(decodes_to(coding, octets.substr(0, octets.size() - 1), body)) << name_of(coding);
    EXPECT_FALSE(decodes_to(coding, octets + "rest", body)) << name_of(coding);
    EXPECT_FALSE(decodes_to(coding, "no such coding", body)) << name_of(coding);
    EXPECT_FALSE(decodes_to(coding, "", body)) << name_of(coding);
  }
}

}  // namespace
}  // namespace parley::delivery
