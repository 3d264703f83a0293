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

/// The same for the same seed and shape on every machine: a few actors in most facts, a few
/// relations in most; 50 rounds about pairs who have something in common.
Subject synthetic_subject(std::uint64_t seed, const SyntheticFacts& shape);

/// The ICEWS million and the 50 shared answer sets; none when the files are absent or the
/// command `zstd` cannot be run.
std::optional<Subject> icews_subject(const std::filesystem::path& root);

/// Every fact an event of one day, subject → object; the numbers of facts, actors and relations
/// are those of the graph.
EventGraph graph_of(const Facts& facts);

}  // namespace parley::bench
