#include "parley/dataset/similar_names.hpp"

#include <gmock/gmock.h>

#include <algorithm>
#include <optional>
#include <random>
#include <string>
#include <vector>

namespace parley::dataset {
namespace {

std::vector<SimilarPair> pairs_of(const std::vector<std::string>& names, NameKind kind) {
  SimilarNames similar;
  for (std::size_t i = 0; i < names.size(); ++i) {
    similar.add(i, names[i], kind);
  }
  return similar.find();
}

/// How two names are alike; absent where they are not.
std::optional<Likeness> likeness(const std::string& a, const std::string& b,
                                 NameKind kind = NameKind::person) {
  const std::vector<SimilarPair> pairs = pairs_of({a, b}, kind);
  const std::vector<SimilarPair> turned = pairs_of({b, a}, kind);
  EXPECT_EQ(pairs.size(), turned.size()) << a << " and " << b;
  return pairs.empty() ? std::nullopt : std::optional(pairs.front().likeness);
}

TEST(SimilarNamesTest, CaseAccentsPunctuationArticlesAndOrderMakeNoOtherName) {
  for (const auto& [a, b] : std::vector<std::pair<std::string, std::string>>{
           {"Juan Manuel Santos", "JUAN MANUEL SANTOS"},
           {"José Mújica", "Jose Mujica"},
           {"Zarif, Javad", "Javad Zarif"},
           {"The Taliban", "Taliban"},
           {"U.S.A.", "USA"},
           {"Al-Nusra Front", "Nusra Front"},
           {"Łódź Council", "Lodz Council"},
           {"حسن روحانى", "حسن روحانی"}}) {
    EXPECT_EQ(likeness(a, b), Likeness::same) << a << " and " << b;
    EXPECT_EQ(likeness(a, b, NameKind::other), Likeness::same) << a << " and " << b;
  }
}

TEST(SimilarNamesTest, TheOrderOfWordsIsANameOfItsOwnWhereThereIsNoPersonAndNoComma) {
  EXPECT_EQ(likeness("Kang Kyung Wha", "Kyung-wha Kang"), Likeness::same);
  EXPECT_EQ(likeness("Liberal National Party", "National Liberal Party", NameKind::other),
            std::nullopt);
  EXPECT_EQ(likeness("Party, National", "National Party", NameKind::other), Likeness::same);
}

TEST(SimilarNamesTest, TheUsualWaysToWriteAForeignNameAreSpellings) {
  for (const auto& [a, b] : std::vector<std::pair<std::string, std::string>>{
           {"Hassan Rouhani", "Hasan Ruhani"},
           {"Mohammad Khatami", "Muhammad Khatami"},
           {"Mohammed Khatami", "Mohammad Khatami"},
           {"Volodymyr Zelensky", "Volodymyr Zelenskyy"},
           {"Hossein Mousavi", "Hussein Musavi"},
           {"Colombia", "Columbia"},
           {"Muammar Qaddafi", "Muammar Kaddafi"}}) {
    EXPECT_EQ(likeness(a, b), Likeness::spelling) << a << " and " << b;
  }
}

TEST(SimilarNamesTest, OneSlipInOneLongWordIsASpelling) {
  EXPECT_EQ(likeness("United Naitons", "United Nations"), Likeness::spelling) << "swapped";
  EXPECT_EQ(likeness("Jean Martin", "Jean Marin"), std::nullopt) << "too short for a slip";
  EXPECT_EQ(likeness("Organisation", "Orgnisation"), Likeness::spelling) << "left out";
  EXPECT_EQ(likeness("Organisation", "Orzganisation"), Likeness::spelling) << "added";
  EXPECT_EQ(likeness("Organisation", "Organization"), Likeness::spelling) << "of one kind";
  EXPECT_EQ(likeness("Organisation Comittee", "Organization Commitete"), std::nullopt)
      << "two slips";
}

TEST(SimilarNamesTest, NamesThatOnlyLookAlikeAreTwo) {
  for (const auto& [a, b] : std::vector<std::pair<std::string, std::string>>{
           {"Iran", "Iraq"},
           {"Ireland", "Iceland"},
           {"Citizen (Ireland)", "Citizen (Iceland)"},
           {"Austria", "Australia"},
           {"Niger", "Nigeria"},
           {"Gambia", "Zambia"},
           {"Mali", "Male"},
           {"India", "Indian"},
           {"Slovakia", "Slovenia"},
           {"North Korea", "South Korea"},
           {"Police Officer", "Police Office"},
           {"Islamist", "Islamism"},
           {"Round 1", "Round 2"},
           {"Delegation 2014", "Delegation 2015"},
           {"Team A", "Team B"},
           {"Hassan Rouhani", "Hossein Rouhani"},
           {"Javad Zarif", "Javad Larijani"},
           {"Iberia", "Liberia"},
           {"Bank (China)", "Bank of China"},
           {"Ministry of Health", "Ministry of Wealth"}}) {
    EXPECT_EQ(likeness(a, b), std::nullopt) << a << " and " << b;
  }
}

TEST(SimilarNamesTest, InitialsStandForWordsOfTheSamePlace) {
  EXPECT_EQ(likeness("J. Zarif", "Javad Zarif"), Likeness::initials);
  EXPECT_EQ(likeness("M. J. Zarif", "Mohammad Javad Zarif"), Likeness::initials);
  EXPECT_EQ(likeness("M. Javad Zarif", "Mohammad J. Zarif"), Likeness::initials);
  EXPECT_EQ(likeness("K. Zarif", "Javad Zarif"), std::nullopt);
  EXPECT_EQ(likeness("J. Zarif", "Javad Larijani"), std::nullopt);
}

TEST(SimilarNamesTest, APersonsNameMayBeAPartOfAnother) {
  EXPECT_EQ(likeness("Javad Zarif", "Mohammad Javad Zarif"), Likeness::part);
  EXPECT_EQ(likeness("Zarif", "Mohammad Javad Zarif"), Likeness::part);
  EXPECT_EQ(likeness("Mohammad Javad", "Mohammad Javad Zarif"), std::nullopt)
      << "the last word is another";
  EXPECT_EQ(likeness("Korea", "South Korea", NameKind::other), std::nullopt);
}

TEST(SimilarNamesTest, ANameThatFitsSeveralIsNoReason) {
  EXPECT_THAT(pairs_of({"George Bush", "George W. Bush", "George H. W. Bush"}, NameKind::person),
              testing::IsEmpty());
  EXPECT_THAT(pairs_of({"J. Smith", "John Smith", "Jane Smith"}, NameKind::person),
              testing::IsEmpty());
}

TEST(SimilarNamesTest, AnAliasIsComparedWithNamesAlone) {
  SimilarNames similar;
  similar.add(0, "Revolutionary Armed Forces of Colombia", NameKind::other);
  similar.add(0, "FARC", NameKind::alias);
  similar.add(1, "National Liberation Army", NameKind::other);
  similar.add(1, "Guerrilla", NameKind::alias);
  similar.add(2, "Farc", NameKind::other);
  similar.add(3, "Popular Liberation Army", NameKind::other);
  similar.add(3, "guerrilla", NameKind::alias);
  const std::vector<SimilarPair> pairs = similar.find();
  ASSERT_EQ(pairs.size(), 1U);
  EXPECT_EQ(pairs[0].first, 0U);
  EXPECT_EQ(pairs[0].second, 2U);
}

TEST(SimilarNamesTest, NamesOfOneOwnerAreNotCompared) {
  SimilarNames similar;
  similar.add(7, "Colombia", NameKind::other);
  similar.add(7, "Columbia", NameKind::other);
  EXPECT_THAT(similar.find(), testing::IsEmpty());
}

TEST(SimilarNamesTest, EverySlipIsFoundAmongManyNames) {
  std::mt19937 random(20'260'101);  // NOLINT(*-msc51-cpp): the same names in every run
  std::uniform_int_distribution<int> letter('a', 'z');
  const auto word = [&] {
    std::string made;
    for (int i = 0; i < 12; ++i) {
      made += static_cast<char>(letter(random));
    }
    return made;
  };
  std::vector<std::string> names;
  for (int i = 0; i < 1000; ++i) {
    const std::string first = "m" + word();
    const std::string last = "t" + word();
    names.push_back(first + ' ' + last);
    std::string other = last;
    other.insert(6, "xb");  // two letters, of which one goes again
    other.erase(7, 1);
    names.push_back(first + ' ' + other);
  }
  const std::vector<SimilarPair> pairs = pairs_of(names, NameKind::other);
  std::size_t found = 0;
  for (const SimilarPair& pair : pairs) {
    found += pair.first + 1 == pair.second && pair.first % 2 == 0 ? 1U : 0U;
  }
  EXPECT_EQ(found, 1000U);
}

TEST(SimilarNamesTest, OfManyEqualNamesEachIsPairedWithFewOthers) {
  const std::vector<std::string> names(20'000, "Ministry of Foreign Affairs");
  const std::vector<SimilarPair> pairs = pairs_of(names, NameKind::other);
  EXPECT_LE(pairs.size(), names.size() * 32) << "and not 200 million";
  std::vector<std::size_t> seconds;
  seconds.reserve(pairs.size());
  for (const SimilarPair& pair : pairs) {
    seconds.push_back(pair.second);
  }
  seconds.erase(std::unique(seconds.begin(), seconds.end()), seconds.end());
  EXPECT_EQ(seconds.size(), names.size() - 1) << "each is like one before it";
}

TEST(SimilarNamesTest, TextsThatAreNoNamesAreLeftOut) {
  EXPECT_EQ(likeness("", ""), std::nullopt);
  EXPECT_EQ(likeness("…", "—"), std::nullopt);
  EXPECT_EQ(likeness("\xFF\xFE", "\xFF\xFE"), std::nullopt);
}

}  // namespace
}  // namespace parley::dataset
