#include "parley/text/ascii.hpp"
#include "parley/text/unseen.hpp"
#include "parley/text/utf8.hpp"

#include "citations/citation_losses.hpp"
#include "citations/reference.hpp"
#include "citations/writers.hpp"
#include "dialect/web_address.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

namespace parley::formats {
namespace {

void append_code_point(std::string& out, unsigned point) {
  out.append("\\u");
  constexpr std::string_view digits = "0123456789abcdef";
  for (const unsigned shift : {12U, 8U, 4U, 0U}) {
    out += digits[(point >> shift) & 0xFU];
  }
}

/// A scalar in double quotes (YAML 1.2, 7.3.1), on one line. What YAML holds to be unprintable or a
/// line break, and what reorders the text around it, is escaped, so that nothing is lost. `text` is
/// UTF-8; other bytes become U+FFFD.
std::string quoted(std::string_view text) {
  std::string out = "\"";
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t length = utf8_sequence_length(text, i);
    const std::string_view sequence = text.substr(i, std::max<std::size_t>(length, 1));
    const auto byte = static_cast<unsigned char>(text[i]);
    if (length == 0) {
      out.append("\xEF\xBF\xBD");
    } else if (length == 1 && (byte < 0x20 || byte == 0x7F)) {
      append_code_point(out, byte);
    } else if (length == 1) {
      out.append(byte == '"' || byte == '\\' ? "\\" : "").append(sequence);
    } else if (is_unseen(sequence) || sequence == "\xEF\xBB\xBF" || sequence == "\xEF\xBF\xBE" ||
               sequence == "\xEF\xBF\xBF") {
      append_code_point(out, code_point_of(sequence));
    } else {
      out.append(sequence);
    }
    i += sequence.size();
  }
  return out.append("\"");
}

void write_line(std::string& out, std::string_view key, std::string_view text) {
  if (!text.empty()) {
    out.append(key).append(": ").append(quoted(text)).append("\n");
  }
}

/// An identifier as SPDX makes them.
bool is_license_name(std::string_view text) noexcept {
  return !text.empty() && text != "unknown" && std::all_of(text.begin(), text.end(), [](char c) {
    return is_letter_or_digit(c) || c == '.' || c == '-' || c == '+';
  });
}

void write_license(std::string& out, const Origin& origin, Losses& losses) {
  if (is_web_address(origin.license)) {
    write_line(out, "license-url", origin.license);
  } else if (is_license_name(origin.license)) {
    write_line(out, "license", origin.license);
  } else {
    losses.add(loss::license);
  }
}

void write_identifier(std::string& out, std::string_view type, std::string_view value,
                      std::string_view description) {
  out.append("  - type: ").append(type).append("\n");
  write_line(out, "    value", value);
  write_line(out, "    description", description);
}

}  // namespace

std::string write_cff(const CitedThing& thing, Losses& losses) {
  const Origin& origin = thing.origin;
  std::string message = "Please cite this dataset with its revision.";
  append_sentence(message, origin.citation);
  std::string out = "cff-version: 1.2.0\ntype: dataset\n";
  write_line(out, "message", message);
  write_line(out, "title", origin.title.empty() ? thing.id : origin.title);
  // The format wants an author; a dataset has none, so nobody is named.
  out.append("authors:\n");
  write_line(out, "  - name", std::string("Contributors to the dataset ").append(thing.id));
  losses.add(loss::no_author);
  write_line(out, "version", origin.version.empty() ? origin.revision : origin.version);
  write_line(out, "commit", origin.revision);
  write_license(out, origin, losses);
  const bool has_url = is_web_address(thing.address);
  write_line(out, "url", has_url ? std::string_view(thing.address) : std::string_view());
  out.append("identifiers:\n");
  write_identifier(out, has_url ? "url" : "other", thing.address, "This revision of the dataset");
  write_identifier(out, "other", origin.revision, "The revision: SHA-256 of the canonical form");
  return out;
}

}  // namespace parley::formats
