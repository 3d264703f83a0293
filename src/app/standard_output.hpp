#pragma once

#include "parley/app/command_line.hpp"

#include <array>
#include <streambuf>
#include <string>

namespace parley::app {

/// Writes to a descriptor and remembers why the first write failed; writes nothing from then on.
class DescriptorBuffer : public std::streambuf {
 public:
  explicit DescriptorBuffer(int descriptor);
  ~DescriptorBuffer() override { sync(); }
  DescriptorBuffer(const DescriptorBuffer&) = delete;
  DescriptorBuffer& operator=(const DescriptorBuffer&) = delete;

  /// `errno` of the first failed write; 0: none failed.
  int error() const noexcept { return error_; }

 protected:
  int_type overflow(int_type c) override;
  std::streamsize xsputn(const char* text, std::streamsize size) override;
  int sync() override;

 private:
  int descriptor_;
  int error_ = 0;
  std::array<char, 1U << 16U> buffer_{};
};

/// Flushes standard output. When any of it could not be written, says why on standard error and
/// returns 1 in place of 0: a command whose answer is lost has failed.
int finish_output(int status, const Streams& streams);

}  // namespace parley::app
