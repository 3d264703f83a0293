# Writes a C++ file that holds a text file byte for byte.
# Run: cmake -DINPUT=<file> -DOUTPUT=<cpp> -DNAMESPACE=<parley::layer> -DNAME=<function> -P EmbedText.cmake
file(READ ${INPUT} bytes HEX)
string(REGEX REPLACE "([0-9a-f][0-9a-f])" "0x\\1," bytes "${bytes}")
string(REGEX REPLACE "(................................................................................)"
  "\\1\n" bytes "${bytes}")
file(WRITE ${OUTPUT} "#include <string_view>

namespace ${NAMESPACE} {

namespace {
constexpr unsigned char bytes[] = {
${bytes}
};
}  // namespace

std::string_view ${NAME}() noexcept {
  return {reinterpret_cast<const char*>(bytes), sizeof(bytes)};
}

}  // namespace ${NAMESPACE}
")
