#pragma once

#include <openssl/types.h>

#include <memory>
#include <string>
#include <string_view>

namespace parley::dataset {

/// SHA-256 in 64 lower-case hexadecimal digits.
std::string sha256(std::string_view bytes);

/// The same for a text in pieces, which need not be in memory together.
class Sha256 {
 public:
  Sha256();
  void add(std::string_view bytes);
  std::string finish();  ///< as sha256(); nothing can be added afterwards

 private:
  std::unique_ptr<EVP_MD_CTX, void (*)(EVP_MD_CTX*)> context_;
};

}  // namespace parley::dataset
