#pragma once

#include <memory>
#include <string>
#include <string_view>

struct evp_md_ctx_st;

namespace parley {

/// SHA-256 (FIPS 180-4) in 64 lower-case hexadecimal digits.
std::string sha256(std::string_view bytes);

/// The same for a text in pieces, which need not be in memory together.
class Sha256 {
 public:
  Sha256();
  void add(std::string_view bytes);
  std::string finish();  ///< as sha256(); nothing can be added afterwards

 private:
  std::unique_ptr<evp_md_ctx_st, void (*)(evp_md_ctx_st*)> context_;
};

}  // namespace parley
