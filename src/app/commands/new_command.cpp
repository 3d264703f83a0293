#include "parley/dataset/example.hpp"
#include "parley/dataset/write.hpp"

#include "commands/commands.hpp"

#include <filesystem>
#include <memory>
#include <ostream>
#include <string>

namespace parley::app {
namespace {

struct NewArguments {
  std::string folder;
  std::string sheet;  ///< empty: the example
};

/// A word as a shell takes it back.
std::string shell_word(const std::string& text) {
  constexpr std::string_view harmless =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-+./,:@%=";
  if (text.find_first_not_of(harmless) == std::string::npos) {
    return text;
  }
  std::string quoted = "'";
  for (const char c : text) {
    quoted += c == '\'' ? std::string("'\\''") : std::string(1, c);
  }
  return quoted + '\'';
}

std::string counted(int number, const std::string& what) {
  return std::to_string(number) + ' ' + what + (number == 1 ? "" : "s");
}

/// The other commands read a path with such an ending as a store or a file.
bool is_name_of_a_file(const std::filesystem::path& path) {
  return path.extension() == ".db" || path.extension() == ".json";
}

int fail(const Streams& streams, const Error& error) {
  streams.err << "parley new: " << error.location << ": " << error.message << '\n';
  return exit_faulty_input;
}

/// Writes the example and what it consists of.
int write_example(const std::filesystem::path& folder, const std::string& name,
                  const Streams& streams) {
  if (auto done = dataset::write_example(folder); !done) {
    return fail(streams, done.error());
  }
  streams.out << name << ": " << counted(dataset::example_events, "event") << ", "
              << counted(dataset::example_actors, "actor") << ", "
              << counted(dataset::example_sources, "source")
              << ": an example to be replaced; its README.md explains each file\n";
  return exit_fine;
}

int make_new(const NewArguments& arguments, const Streams& streams) {
  const std::filesystem::path given(arguments.folder);
  const std::filesystem::path folder = given.has_filename() ? given : given.parent_path();
  if (is_name_of_a_file(folder)) {
    streams.err << "parley new: expected a name for a folder, got " << show(arguments.folder)
                << ", which other commands take for a file\n";
    return exit_wrong_usage;
  }
  // An import would find out when all rows are read.
  if (auto expected = dataset::expect_new_folder(folder); !expected) {
    return fail(streams, expected.error());
  }
  const int status = arguments.sheet.empty()
                         ? write_example(folder, arguments.folder, streams)
                         : import_sheet(arguments.sheet, arguments.folder, streams);
  if (status == exit_fine) {
    const std::string word = shell_word(arguments.folder);
    streams.out << "next:\n  parley check " << word << "\n  parley serve " << word << std::endl;
  }
  return status;
}

}  // namespace

void add_new_command(CLI::App& parley, const Streams& streams, Action& action) {
  CLI::App* command = parley.add_subcommand(
      "new", "Makes a folder with a small example of a dataset, to be replaced by your own");
  auto arguments = std::make_shared<NewArguments>();
  command->add_option("DIR", arguments->folder, "the folder: one that is empty or not there yet")
      ->required()
      ->check(file_name());
  command
      ->add_option("--from-sheet", arguments->sheet,
                   "a table with the events, which is imported in place of the example")
      ->check(file_name());
  command->callback([&streams, &action, arguments] {
    action = [&streams, arguments] { return make_new(*arguments, streams); };
  });
}

}  // namespace parley::app
