#include "standard_output.hpp"

#include "parley/dataset/output_file.hpp"

#include <ostream>
#include <string_view>

namespace parley::app {

DescriptorBuffer::DescriptorBuffer(int descriptor) : descriptor_(descriptor) {
  setp(buffer_.data(), buffer_.data() + buffer_.size());
}

int DescriptorBuffer::sync() {
  const std::string_view pending(pbase(), static_cast<std::size_t>(pptr() - pbase()));
  if (error_ == 0) {
    error_ = dataset::write_all(descriptor_, pending);
  }
  setp(buffer_.data(), buffer_.data() + buffer_.size());
  return error_ == 0 ? 0 : -1;
}

DescriptorBuffer::int_type DescriptorBuffer::overflow(int_type c) {
  if (sync() != 0) {
    return traits_type::eof();
  }
  return traits_type::eq_int_type(c, traits_type::eof()) ? traits_type::not_eof(c)
                                                         : sputc(traits_type::to_char_type(c));
}

std::streamsize DescriptorBuffer::xsputn(const char* text, std::streamsize size) {
  if (size < epptr() - pptr()) {
    return std::streambuf::xsputn(text, size);
  }
  if (sync() != 0) {
    return 0;
  }
  error_ = dataset::write_all(descriptor_, {text, static_cast<std::size_t>(size)});
  return error_ == 0 ? size : 0;
}

int finish_output(int status, const Streams& streams) {
  streams.out.flush();
  if (streams.out) {
    return status;
  }
  const auto* buffer = dynamic_cast<const DescriptorBuffer*>(streams.out.rdbuf());
  streams.err << "parley: expected standard output that can be written, got "
              << dataset::write_failure(buffer == nullptr ? EIO : buffer->error())
              << "; the answer is not whole\n";
  return status == 0 ? 1 : status;
}

}  // namespace parley::app
