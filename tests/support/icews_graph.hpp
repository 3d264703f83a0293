#pragma once

#include "parley/graph/graph_builder.hpp"
#include "parley/time/day.hpp"

#include <array>
#include <cstdio>
#include <filesystem>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace parley::testing {

/// The folder of the shared benchmark data beside the repository; nothing where it is absent.
inline std::optional<std::filesystem::path> shared_bench(const std::filesystem::path& root) {
  const std::filesystem::path folder = root / ".." / "shared" / "bench";
  const bool there = std::filesystem::exists(folder / "icews-1m.tsv.zst") &&
                     std::filesystem::exists(folder / "answers.json");
  return there ? std::optional(folder) : std::nullopt;
}

/// Every line of a zstd-compressed file, by the command `zstd`; empty when it cannot be run.
template <class Visit>
void for_each_line_of_zstd(const std::filesystem::path& file, const Visit& visit) {
  const std::string command = "zstd -dc '" + file.string() + "'";
  std::FILE* pipe = popen(command.c_str(), "r");
  if (pipe == nullptr) {
    return;
  }
  std::array<char, 4096> line{};
  while (std::fgets(line.data(), static_cast<int>(line.size()), pipe) != nullptr) {
    std::string_view text(line.data());
    text.remove_suffix(text.ends_with('\n') ? 1 : 0);
    visit(text);
  }
  pclose(pipe);
}

/// The million facts as a graph: subject → object, one day each; names serve as ids.
inline EventGraph icews_graph(const std::filesystem::path& folder) {
  GraphBuilder builder;
  builder.reserve_events(1'000'000);
  std::set<std::string, std::less<>> actors;
  std::uint32_t row = 0;
  for_each_line_of_zstd(folder / "icews-1m.tsv.zst", [&](std::string_view line) {
    std::array<std::string_view, 4> fields;
    for (std::string_view& field : fields) {
      field = line.substr(0, line.find('\t'));
      line.remove_prefix(std::min(line.size(), field.size() + 1));
    }
    const auto& [subject, relation, object, day_text] = fields;
    for (const std::string_view actor : {subject, object}) {
      if (actors.find(actor) == actors.end()) {
        actors.emplace(actor);
        builder.add_actor(actor, actor, ActorKind::organisation);
      }
    }
    const Day day = parse_day(day_text).value();
    const std::array<ParticipantRow, 2> parts{
        {{.actor = subject, .role = Role::initiator}, {.actor = object, .role = Role::recipient}}};
    const std::string id = std::to_string(10'000'000 + row);
    EventRow event{.id = id, .type = relation, .label = relation};
    event.bounds = {day, day, day + 1, day + 1};
    event.edtf = day_text;
    event.basis = Basis::stated;
    event.participants = parts;
    event.model_row = row++;
    builder.add_event(event);
  });
  return std::move(builder).build();
}

}  // namespace parley::testing
