#include "parley/dataset/similar_names.hpp"
#include "parley/store/read.hpp"

#include "commands/commands.hpp"

#include <algorithm>
#include <array>
#include <memory>
#include <numeric>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

namespace parley::app {
namespace {

using dataset::Likeness;

/// A cell of CSV, quoted where it must be (RFC 4180).
std::string cell(const std::string& text) {
  if (text.find_first_of(",\"\r\n") == std::string::npos) {
    return text;
  }
  std::string quoted = "\"";
  for (const char c : text) {
    quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
  }
  return quoted + '"';
}

std::string_view word_for(Likeness likeness) noexcept {
  constexpr std::array<std::string_view, 4> words{"same", "spelling", "initials", "part"};
  return words[static_cast<std::size_t>(likeness)];
}

/// Actors that are likely one, and the weakest of the reasons.
struct Group {
  std::vector<std::size_t> actors;  ///< ascending
  Likeness likeness = Likeness::same;
};

std::vector<dataset::SimilarPair> similar_pairs(const std::vector<Actor>& actors) {
  dataset::SimilarNames names;
  for (std::size_t i = 0; i < actors.size(); ++i) {
    const auto kind =
        actors[i].kind == ActorKind::person ? dataset::NameKind::person : dataset::NameKind::other;
    for (const auto& [language, name] : actors[i].name) {
      names.add(i, name, kind);
    }
    for (const Alias& alias : actors[i].aliases) {
      names.add(i, alias.text, dataset::NameKind::alias);
    }
  }
  return names.find();
}

/// Joins pairs that share an actor.
std::vector<Group> groups_of(const std::vector<Actor>& actors) {
  std::vector<std::size_t> first(actors.size());
  std::iota(first.begin(), first.end(), 0U);
  const auto find = [&first](std::size_t actor) {
    while (first[actor] != actor) {
      actor = first[actor] = first[first[actor]];
    }
    return actor;
  };
  const auto pairs = similar_pairs(actors);
  for (const auto& pair : pairs) {
    const std::size_t a = find(pair.first);
    const std::size_t b = find(pair.second);
    first[std::max(a, b)] = std::min(a, b);
  }
  std::vector<Group> by_first(actors.size());
  for (const auto& pair : pairs) {
    Group& group = by_first[find(pair.first)];
    group.likeness = std::max(group.likeness, pair.likeness);
  }
  for (std::size_t i = 0; i < actors.size(); ++i) {
    by_first[find(i)].actors.push_back(i);
  }
  std::erase_if(by_first, [](const Group& group) { return group.actors.size() < 2; });
  return by_first;
}

/// Names and aliases of all actors of the group but the first name, each once.
std::string aliases_of(const Group& group, const std::vector<Actor>& actors) {
  const std::string& name = actors[group.actors.front()].name.front().second;
  std::vector<std::string> texts;
  for (const std::size_t i : group.actors) {
    for (const auto& [language, text] : actors[i].name) {
      texts.push_back(text);
    }
    for (const Alias& alias : actors[i].aliases) {
      texts.push_back(alias.text);
    }
  }
  std::string all;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    const auto here = texts.begin() + static_cast<std::ptrdiff_t>(i);
    if (texts[i] != name && std::find(texts.begin(), here, texts[i]) == here) {
      all += (all.empty() ? "" : "; ") + texts[i];
    }
  }
  return all;
}

int list_actors(const std::string& path, const Streams& streams) {
  const store::ReadResult read = store::read(path);
  for (const dataset::Fault& fault : read.faults) {
    if (fault.severity == dataset::Fault::Severity::error) {
      streams.err << dataset::to_string(fault) << '\n';
    }
  }
  if (!read.ok()) {
    return exit_faulty_input;
  }
  const std::vector<Actor>& actors = read.dataset->actors;
  const std::vector<Group> groups = groups_of(actors);
  streams.out << "id,name,aliases,kind,country,likeness,others\n";
  for (const Group& group : groups) {
    const Actor& actor = actors[group.actors.front()];
    std::string others;
    for (const std::size_t i : group.actors) {
      others += i == group.actors.front() ? "" : (others.empty() ? "" : "; ") + actors[i].id;
    }
    streams.out << actor.id << ',' << cell(actor.name.front().second) << ','
                << cell(aliases_of(group, actors)) << ',' << term(actor.kind) << ','
                << actor.country << ',' << word_for(group.likeness) << ',' << cell(others) << '\n';
  }
  streams.out << std::flush;
  streams.err << path << ": " << groups.size() << " of " << actors.size()
              << " actors may be recorded more than once";
  if (!groups.empty()) {
    streams.err << "; delete the rows that are wrong, save the others, and import again with "
                   "--actors FILE";
  }
  streams.err << '\n';
  return exit_fine;
}

}  // namespace

void add_actors_command(CLI::App& parley, const Streams& streams, Action& action) {
  CLI::App* command = parley.add_subcommand(
      "actors", "Lists actors that are likely one, as a table of known actors for import");
  auto path = std::make_shared<std::string>();
  command->add_option("DATASET", *path, "a folder, a .json file or a .db store")
      ->required()
      ->check(file_name());
  command->callback([&streams, &action, path] {
    action = [&streams, path] { return list_actors(*path, streams); };
  });
}

}  // namespace parley::app
