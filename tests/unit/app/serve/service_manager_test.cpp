#include "serve/service_manager.hpp"

#include "serve/notify_socket.hpp"
#include "temporary_file.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <string>
#include <unistd.h>

namespace parley::app {
namespace {

using testing::MatchesRegex;

class ServiceManagerTest : public testing::Test {
 protected:
  ~ServiceManagerTest() override { unsetenv("NOTIFY_SOCKET"); }
  static void say_where(const std::string& name) { setenv("NOTIFY_SOCKET", name.c_str(), 1); }
};

TEST_F(ServiceManagerTest, IsToldHowTheProgramStands) {
  const TemporaryFile place;
  const NotifySocket manager(place.path());
  say_where(place.path());
  notify_ready();
  EXPECT_EQ(manager.receive(), "READY=1");
  notify_reloading();
  EXPECT_THAT(manager.receive(), MatchesRegex("RELOADING=1\nMONOTONIC_USEC=[0-9]+"));
  notify_stopping();
  EXPECT_EQ(manager.receive(), "STOPPING=1");
}

TEST_F(ServiceManagerTest, MayListenUnderANameThatIsInNoFolder) {
  const std::string name = "@parley-test-" + std::to_string(getpid());
  const NotifySocket manager(name);
  say_where(name);
  notify_ready();
  EXPECT_EQ(manager.receive(), "READY=1");
}

TEST_F(ServiceManagerTest, OneThatIsNotThereIsNotMissed) {
  notify_ready();
  for (const std::string& name : {std::string(), std::string("relative"),
                                  std::string("/nowhere/socket"), "/" + std::string(500, 'x')}) {
    say_where(name);
    notify_ready();
  }
}

}  // namespace
}  // namespace parley::app
