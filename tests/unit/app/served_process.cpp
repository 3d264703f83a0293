#include "served_process.hpp"

#include <arpa/inet.h>
#include <array>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

namespace parley::app {
namespace {

std::string read_line(int descriptor) {
  std::string line;
  pollfd waiting{descriptor, POLLIN, 0};
  char c = 0;
  while (poll(&waiting, 1, static_cast<int>(std::chrono::milliseconds(max_wait).count())) > 0 &&
         read(descriptor, &c, 1) == 1 && c != '\n') {
    line += c;
  }
  return line;
}

}  // namespace

ServedProcess::ServedProcess(const std::vector<std::string>& arguments, const std::string& log) {
  std::array<int, 2> pipe_ends{};
  if (pipe(pipe_ends.data()) != 0) {
    return;
  }
  pid_ = fork();
  if (pid_ == 0) {
    dup2(pipe_ends[1], STDOUT_FILENO);
    const int file = open(log.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    dup2(file, STDERR_FILENO);
    std::vector<std::string> words{PARLEY_PROGRAM, "serve", "--port", "0"};
    words.insert(words.end(), arguments.begin(), arguments.end());
    std::vector<char*> argv;
    for (std::string& word : words) {
      argv.push_back(word.data());
    }
    argv.push_back(nullptr);
    execv(PARLEY_PROGRAM, argv.data());
    _exit(127);
  }
  close(pipe_ends[1]);
  output_ = pipe_ends[0];
  first_line_ = read_line(output_);
  const std::size_t colon = first_line_.rfind(':');
  if (colon != std::string::npos) {
    port_ = static_cast<std::uint16_t>(std::strtoul(first_line_.c_str() + colon + 1, nullptr, 10));
  }
}

ServedProcess::~ServedProcess() {
  if (pid_ > 0) {
    kill(pid_, SIGKILL);
    waitpid(pid_, nullptr, 0);
  }
  close(output_);
}

std::string ServedProcess::get_from(std::uint16_t port, const std::string& target,
                                    const std::string& more_fields) {
  const int connection = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  timeval patience{max_wait.count(), 0};
  setsockopt(connection, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
  sockaddr_in there{};
  there.sin_family = AF_INET;
  there.sin_port = htons(port);
  there.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  std::string answer;
  if (connect(connection, reinterpret_cast<sockaddr*>(&there), sizeof there) == 0) {
    const std::string request = "GET " + target + " HTTP/1.1\r\nHost: localhost\r\n" + more_fields +
                                "Connection: close\r\n\r\n";
    (void)!write(connection, request.data(), request.size());
    std::array<char, 4096> piece{};
    for (ssize_t n = 0; (n = read(connection, piece.data(), piece.size())) > 0;) {
      answer.append(piece.data(), static_cast<std::size_t>(n));
    }
  }
  close(connection);
  return answer;
}

void ServedProcess::signal(int number) const {
  kill(pid_, number);
}

int ServedProcess::wait_for_exit() {
  const auto end = std::chrono::steady_clock::now() + max_wait;
  while (std::chrono::steady_clock::now() < end) {
    int status = 0;
    if (waitpid(pid_, &status, WNOHANG) == pid_) {
      pid_ = -1;
      return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    }
    std::this_thread::yield();
  }
  return -1;
}

std::string ServedProcess::rest_of_output() const {
  std::string rest;
  for (char c = 0; read(output_, &c, 1) == 1;) {
    rest += c;
  }
  return rest;
}

}  // namespace parley::app
