#pragma once

#include <boost/assert/source_location.hpp>
#include <boost/system/result.hpp>

#include <string>
#include <string_view>

namespace parley {

/// What went wrong, independent of any protocol; the api layer alone turns it into an HTTP status.
enum class ErrorCode {
  invalid_argument,  ///< the input is at fault
  not_found,         ///< a well-formed id names nothing here
  gone,              ///< it was here, under another revision
  too_large,         ///< over a stated limit or budget
  timed_out,         ///< over the time that was given
  unsupported,       ///< understood, but not offered
  internal,          ///< our own fault
};

/// A failure as a value: what was expected, what was got, and where.
struct Error {
  ErrorCode code = ErrorCode::internal;
  std::string message;   ///< lower case, no full stop, safe to show to a client
  std::string location;  ///< where the input is wrong: a parameter, or file:pointer; may be empty
};

/// The enumerator's name, e.g. "invalid_argument".
std::string_view to_string(ErrorCode code) noexcept;

/// Found by boost::system::result when `value()` is called on an error: throws std::runtime_error.
[[noreturn]] void throw_exception_from_error(const Error& error,
                                             const boost::source_location& where);

/// A value or the reason there is none.
template <class T>
using Result = boost::system::result<T, Error>;

/// Text from outside made fit for a message: in double quotes, control characters as `\xNN`,
/// cut after 80 bytes (at a character boundary) with `…`.
std::string show(std::string_view text);

}  // namespace parley
