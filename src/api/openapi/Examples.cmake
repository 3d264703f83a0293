# Writes one JSON object with the pairs of tests/golden: {"NAME": {"request": "/v1/…", "answer": …}, …}
# Run: cmake -DFOLDER=<tests/golden> "-DNAMES=<a,b,…>" -DOUTPUT=<json> -P Examples.cmake
string(REPLACE "," ";" names "${NAMES}")
set(text "")
foreach(name IN LISTS names)
  file(STRINGS ${FOLDER}/${name}.http request LIMIT_COUNT 1)
  string(REGEX REPLACE "^GET " "" request "${request}")
  file(READ ${FOLDER}/${name}.json answer)
  if(text)
    string(APPEND text ",\n")
  endif()
  string(APPEND text "\"${name}\":{\"request\":\"${request}\",\"answer\":${answer}}")
endforeach()
file(WRITE ${OUTPUT} "{${text}}")
