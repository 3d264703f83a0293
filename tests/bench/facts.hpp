#pragma once

#include "parley/graph/event_graph.hpp"
#include "parley/time/day.hpp"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace parley::bench {

/// Dated facts "subject relation object" as plain arrays in order of time; the number of a fact is
/// also its EventIndex in graph_of(). The contenders share nothing else.
struct Facts {
  std::string name;                 ///< of the set, for the tables
  std::vector<std::string> actors;  ///< in order, as the graph numbers them
  std::vector<std::string> relations;
  std::vector<std::uint32_t> subject;   ///< into actors
  std::vector<std::uint32_t> relation;  ///< into relations
  std::vector<std::uint32_t> object;    ///< into actors
  std::vector<Day> day;

  std::size_t size() const noexcept { return day.size(); }
};

/// The actors and windows of one round of questions.
struct Round {
  std::uint32_t actor = 0;
  std::uint32_t other = 0;
  std::uint32_t target = 0;
  Window month;  ///< 30 days
  Window year;
};

/// One fact as an answer shows it, with numbers for names.
struct FactRow {
  std::uint32_t fact = 0;
  std::uint32_t subject = 0;
  std::uint32_t relation = 0;
  std::uint32_t object = 0;
  Day day = 0;

  friend bool operator==(const FactRow&, const FactRow&) = default;
};

/// Facts with the rounds that are asked about them.
struct Subject {
  Facts facts;
  std::vector<Round> rounds;
};

struct SyntheticFacts {
  std::uint32_t events = 1'000'000;
  std::uint32_t actors = 20'000;
  std::uint32_t types = 250;
  std::uint32_t days = 24 * 365;
};

/// Rounds that ask nothing twice: no two have the same actor and month, or the same pair and year.
/// Each is about both ends of a fact drawn by lot, in the middle of the windows, so that there is
/// something to find. The same for the same seed; fewer than `count` where the facts are too few.
std::vector<Round> distinct_rounds(const Facts& facts, std::uint64_t seed, std::size_t count);

/// The same for the same seed and shape on every machine: a few actors in most facts, a few
/// relations in most; at most `rounds` rounds.
Subject synthetic_subject(std::uint64_t seed, const SyntheticFacts& shape, std::size_t rounds);

/// The ICEWS million and at most `rounds` rounds; none when the file is absent or the command
/// `zstd` cannot be run.
std::optional<Subject> icews_subject(const std::filesystem::path& root, std::size_t rounds);

/// Writes the rounds as JSON with names and inclusive days, for the clients that ask over HTTP.
void write_rounds(const std::filesystem::path& path, const Subject& subject);

/// Every fact an event of one day, subject → object; the numbers of facts, actors and relations
/// are those of the graph.
EventGraph graph_of(const Facts& facts);

}  // namespace parley::bench
