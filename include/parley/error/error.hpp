#pragma once

#include <boost/assert/source_location.hpp>
#include <boost/system/result.hpp>

#include <string>
#include <string_view>

namespace parley {

/// The kind of a failure, independent of any protocol; only the api layer maps it to an HTTP
/// status.
enum class ErrorCode {
  invalid_argument,  ///< the input is at fault
  not_found,         ///< a well-formed id that names nothing
  gone,              ///< belongs to a revision that is no longer served
  too_large,         ///< over a stated limit or budget
  timed_out,         ///< over the time budget
  unsupported,       ///< a format or feature that Parley does not have
  internal,          ///< a fault of Parley itself
};

/// A failure as a value: what was expected, what was got, and where.
struct Error {
  ErrorCode code = ErrorCode::internal;
  std::string message;   ///< lower case, no full stop, safe to show to a client
  std::string location;  ///< where the input is wrong: a parameter, or file:pointer; may be empty
};

/// The enumerator's name, e.g. "invalid_argument".
std::string_view to_string(ErrorCode code) noexcept;

/// Called by boost::system::result when `value()` is called on an error; throws std::runtime_error.
[[noreturn]] void throw_exception_from_error(const Error& error,
                                             const boost::source_location& where);

/// A value or the reason there is none.
template <class T>
using Result = boost::system::result<T, Error>;

/// Foreign text as a message may contain it: in double quotes, control characters as `\xNN`, cut to
/// at most 80 bytes of whole UTF-8 characters followed by `…`.
std::string show(std::string_view text);

}  // namespace parley
