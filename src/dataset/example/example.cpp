#include "parley/dataset/example.hpp"

#include "parley/text/slug.hpp"

#include "output/new_folder.hpp"

#include <array>
#include <string>
#include <string_view>
#include <utility>

namespace parley::dataset {

// The files of data/first-dataset, embedded by CMakeLists.txt.
std::string_view example_dataset_text() noexcept;
std::string_view example_sources_text() noexcept;
std::string_view example_actors_text() noexcept;
std::string_view example_events_text() noexcept;
std::string_view example_readme_text() noexcept;

namespace {

/// The heading with an id of its own.
std::string heading_for(const std::filesystem::path& folder) {
  constexpr std::string_view id = "first-dataset";
  std::string heading(example_dataset_text());
  const std::string name = std::filesystem::absolute(folder).lexically_normal().filename().string();
  if (const std::size_t at = heading.find(id); at != std::string::npos && !name.empty()) {
    heading.replace(at, id.size(), name_id(name));
  }
  return heading;
}

}  // namespace

Result<void> write_example(const std::filesystem::path& path) {
  auto folder = NewFolder::create(path);
  if (!folder) {
    return folder.error();
  }
  // The heading comes last: a folder that was cut off has none, and is rejected as a dataset.
  const std::string heading = heading_for(path);
  const std::array<std::pair<const char*, std::string_view>, 5> files{
      {{"README.md", example_readme_text()},
       {"sources.json", example_sources_text()},
       {"actors.json", example_actors_text()},
       {"events.json", example_events_text()},
       {"dataset.json", heading}}};
  for (const auto& [name, text] : files) {
    if (auto done = folder->write(name, text); !done) {
      return done;
    }
  }
  folder->keep();
  return {};
}

}  // namespace parley::dataset
