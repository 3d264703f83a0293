#pragma once

#include <string>

namespace parley::app {

/// A socket such as a service manager listens on.
class NotifySocket {
 public:
  /// `name`: a path, or `@` and a name that is in no folder.
  explicit NotifySocket(const std::string& name);
  ~NotifySocket();
  NotifySocket(const NotifySocket&) = delete;
  NotifySocket& operator=(const NotifySocket&) = delete;

  /// The next message; "" when none comes.
  std::string receive() const;

 private:
  std::string name_;
  int descriptor_;
};

}  // namespace parley::app
