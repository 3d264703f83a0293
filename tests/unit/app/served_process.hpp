#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <sys/types.h>
#include <vector>

namespace parley::app {

/// Longest that any test waits for something that must come, on a slow machine too.
inline constexpr std::chrono::seconds max_wait{120};

/// `parley serve` as a process of its own on a free port; killed with the object.
class ServedProcess {
 public:
  /// Starts it and waits for its line on standard output. Its log goes to the end of a file.
  explicit ServedProcess(const std::vector<std::string>& arguments,
                         const std::string& log = "/dev/null");
  ~ServedProcess();
  ServedProcess(const ServedProcess&) = delete;
  ServedProcess& operator=(const ServedProcess&) = delete;

  const std::string& first_line() const noexcept { return first_line_; }
  std::uint16_t port() const noexcept { return port_; }

  /// The whole answer to one GET on a connection of its own; empty when nothing answered.
  std::string get(const std::string& target) const { return get_from(port_, target); }
  /// The same from another port, with further field lines, each with its CRLF.
  static std::string get_from(std::uint16_t port, const std::string& target,
                              const std::string& more_fields = "");

  pid_t pid() const noexcept { return pid_; }

  void signal(int number) const;

  /// The exit status; -1 when it was killed or goes on.
  int wait_for_exit();

  /// What was written to standard output behind the first line, up to the end; call after exit.
  std::string rest_of_output() const;

 private:
  pid_t pid_ = -1;
  int output_ = -1;
  std::string first_line_;
  std::uint16_t port_ = 0;
};

}  // namespace parley::app
