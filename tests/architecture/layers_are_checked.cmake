# Breaks each rule of cmake/CheckLayers.cmake once, in a tree of its own, and wants it named.
cmake_minimum_required(VERSION 3.25)

file(REMOVE_RECURSE ${FOLDER})

function(check expected)
  execute_process(COMMAND ${CMAKE_COMMAND} -DROOT=${FOLDER} -P ${CHECK}
    ERROR_VARIABLE said RESULT_VARIABLE failed)
  string(REGEX REPLACE "[ \n]+" " " said "${said}")  # messages are wrapped
  string(FIND "${said}" "${expected}" at)
  if(expected STREQUAL "" AND failed)
    message(FATAL_ERROR "expected no violation, got: ${said}")
  elseif(at LESS 0 OR (NOT expected STREQUAL "" AND NOT failed))
    message(FATAL_ERROR "expected the violation '${expected}', got: ${said}")
  endif()
endfunction()

file(WRITE ${FOLDER}/src/text/CMakeLists.txt
  "parley_add_layer(text\n  SOURCES a.cpp\n  HEADERS a.hpp\n  DEPENDS parley::error)\n")
file(WRITE ${FOLDER}/include/parley/text/a.hpp "#include <string>\n")
set(source ${FOLDER}/src/text/a.cpp)

file(WRITE ${source} "#include <string>\n#include <sys/stat.h>\n#include <utf8proc.h>\n")
check("")
file(WRITE ${source} "#include \"parley/time/day.hpp\"\n")
check("src/text/a.cpp: layer 'text' may not use 'time'")
file(WRITE ${source} "#include <boost/beast/http.hpp>\n")
check("src/text/a.cpp: <boost/beast> belongs in http")
file(WRITE ${source} "#include <boost/regex.hpp>\n")
check("src/text/a.cpp: <boost/regex> has no home")
file(WRITE ${source} "#include <zlib.h>\n")
check("src/text/a.cpp: <zlib> has no home")

file(WRITE ${source} "#include <string>\n")
file(WRITE ${FOLDER}/include/parley/text/b.hpp "#include <string>\n")
check("include/parley/text/b.hpp: is never compiled alone")
