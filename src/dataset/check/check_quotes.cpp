#include "parley/error/error.hpp"
#include "parley/text/sha256.hpp"
#include "parley/text/utf8.hpp"

#include "check/checks.hpp"
#include "check/dataset_visitor.hpp"
#include "document/input_files.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace parley::dataset {
namespace {

/// The text of a source, addressed by Unicode code points.
class SourceText {
 public:
  /// The text must be UTF-8.
  explicit SourceText(std::string text, bool is_excerpt = false)
      : text_(std::move(text)), is_excerpt_(is_excerpt), sha256_(parley::sha256(text_)) {
    for (std::size_t i = 0; i < text_.size(); ++i) {
      if (!is_utf8_continuation(text_[i])) {
        starts_.push_back(i);
      }
    }
    starts_.push_back(text_.size());
  }

  std::size_t length() const noexcept { return starts_.size() - 1; }  ///< in code points
  const std::string& sha256() const noexcept { return sha256_; }
  bool is_excerpt() const noexcept { return is_excerpt_; }  ///< a part of the source's text

  /// Code points [start, end); the range must lie within the text.
  std::string_view slice(std::size_t start, std::size_t end) const noexcept {
    return std::string_view(text_).substr(starts_[start], starts_[end] - starts_[start]);
  }

  /// The number of the code point where `words` first occur.
  std::optional<std::size_t> find(std::string_view words) const noexcept {
    const std::size_t byte = text_.find(words);
    if (byte == std::string::npos) {
      return std::nullopt;
    }
    const auto at = std::lower_bound(starts_.begin(), starts_.end(), byte);
    return static_cast<std::size_t>(at - starts_.begin());
  }

 private:
  std::string text_;
  bool is_excerpt_;
  std::vector<std::size_t> starts_;  // byte offset of each code point, and of the end
  std::string sha256_;
};

std::string range(std::size_t start, std::size_t end) {
  return std::to_string(start) + '-' + std::to_string(end);
}

class Quotes : public DatasetVisitor {
 public:
  Quotes(std::unordered_map<std::string, SourceText> texts, Report& report)
      : texts_(std::move(texts)), report_(report) {}

  void evidence(const Evidence& evidence, const JsonPath& path) override {
    const auto found = texts_.find(evidence.source);
    if (found == texts_.end()) {
      return;
    }
    const SourceText& text = found->second;
    if (text.is_excerpt()) {
      look_in_excerpt(evidence, text, path);
      return;
    }
    const bool changed = !evidence.sha256.empty() && evidence.sha256 != text.sha256();
    if (changed) {
      report_.error(JsonPath(path, "sha256"), "the SHA-256 of the text, " + text.sha256(),
                    evidence.sha256);
    }
    const bool translated = evidence.quote && evidence.quote->is_translation;
    if (evidence.quote && !evidence.quote->exact.empty() && !translated) {
      quote(evidence, text, changed, path);
    } else if (evidence.position && evidence.position->end > text.length() && !changed) {
      report_.error(
          JsonPath(path, "position"),
          "a position within the " + std::to_string(text.length()) + " characters of the text",
          range(evidence.position->start, evidence.position->end));
    }
  }

 private:
  /// Words that are not in a part of the text may be in the rest; context may be cut off.
  void look_in_excerpt(const Evidence& evidence, const SourceText& text, const JsonPath& path) {
    if (evidence.quote && !text.find(evidence.quote->exact)) {
      report_.note(JsonPath(JsonPath(path, "quote"), "exact"),
                   "words in the excerpt of " + evidence.source + " to check them",
                   show(evidence.quote->exact) + ", which is not in it");
    }
  }

  /// A position must fit if the text is the one it was made for. If the text has changed since, it
  /// is enough that the words occur between their prefix and suffix.
  void quote(const Evidence& evidence, const SourceText& text, bool changed, const JsonPath& path) {
    const Quote& quote = *evidence.quote;
    if (evidence.position) {
      const auto [start, end] = *evidence.position;
      if (end <= text.length() && text.slice(start, end) == quote.exact) {
        return;
      }
      if (!changed) {
        report_misplaced(quote, *evidence.position, text, path);
        return;
      }
    }
    const bool with_context = text.find(quote.prefix + quote.exact + quote.suffix).has_value();
    if (!with_context) {
      const bool alone = text.find(quote.exact).has_value();
      report_.error(JsonPath(JsonPath(path, "quote"), "exact"),
                    "words that stand in " + evidence.source,
                    alone ? show(quote.exact) + " there, but not between that prefix and suffix"
                          : show(quote.exact));
    }
  }

  void report_misplaced(const Quote& quote, const Position& position, const SourceText& text,
                        const JsonPath& path) {
    const std::size_t start = std::min(position.start, text.length());
    const std::size_t end = std::min(position.end, text.length());
    std::string got = show(text.slice(start, end)) + " there";
    if (const auto at = text.find(quote.prefix + quote.exact + quote.suffix)) {
      const std::size_t begins = *at + SourceText(quote.prefix).length();
      got += "; the words stand at " + range(begins, begins + SourceText(quote.exact).length());
    }
    report_.error(JsonPath(path, "position"),
                  show(quote.exact) + " at " + range(position.start, position.end), got);
  }

  std::unordered_map<std::string, SourceText> texts_;
  Report& report_;
};

}  // namespace

void check_quotes(const Loaded& loaded, const IdIndex& ids, const SourceTexts& texts,
                  Report& report) {
  std::unordered_map<std::string, SourceText> read;
  for (const auto& [source, file] : texts) {
    const JsonPath path(report.add_file(file.path.string(), {}));
    const auto named = ids.find(source);
    if (!named || named->kind != IdKind::source) {
      if (named || loaded.all_files_read) {
        report.error(path, "the text of a source of the dataset", show(source));
      }
      continue;
    }
    auto text = read_file(file.path);
    if (!text) {
      report.error(path, "a file with the text of " + source, text.error().message);
    } else if (!is_utf8(*text)) {
      report.error(path, "a text in UTF-8", "other bytes");
    } else {
      read.emplace(source, SourceText(*std::move(text), file.is_excerpt));
    }
  }
  if (!read.empty()) {
    Quotes quotes(std::move(read), report);
    walk(loaded, quotes);
  }
}

}  // namespace parley::dataset
