#include "cache/answer_key.hpp"

#include "parley/api/negotiation.hpp"

#include <algorithm>
#include <functional>
#include <vector>

namespace parley::delivery {
namespace {

std::string_view name_of_parameter(std::string_view parameter) noexcept {
  return parameter.substr(0, parameter.find('='));
}

}  // namespace

void append_sorted_target(std::string& out, std::string_view target) {
  const std::size_t question = std::min(target.find('?'), target.size());
  out.append(target.substr(0, question));
  if (question == target.size()) {
    return;
  }
  thread_local std::vector<std::string_view> parameters;
  parameters.clear();
  std::string_view rest = target.substr(question + 1);
  bool plain = true;
  for (;;) {
    const std::size_t end = std::min(rest.find('&'), rest.size());
    parameters.push_back(rest.substr(0, end));
    plain =
        plain && name_of_parameter(parameters.back()).find_first_of("%+") == std::string_view::npos;
    if (end == rest.size()) {
      break;
    }
    rest.remove_prefix(end + 1);
  }
  // std::stable_sort would allocate; the places in the target keep the order as well.
  if (plain) {
    std::sort(parameters.begin(), parameters.end(), [](std::string_view a, std::string_view b) {
      const int order = name_of_parameter(a).compare(name_of_parameter(b));
      return order != 0 ? order < 0 : std::less<>{}(a.data(), b.data());
    });
  }
  char before = '?';
  for (const std::string_view parameter : parameters) {
    out += before;
    out.append(parameter);
    before = '&';
  }
}

void write_answer_key(std::string& key, const api::Request& request, const CodingChoice& choice,
                      std::uint64_t generation) {
  key.clear();
  for (int octet = 0; octet < 8; ++octet) {
    key += static_cast<char>(generation & 0xFFU);
    generation >>= 8U;
  }
  // Where Accept may ask for a dialect, the whole of it decides; else only whether JSON will do.
  if (api::names_dialect(request)) {
    key += 'a';
    for (const api::Header& header : request.headers) {
      if (api::same_name(header.name, "Accept")) {
        key.append(header.value).append("\n");
      }
    }
  } else {
    key += api::may_get_json(request) ? 'j' : '-';
  }
  key += static_cast<char>('0' + static_cast<int>(choice.coding));
  key += choice.identity_refused ? '!' : '?';
  append_sorted_target(key, request.target);
}

}  // namespace parley::delivery
