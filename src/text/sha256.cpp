#include "parley/text/sha256.hpp"

#include "parley/text/hex.hpp"

#include <openssl/evp.h>

#include <array>
#include <cassert>

namespace parley {
namespace {

using Digest = std::array<unsigned char, EVP_MAX_MD_SIZE>;

std::string in_hexadecimal(const Digest& digest, unsigned length) {
  return bytes_to_hex({reinterpret_cast<const char*>(digest.data()), length});
}

}  // namespace

std::string sha256(std::string_view bytes) {
  Digest digest{};
  unsigned length = 0;
  [[maybe_unused]] const int done =
      EVP_Digest(bytes.data(), bytes.size(), digest.data(), &length, EVP_sha256(), nullptr);
  assert(done == 1);  // fails only where the library has no SHA-256 at all
  return in_hexadecimal(digest, length);
}

Sha256::Sha256() : context_(EVP_MD_CTX_new(), &EVP_MD_CTX_free) {
  [[maybe_unused]] const int done = EVP_DigestInit_ex(context_.get(), EVP_sha256(), nullptr);
  assert(done == 1);
}

void Sha256::add(std::string_view bytes) {
  EVP_DigestUpdate(context_.get(), bytes.data(), bytes.size());
}

std::string Sha256::finish() {
  Digest digest{};
  unsigned length = 0;
  EVP_DigestFinal_ex(context_.get(), digest.data(), &length);
  return in_hexadecimal(digest, length);
}

}  // namespace parley
