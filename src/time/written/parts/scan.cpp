#include "written/parts/scan.hpp"

#include "parley/text/ascii.hpp"

#include "written/parts/character.hpp"

namespace parley::written {
namespace {

using Class = Character::Class;

constexpr std::uint8_t max_digits = 14;  // YYYYMMDDhhmmss
constexpr std::uint8_t year_digits = 4;

/// The scanner's state: one pass over the cell.
class Scanner {
 public:
  explicit Scanner(std::string_view cell) : cell_(cell) {}

  std::optional<Scan> run() {
    while (at_ < cell_.size()) {
      const Character next = character(cell_, at_);
      if (next.is == Class::stranger || found_.count == max_tokens) {
        return std::nullopt;
      }
      if (next.is == Class::blank || next.is == Class::nothing) {
        spaced_ = spaced_ || next.is == Class::blank;
        at_ += next.size;
      } else if (next.is == Class::digit) {
        if (!take_number()) {
          return std::nullopt;
        }
      } else if (next.is == Class::letter) {
        take_word();
      } else {
        take_mark(next);
      }
    }
    return std::move(found_);
  }

 private:
  Token& add(Token::Kind kind) {
    Token& token = found_.tokens.at(found_.count++);
    token.kind = kind;
    token.spaced = spaced_;
    spaced_ = false;
    return token;
  }

  /// How many masks (`?`, `X`) of one kind begin here; no letter follows them.
  std::size_t masks_here() const noexcept {
    std::size_t end = at_;
    while (end < cell_.size() && cell_[end] == cell_[at_]) {
      ++end;
    }
    const char mask = at_ < cell_.size() ? to_lower(cell_[at_]) : '\0';
    const bool goes_on = end < cell_.size() && is_letter_or_digit(cell_[end]);
    return (mask == '?' || mask == 'x') && !goes_on ? end - at_ : 0;
  }

  bool take_number() {
    Token& token = add(Token::Kind::number);
    while (at_ < cell_.size()) {
      const Character next = character(cell_, at_);
      if (next.is == Class::digit) {
        if (token.digits == max_digits) {
          return false;
        }
        token.value = token.value * 10 + next.digit;
        ++token.digits;
        found_.foreign_digits = found_.foreign_digits || !next.ascii;
      } else if (next.is != Class::nothing) {
        break;
      }
      at_ += next.size;
    }
    const std::size_t masks = masks_here();
    if (masks > 0 && token.digits + masks == year_digits) {  // 19??, 197X
      at_ += masks;
      token.masks = static_cast<std::uint8_t>(masks);
      token.digits = year_digits;
      for (std::size_t i = 0; i < masks; ++i) {
        token.value *= 10;
      }
    }
    return true;
  }

  bool take_mask() {
    const std::size_t masks = masks_here();
    if (masks != 2 && masks != year_digits) {
      return false;
    }
    Token& token = add(Token::Kind::number);
    token.value = masked;
    token.digits = static_cast<std::uint8_t>(masks);
    token.masks = token.digits;
    at_ += masks;
    return true;
  }

  void take_word() {
    if (take_mask()) {
      return;
    }
    const std::size_t begin = at_;
    for (std::size_t end = at_; end < cell_.size(); end += character(cell_, end).size) {
      const Character next = character(cell_, end);
      const bool apostrophe = next.is == Class::mark && next.mark == '\'';
      if (next.is != Class::letter && next.is != Class::nothing && !apostrophe) {
        break;
      }
      if (next.is == Class::letter || next.is == Class::nothing) {
        at_ = end + next.size;  // an apostrophe belongs to a word when a letter follows
      }
    }
    Token& token = add(Token::Kind::word);
    token.begin = static_cast<std::uint16_t>(found_.letters.size());
    token.latin = append_letters(found_.letters, cell_.substr(begin, at_ - begin));
    token.size = static_cast<std::uint16_t>(found_.letters.size() - token.begin);
  }

  /// The question mark of `?/5/2009`, which stands for a day or a month.
  bool is_masked_field() const noexcept {
    const bool behind_number =
        found_.count > 0 && found_.tokens.at(found_.count - 1).kind == Token::Kind::number;
    const char next = at_ + 1 < cell_.size() ? cell_[at_ + 1] : '\0';
    return !behind_number && (next == '/' || next == '.' || next == '-');
  }

  void take_mark(const Character& next) {
    if (next.mark == '?' && take_mask()) {
      return;
    }
    if (next.mark == '?' && next.ascii && is_masked_field()) {
      Token& token = add(Token::Kind::number);
      token.value = masked;
      token.digits = 2;
      token.masks = 2;
      ++at_;
      return;
    }
    add(Token::Kind::mark).mark = next.mark;
    at_ += next.size;
  }

  std::string_view cell_;
  std::size_t at_ = 0;
  bool spaced_ = false;
  Scan found_;
};

}  // namespace

std::optional<Scan> scan(std::string_view cell) {
  return Scanner(cell).run();
}

}  // namespace parley::written
