// Gives the target parley_test_headers something to compile; see tests/CMakeLists.txt.
