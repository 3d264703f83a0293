#pragma once

#include "unit/formats/import_fixture.hpp"

#include <string>

namespace parley::formats {

class ForeignGraphsTest : public testing::ImportFixture {
 protected:
  testing::Imported read(const std::string& format, const std::string& text) const {
    ImportOptions options;
    options.files = {write("graph.txt", text)};
    options.format = format;
    return import(options);
  }
};

}  // namespace parley::formats
