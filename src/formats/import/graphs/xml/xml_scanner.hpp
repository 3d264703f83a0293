#pragma once

#include "parley/error/error.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace parley::formats {

/// Limits of an XML file.
inline constexpr std::size_t max_xml_depth = 64;
inline constexpr std::size_t max_xml_attributes = 200;   ///< of one element
inline constexpr std::size_t max_xml_name = 1'000;       ///< bytes
inline constexpr std::size_t max_xml_value = 1U << 20U;  ///< bytes of one attribute or text

/// Cuts an XML 1.0 text into tags, strictly, without keeping anything of it: memory does not grow
/// with the text. Refused with line and column: what is not well-formed, characters that XML
/// forbids, a document type with declarations or an address, entities other than the five of XML,
/// and what is beyond the limits. Nothing outside of the text is ever read.
class XmlScanner {
 public:
  enum class Kind : std::uint8_t { open, close, empty, end };

  struct Tag {
    Kind kind = Kind::end;
    std::string_view name;   ///< with its prefix
    std::size_t begin = 0;   ///< of `<`
    std::size_t end = 0;     ///< behind `>`
    std::uint64_t line = 0;  ///< 1-based, of `<`
  };

  /// `text`: UTF-8, without a byte order mark; it must outlive the scanner.
  explicit XmlScanner(std::string_view text) : text_(text) {}

  /// The next tag; Kind::end behind the root element. Error: see above.
  Result<Tag> next();

  std::size_t depth() const noexcept { return open_.size(); }
  std::string_view text() const noexcept { return text_; }
  /// An error at that byte of the text, which must not lie before one that was asked for earlier.
  Error fault(std::size_t at, std::string_view expected, std::string_view got);

 private:
  /// Where a tag begins, behind texts, comments and instructions. Error: one of them is wrong.
  Result<std::size_t> find_tag();
  Result<void> skip_markup(std::size_t begin);
  Result<void> skip_past(std::size_t begin, std::string_view end, std::string_view what);
  Result<void> skip_document_type(std::size_t begin);
  Result<void> check_characters(std::size_t begin, std::size_t end, bool has_references);
  Result<void> check_reference(std::size_t& at, std::size_t end);
  Result<std::string_view> read_name();
  Result<void> read_attribute();
  Result<Tag> read_open(Tag tag);
  Result<Tag> read_close(Tag tag);
  void skip_blanks() noexcept;
  std::uint64_t line_at(std::size_t at) noexcept;

  std::string_view text_;
  std::size_t at_ = 0;
  std::size_t counted_ = 0;  // up to here line ends are counted
  std::uint64_t line_ = 1;
  bool has_root_ = false;
  std::vector<std::string_view> open_;        // names
  std::vector<std::string_view> attributes_;  // of the tag that is being read
};

}  // namespace parley::formats
