#pragma once

#include "parley/dataset/write_items.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace parley::dataset {

// Members of an open object, left out when they are empty.

inline void write_list(json::Writer& out, std::string_view key,
                       const std::vector<std::string>& items) {
  if (items.empty()) {
    return;
  }
  out.key(key).begin_array();
  for (const std::string& item : items) {
    out.value(item);
  }
  out.end_array();
}

inline void write_text_if(json::Writer& out, std::string_view key, const LocalizedText& text) {
  if (!text.empty()) {
    out.key(key);
    write_text(out, text);
  }
}

inline void write_evidence_if(json::Writer& out, const std::vector<Evidence>& evidence) {
  if (!evidence.empty()) {
    out.key("evidence");
    write_evidence(out, evidence);
  }
}

}  // namespace parley::dataset
