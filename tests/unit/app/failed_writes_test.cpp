#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <string>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

namespace parley::app {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

const std::string program = PARLEY_PROGRAM;
const std::string shipped = PARLEY_ROOT "/data/iran-nuclear";

std::string content(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

pid_t start_import(const std::string& rows, const std::string& output) {
  const pid_t import = fork();
  if (import == 0) {
    for (const int number : {SIGINT, SIGHUP}) {
      std::signal(number, SIG_DFL);
    }
    execl(program.c_str(), "parley", "import", "--from", "icews-tsv", rows.c_str(), "-o",
          output.c_str(), nullptr);
    _exit(127);
  }
  return import;
}

/// Runs the program in a shell, as users do: what a stream of the process does has no other test.
class FailedWritesTest : public testing::Test {
 protected:
  FailedWritesTest()
      : folder_(fs::temp_directory_path() / ("parley-failed-writes-" + std::to_string(getpid()))),
        errors_(folder_.string() + ".err") {
    fs::create_directories(folder_);
  }
  ~FailedWritesTest() override {
    std::error_code ignored;
    fs::remove_all(folder_, ignored);
    fs::remove(errors_, ignored);
  }

  /// `{}` in the command is the program. Returns the exit status, 128 + the number of a signal.
  int shell(std::string command) {
    for (std::size_t at = 0; (at = command.find("{}", at)) != std::string::npos;) {
      command.replace(at, 2, program);
    }
    const int status = std::system(("{ " + command + "; } 2> " + errors_).c_str());
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  }
  std::string errors() const { return content(errors_); }
  std::set<std::string> files() const {
    std::set<std::string> names;
    for (const auto& entry : fs::directory_iterator(folder_)) {
      names.insert(entry.path().filename());
    }
    return names;
  }
  std::string path(const std::string& name) const { return (folder_ / name).string(); }
  std::string many_rows() const {
    std::ofstream file(folder_ / "rows.tsv");
    for (int i = 0; i < 20'000; ++i) {
      file << "Iran " << i << "\tMake a visit\tOman\t2018-05-08\n";
    }
    return path("rows.tsv");
  }

  fs::path folder_;
  std::string errors_;
};

TEST_F(FailedWritesTest, EveryCommandFailsOnAFullStandardOutput) {
  for (const std::string& arguments :
       {"export " + shipped + " --format d3", "export " + shipped + " --format parley",
        "get " + shipped + " /v1/datasets", "check " + shipped, "check --json " + shipped,
        std::string("edtf 2018"), std::string("--help"), std::string("export --help"),
        std::string("--version"), "serve --port 0 " + shipped,
        "import --from parley " + shipped + " -o " + path("x.json")}) {
    EXPECT_EQ(shell("{} " + arguments + " > /dev/full"), 1) << arguments;
    EXPECT_THAT(errors(), HasSubstr("parley: expected standard output that can be written, got no "
                                    "space left for it; the answer is not whole\n"))
        << arguments;
  }
}

TEST_F(FailedWritesTest, AClosedStandardOutputIsAFailureAndNoFileTakesItsPlace) {
  EXPECT_EQ(shell("{} edtf 2018 >&-"), 1);
  EXPECT_THAT(errors(), HasSubstr("got one that is closed"));
  EXPECT_EQ(shell("{} import --from parley " + shipped + " -o " + path("x.db") + " >&-"), 1);
  EXPECT_EQ(shell("{} check " + path("x.db") + " > /dev/null"), 0) << errors();
}

TEST_F(FailedWritesTest, ALimitOnTheSizeOfFilesIsAReasonAndLeavesNothing) {
  const std::string rows = many_rows();
  for (const std::string& arguments :
       {"export " + shipped + " --format d3 -o " + path("a.json"),
        "import --from parley " + shipped + " -o " + path("b.json"),
        "import --from parley " + shipped + " -o " + path("c.db"),
        "import --from parley " + shipped + " -o " + path("d"),
        "import --from icews-tsv " + rows + " -o " + path("e.db"),
        "import --from icews-tsv " + rows + " -o " + path("f.json")}) {
    EXPECT_EQ(shell("ulimit -f 8; {} " + arguments), 1) << arguments;
    EXPECT_THAT(errors(), HasSubstr("a limit on the size of files")) << arguments;
    EXPECT_THAT(files(), testing::ElementsAre("rows.tsv")) << arguments;
  }
}

TEST_F(FailedWritesTest, ANewDatasetThatCannotBeWrittenWholeIsNotThere) {
  EXPECT_EQ(shell("ulimit -f 2; {} new " + path("talks")), 1);
  EXPECT_THAT(errors(), HasSubstr("a limit on the size of files"));
  EXPECT_THAT(files(), testing::IsEmpty()) << "some of its files are smaller";
}

TEST_F(FailedWritesTest, ASignalRemovesWhatAnImportHasWrittenSoFar) {
  for (const int number : {SIGINT, SIGTERM, SIGHUP, SIGPIPE}) {
    ASSERT_EQ(mkfifo(path("rows").c_str(), 0600), 0);
    const pid_t import = start_import(path("rows"), path("x.db"));
    // The pipe stays open, so that the import waits for more rows.
    std::ofstream pipe(path("rows"));
    pipe << "Iran\tMake a visit\tOman\t2018-05-08\n" << std::flush;
    while (!fs::exists(path("x.db.part"))) {
      ASSERT_EQ(waitpid(import, nullptr, WNOHANG), 0) << "the import ended by itself";
    }
    kill(import, number);
    int status = 0;
    waitpid(import, &status, 0);
    EXPECT_TRUE(WIFSIGNALED(status) && WTERMSIG(status) == number) << status;
    EXPECT_THAT(files(), testing::ElementsAre("rows")) << number;
    fs::remove(path("rows"));
  }
}

TEST_F(FailedWritesTest, TheNextImportNamesAndRemovesWhatAKilledOneLeft) {
  std::ofstream(path("x.db.part")) << "half a store";
  const std::string rows = many_rows();
  EXPECT_EQ(shell("{} import --from icews-tsv " + rows + " -o " + path("x.db") + " > /dev/null"),
            0);
  EXPECT_EQ(errors(), "parley import: removing \"" + path("x.db.part") +
                          "\", which a run that was killed left\n");
  EXPECT_THAT(files(), testing::ElementsAre("rows.tsv", "x.db"));
}

}  // namespace
}  // namespace parley::app
