#include "parley/delivery/codings.hpp"
#include "parley/text/ascii.hpp"
#include "parley/text/space.hpp"

#include <algorithm>

namespace parley::delivery {
namespace {

constexpr std::size_t coding_count = 4;
constexpr int not_named = -1;
constexpr int full_weight = 1'000;

std::string_view take_until(std::string_view& text, char separator) noexcept {
  const std::size_t end = std::min(text.find(separator), text.size());
  const std::string_view taken = text.substr(0, end);
  text.remove_prefix(std::min(end + 1, text.size()));
  return trim_blanks(taken);
}

/// A weight in thousandths (RFC 9110, 12.4.2); nothing for what is none.
std::optional<int> read_weight(std::string_view text) noexcept {
  constexpr std::size_t longest = 5;  // 0.123
  if (text.empty() || text.size() > longest || (text[0] != '0' && text[0] != '1') ||
      (text.size() > 1 && text[1] != '.')) {
    return std::nullopt;
  }
  int weight = (text[0] - '0') * full_weight;
  int unit = full_weight / 10;
  for (const char c : text.substr(std::min<std::size_t>(2, text.size()))) {
    if (!is_digit(c)) {
      return std::nullopt;
    }
    weight += (c - '0') * unit;
    unit /= 10;
  }
  return weight <= full_weight ? std::optional(weight) : std::nullopt;
}

/// One element of the list: a coding or `*`, and its weight.
struct Element {
  std::string_view name;
  int weight = full_weight;
};

std::optional<Element> read_element(std::string_view text) noexcept {
  Element element;
  element.name = take_until(text, ';');
  while (!text.empty()) {
    std::string_view parameter = take_until(text, ';');
    if (!equals_ignoring_case(take_until(parameter, '='), "q")) {
      return std::nullopt;
    }
    const std::optional<int> weight = read_weight(parameter);
    if (!weight) {
      return std::nullopt;
    }
    element.weight = *weight;
  }
  return element;
}

/// The weights that the fields give.
struct Weights {
  std::array<int, coding_count> named{not_named, not_named, not_named, not_named};
  int others = not_named;  ///< of `*`

  int& operator[](Coding coding) noexcept { return named.at(static_cast<std::size_t>(coding)); }

  void add(const Element& element) noexcept {
    if (element.name == "*") {
      others = element.weight;
    } else if (equals_ignoring_case(element.name, "x-gzip")) {  // RFC 9110, 8.4.1.3
      (*this)[Coding::gzip] = element.weight;
    } else {
      for (const Coding coding : {Coding::brotli, Coding::zstd, Coding::gzip, Coding::identity}) {
        if (equals_ignoring_case(element.name, name_of(coding))) {
          (*this)[coding] = element.weight;
        }
      }
    }
  }
};

}  // namespace

std::string_view name_of(Coding coding) noexcept {
  switch (coding) {
    case Coding::brotli: return "br";
    case Coding::zstd: return "zstd";
    case Coding::gzip: return "gzip";
    case Coding::identity: break;
  }
  return "identity";
}

CodingChoice choose_coding(const api::Request& request) noexcept {
  Weights weights;
  for (const api::Header& header : request.headers) {
    if (!api::same_name(header.name, "Accept-Encoding")) {
      continue;
    }
    std::string_view rest = header.value;
    while (!rest.empty()) {
      if (const auto element = read_element(take_until(rest, ','))) {
        weights.add(*element);
      }
    }
  }
  CodingChoice choice;
  int best = 0;
  for (const Coding coding : coded) {
    const int weight = weights[coding] == not_named ? weights.others : weights[coding];
    if (weight > best) {
      best = weight;
      choice.coding = coding;
    }
  }
  const int identity = weights[Coding::identity];
  if (identity > best) {
    choice.coding = Coding::identity;
  }
  choice.identity_refused = choice.coding != Coding::identity &&
                            (identity == 0 || (identity == not_named && weights.others == 0));
  return choice;
}

}  // namespace parley::delivery
