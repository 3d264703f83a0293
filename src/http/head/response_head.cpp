#include "head/response_head.hpp"

#include "parley/delivery/fields.hpp"
#include "parley/text/ascii.hpp"

#include <boost/beast/core/buffers_range.hpp>
#include <boost/beast/http/empty_body.hpp>
#include <boost/beast/http/message.hpp>
#include <boost/beast/http/serializer.hpp>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstddef>
#include <memory_resource>
#include <tuple>
#include <utility>

namespace parley::http {
namespace {

namespace beast = boost::beast;

template <class Number>
void append_number(std::string& out, Number number) {
  std::array<char, 20> digits{};
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
  out.append(digits.data(), end);
}

/// `app;dur=` in milliseconds with three digits behind the point.
void append_timing(std::string& out, std::chrono::microseconds handling) {
  const auto micros = static_cast<unsigned long>(std::max<long>(0, handling.count()));
  out += "app;dur=";
  append_number(out, micros / 1000);
  const unsigned long rest = micros % 1000;
  out += '.';
  out += static_cast<char>('0' + rest / 100);
  out += static_cast<char>('0' + rest / 10 % 10);
  out += static_cast<char>('0' + rest % 10);
}

// All fields of one head come from memory on the stack.
using Fields = beast::http::basic_fields<std::pmr::polymorphic_allocator<char>>;
constexpr std::size_t usual_fields = 4'096;  // octets

beast::string_view text(std::string_view view) noexcept {
  return {view.data(), view.size()};
}

/// Adds a field of the handler where it may set it.
void insert(Fields& fields, std::string_view name, std::string_view value, bool body) {
  if (!delivery::is_of_the_transport(name) &&
      (body || !equals_ignoring_case(name, "content-type"))) {
    fields.insert(text(name), text(value));
  }
}

void insert_framing(Fields& fields, std::size_t body_size, bool body, const HeadContext& context) {
  using beast::http::field;
  if (context.endless) {
    if (context.chunked) {
      fields.set(field::transfer_encoding, "chunked");
    }
  } else if (body) {
    fields.set(field::content_length, std::to_string(body_size));
  }
  if (context.close) {
    fields.set(field::connection, "close");
  } else if (context.announce_keep_alive) {
    fields.set(field::connection, "keep-alive");
  }
}

}  // namespace

void append_head(std::string& out, const api::Response& response, std::size_t body_size,
                 const HeadContext& context) {
  using beast::http::field;
  const bool body = has_body(response.status);
  std::array<std::byte, usual_fields> memory;  // NOLINT: nothing reads it before it is written
  std::pmr::monotonic_buffer_resource resource(memory.data(), memory.size());
  beast::http::response<beast::http::empty_body, Fields> message{
      std::piecewise_construct, std::make_tuple(), std::make_tuple(&resource)};
  message.version(11);
  message.result(static_cast<unsigned>(response.status));
  message.insert(field::date, text(context.date));
  for (const api::Header& header : response.headers) {
    insert(message, header.name, header.value, body);
  }
  for (const api::FixedHeader& header : response.common) {
    insert(message, header.name(), header.value(), body);
  }
  for (const api::FixedHeader& header : delivery::default_fields()) {
    if (message.find(text(header.name())) == message.end()) {
      message.insert(text(header.name()), text(header.value()));
    }
  }
  if (message.find("Server-Timing") == message.end()) {
    std::string timing;
    append_timing(timing, context.handling);
    message.insert("Server-Timing", timing);
  }
  message.insert("X-Request-Id", text(context.request_id));
  insert_framing(message, body_size, body, context);

  beast::http::serializer<false, beast::http::empty_body, Fields> serializer(message);
  serializer.split(true);  // behind a chunked head it would go on with the last chunk
  beast::error_code error;
  while (!error && !serializer.is_header_done()) {
    serializer.next(error, [&](beast::error_code&, const auto& buffers) {
      std::size_t octets = 0;
      for (const auto buffer : beast::buffers_range_ref(buffers)) {
        out.append(static_cast<const char*>(buffer.data()), buffer.size());
        octets += buffer.size();
      }
      serializer.consume(octets);
    });
  }
}

void append_head(std::string& out, const delivery::PreparedAnswer& answer,
                 const HeadContext& context) {
  out += "HTTP/1.1 ";
  append_number(out, answer.status);
  out += ' ';
  const auto reason = beast::http::obsolete_reason(static_cast<beast::http::status>(answer.status));
  out.append(reason.data(), reason.size());
  out.append("\r\nDate: ").append(context.date).append("\r\n").append(answer.fields);
  out += "Server-Timing: ";
  append_timing(out, context.handling);
  out.append("\r\nX-Request-Id: ").append(context.request_id).append("\r\n");
  if (has_body(answer.status)) {
    out += "Content-Length: ";
    append_number(out, answer.body.size());
    out += "\r\n";
  }
  if (context.close) {
    out += "Connection: close\r\n";
  } else if (context.announce_keep_alive) {
    out += "Connection: keep-alive\r\n";
  }
  out += "\r\n";
}

}  // namespace parley::http
