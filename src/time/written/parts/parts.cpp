#include "written/parts/lexicon.hpp"
#include "written/parts/part.hpp"

#include <algorithm>

namespace parley::written {
namespace {

/// Joins the tokens of a scan to parts: `no later than` is one.
class Joiner {
 public:
  explicit Joiner(const Scan& scan) : scan_(scan) {}

  std::optional<PartList> run() {
    found_.foreign_digits = scan_.foreign_digits;
    while (at_ < scan_.count) {
      const Token& token = scan_.tokens.at(at_);
      if (token.kind != Token::Kind::word) {
        add_figure(token);
      } else if (!add_code(token) && !add_name(token)) {
        return std::nullopt;
      }
    }
    return found_;
  }

 private:
  Part& add(const Token& token) {
    Part& part = found_.parts.at(found_.count++);
    part.spaced = token.spaced;
    return part;
  }

  void add_figure(const Token& token) {
    ++at_;
    Part& part = add(token);
    part.kind = token.kind == Token::Kind::number ? Kind::number : Kind::mark;
    part.mark = token.mark;
    part.digits = token.digits;
    part.masks = token.masks;
    part.value = token.value;
  }

  /// `Q3` and `H1`.
  bool add_code(const Token& token) {
    const std::string_view word = scan_.word(token);
    const std::int64_t most = word == "q" ? 4 : word == "h" ? 2 : 0;
    const Token* const next = at_ + 1 < scan_.count ? &scan_.tokens.at(at_ + 1) : nullptr;
    if (next == nullptr || next->kind != Token::Kind::number || next->spaced || next->value < 1 ||
        next->value > most) {
      return false;
    }
    Part& part = add(token);
    part.kind = word == "q" ? Kind::quarter : Kind::half;
    part.value = next->value;
    at_ += 2;
    return true;
  }

  /// Words of one name may have a stop, a hyphen or an apostrophe between them: B.C.E.,
  /// Dhu'l-Hijja.
  static bool joins(const Token& token) noexcept {
    return token.kind == Token::Kind::mark &&
           (token.mark == '.' || token.mark == '-' || token.mark == '\'');
  }

  bool add_name(const Token& token) {
    std::array<std::size_t, max_words_of_a_name> ends{};  // behind the first, the second … word
    std::size_t words = 0;
    for (std::size_t i = at_; i < scan_.count && words < ends.size(); ++i) {
      const Token& next = scan_.tokens.at(i);
      if (next.kind == Token::Kind::word) {
        ends.at(words++) = i + 1;
      } else if (!joins(next)) {
        break;
      }
    }
    for (; words > 0; --words) {
      const std::size_t end = ends.at(words - 1);
      const Token& last = scan_.tokens.at(end - 1);
      const std::size_t size = std::size_t{last.begin} + last.size - token.begin;
      const auto letters = std::string_view(scan_.letters).substr(token.begin, size);
      if (const auto meaning = meaning_of(letters)) {
        Part& part = add(token);
        part.kind = meaning->kind;
        part.value = meaning->value;
        part.calendar = meaning->calendar;
        part.latin = token.latin;
        at_ = end;
        skip_stop(part);
        return true;
      }
    }
    return false;
  }

  /// The full stop of an abbreviation: `Jan. 2022`, `c. 1925`.
  void skip_stop(const Part& part) {
    if (at_ < scan_.count && scan_.tokens.at(at_).kind == Token::Kind::mark &&
        scan_.tokens.at(at_).mark == '.' && part.kind != Kind::number) {
      ++at_;
    }
  }

  const Scan& scan_;
  std::size_t at_ = 0;
  PartList found_;
};

}  // namespace

std::optional<PartList> parts_of(std::string_view cell) {
  const auto found = scan(cell);
  return found ? Joiner(*found).run() : std::nullopt;
}

}  // namespace parley::written
