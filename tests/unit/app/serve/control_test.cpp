#include "serve/control.hpp"

#include <gtest/gtest.h>

#include <csignal>
#include <pthread.h>

namespace parley::app {
namespace {

TEST(ControlTest, AnEndThatIsAskedForGoesBeforeAReload) {
  sigset_t signals;
  sigemptyset(&signals);
  for (const int signal : {SIGHUP, SIGTERM, SIGINT}) {
    sigaddset(&signals, signal);
  }
  pthread_sigmask(SIG_BLOCK, &signals, nullptr);
  pthread_kill(pthread_self(), SIGHUP);
  pthread_kill(pthread_self(), SIGTERM);
  int reloads = 0;
  int stops = 0;
  obey_signals({[&] { ++reloads; }, [&] { ++stops; }});
  EXPECT_EQ(reloads, 0);
  EXPECT_EQ(stops, 1);
}

TEST(ControlTest, AReloadIsDoneBeforeAnEndThatComesAfterIt) {
  sigset_t signals;
  sigemptyset(&signals);
  for (const int signal : {SIGHUP, SIGTERM, SIGINT}) {
    sigaddset(&signals, signal);
  }
  pthread_sigmask(SIG_BLOCK, &signals, nullptr);
  pthread_kill(pthread_self(), SIGHUP);
  int reloads = 0;
  obey_signals({[&] {
                  ++reloads;
                  pthread_kill(pthread_self(), SIGTERM);
                },
                [] {}});
  EXPECT_EQ(reloads, 1);
}

}  // namespace
}  // namespace parley::app
