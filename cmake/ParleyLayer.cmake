# The build options every Parley target shares.
add_library(parley_options INTERFACE)
target_compile_features(parley_options INTERFACE cxx_std_20)
target_compile_definitions(parley_options INTERFACE
  JSON_USE_IMPLICIT_CONVERSIONS=0 BOOST_ASIO_NO_DEPRECATED)
target_compile_options(parley_options INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion
  -Wnon-virtual-dtor -Woverloaded-virtual -Wold-style-cast
  $<$<CXX_COMPILER_ID:Clang>:-Wreserved-identifier;-Wsuggest-override;-Wempty-body>
  $<$<BOOL:${PARLEY_WARNINGS_AS_ERRORS}>:-Werror>)
if(PARLEY_SANITIZE)
  target_compile_options(parley_options INTERFACE
    -fsanitize=${PARLEY_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
  target_link_options(parley_options INTERFACE -fsanitize=${PARLEY_SANITIZE})
  target_compile_definitions(parley_options INTERFACE _GLIBCXX_ASSERTIONS)
endif()

# Most of what a file costs to compile is the headers of the standard library and of Boost, so each
# layer compiles them once. A file still includes what it uses: the TSan build precompiles nothing
# for the layers (PARLEY_PRECOMPILE_LAYERS=OFF) and fails when an include is missing.
set(PARLEY_COMMON_HEADERS
  <algorithm> <array> <cstddef> <cstdint> <functional> <memory> <optional> <span> <string>
  <string_view> <utility> <vector> <boost/system/result.hpp>)
# Headers of libraries that most files of one layer include.
set(PARLEY_HEADERS_OF_time <date/date.h>)
set(PARLEY_HEADERS_OF_json <nlohmann/json.hpp>)
set(PARLEY_HEADERS_OF_dataset <filesystem> <map> <nlohmann/json.hpp>)
set(PARLEY_HEADERS_OF_query <boost/container/small_vector.hpp>)
set(PARLEY_HEADERS_OF_formats <filesystem> <nlohmann/json.hpp>)
set(PARLEY_HEADERS_OF_api <map> <mutex> <unordered_map>)
set(PARLEY_HEADERS_OF_http <boost/asio/io_context.hpp> <boost/asio/ip/tcp.hpp> <boost/beast/core/basic_stream.hpp>
  <boost/beast/http/basic_parser.hpp>)
set(PARLEY_HEADERS_OF_app <CLI/CLI.hpp>)
# ccache takes files with precompiled headers only so (and with the sloppiness of script/environment).
target_compile_options(parley_options INTERFACE
  $<$<CXX_COMPILER_ID:GNU>:-fpch-preprocess>
  "$<$<CXX_COMPILER_ID:Clang>:SHELL:-Xclang -fno-pch-timestamp>")

# parley_add_layer(<name> SOURCES <cpp>... HEADERS <file in include/parley/<name>>... DEPENDS <target>...)
# One static library per layer; DEPENDS names lower layers and library targets only.
function(parley_add_layer name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;HEADERS;DEPENDS")
  list(TRANSFORM arg_HEADERS PREPEND ${PROJECT_SOURCE_DIR}/include/parley/${name}/)
  set(target parley_${name})
  add_library(${target} STATIC ${arg_SOURCES})
  add_library(parley::${name} ALIAS ${target})
  target_compile_features(${target} PUBLIC cxx_std_20)
  target_sources(${target} PUBLIC FILE_SET HEADERS
    BASE_DIRS ${PROJECT_SOURCE_DIR}/include FILES ${arg_HEADERS})
  target_include_directories(${target} PRIVATE ${CMAKE_CURRENT_SOURCE_DIR})
  target_link_libraries(${target} PUBLIC ${arg_DEPENDS} PRIVATE $<BUILD_INTERFACE:parley_options>)
  if(PARLEY_PRECOMPILE_LAYERS)
    target_precompile_headers(${target} PRIVATE ${PARLEY_COMMON_HEADERS}
      ${PARLEY_HEADERS_OF_${name}})
  endif()
  if(PARLEY_SANITIZE)  # the layers alone: optimising the tests takes longer than it saves
    target_compile_options(${target} PRIVATE -O1)
  endif()
  if(PARLEY_BUILD_FUZZERS)  # lets the fuzzers see which branches of the layers an input reaches
    target_compile_options(${target} PRIVATE -fsanitize=fuzzer-no-link)
  endif()
  # Compiles every header alone: `cmake --build ... --target all_verify_interface_header_sets`.
  set_target_properties(${target} PROPERTIES VERIFY_INTERFACE_HEADER_SETS ON)
endfunction()
