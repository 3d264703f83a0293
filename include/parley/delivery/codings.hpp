#pragma once

#include "parley/api/message.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace parley::delivery {

/// The content codings on offer, best first where a client likes them alike (decision 18).
enum class Coding : std::uint8_t { brotli, zstd, gzip, identity };

/// Those that change the octets, in that order.
inline constexpr std::array coded{Coding::brotli, Coding::zstd, Coding::gzip};

/// Bodies below this many octets stay as they are: the head weighs more than what would be saved.
inline constexpr std::size_t smallest_coded_body = 1'024;

/// The name in Content-Encoding and behind the `-` of an entity tag; `identity` has one too, which
/// is sent in neither.
std::string_view name_of(Coding coding) noexcept;

/// What a client accepts.
struct CodingChoice {
  Coding coding = Coding::identity;
  bool identity_refused = false;  ///< so that small bodies are coded as well

  friend bool operator==(const CodingChoice&, const CodingChoice&) = default;
};

/// Chooses by the fields Accept-Encoding (RFC 9110, 12.5.3), several of which are one list. The
/// highest weight wins; `identity` wins only when it is named with a weight above the others. A
/// client that accepts nothing on offer gets `identity`: the RFC allows it, and an answer may be
/// read where a refusal cannot. What is no coding with a weight is passed over. Allocates nothing.
CodingChoice choose_coding(const api::Request& request) noexcept;

/// True for media types whose octets get fewer: text, JSON, XML, scripts, drawings, WebAssembly.
/// Parameters of the type do not count.
bool is_compressible(std::string_view media_type) noexcept;

/// How much time an encoding may take.
enum class Effort : std::uint8_t {
  answer,  ///< gzip 6, brotli 5, zstd 6: for answers that somebody waits for
  file,    ///< gzip 9, brotli 6, zstd 9: for files, once at the start
};

/// `octets` in the coding. Nothing when they would not get fewer, or when memory is short.
/// `identity` is nothing as well.
std::optional<std::string> encode(Coding coding, std::string_view octets,
                                  Effort effort = Effort::answer);

/// True when `octets` is a whole body in the coding and decodes to `plain`, no octet more or less.
bool decodes_to(Coding coding, std::string_view octets, std::string_view plain);

}  // namespace parley::delivery
