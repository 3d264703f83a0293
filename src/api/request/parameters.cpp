#include "request/parameters.hpp"

#include "parley/error/error.hpp"
#include "parley/text/closest_word.hpp"

#include <algorithm>
#include <unordered_set>
#include <utility>

namespace parley::api {
namespace {

/// Suggests the parameter that was meant, or lists those that the route takes.
std::string unknown_reason(std::string_view name, std::span<const ParameterGroups> taken) {
  ClosestWord closest(name);
  std::string known;
  for (const ParameterGroups groups : taken) {
    for (const ParameterSpec& spec : all_parameters()) {
      if ((spec.group & groups) != 0) {
        closest.consider(spec.name);
        known += known.empty() ? "" : ", ";
        known += spec.name;
      }
    }
  }
  if (known.empty()) {
    return "there is no such parameter here, there are none";
  }
  const std::string suggestion = closest.suggestion();
  return "there is no such parameter here" +
         (suggestion.empty() ? "; there are " + known : suggestion);
}

/// Values have no control characters, so the pairs cannot run into each other.
void add_pair(Hash& hash, std::string_view name, std::string_view value) {
  hash.add_piece(name).add_piece("=").add_piece(value).add_piece("\n");
}

}  // namespace

Parameters::Parameters(std::span<const RawParameter> given, std::span<const ParameterGroups> taken)
    : given_(given) {
  for (const ParameterGroups groups : taken) {
    taken_ |= groups;
  }
  values_.reserve(given_.size());
  std::vector<std::string_view> once;  // names that are no lists; few, because faults are
  for (const RawParameter& one : given_) {
    const ParameterSpec* const spec = find_parameter(one.name, taken_);
    const bool is_list = spec != nullptr && spec->is_list();
    if (!is_list && has_room_for_faults()) {
      const bool again = std::find(once.begin(), once.end(), one.name) != once.end();
      if (!again) {
        once.push_back(one.name);
      }
      if (spec == nullptr && !again) {
        refuse(one.name, one.value, unknown_reason(one.name, taken));
      } else if (spec != nullptr && again) {
        refuse(one.name, one.value, "expected once, got it again");
      }
    }
    if (is_list && !spec->keeps_commas) {
      for (const std::string_view part : parts_of(one)) {
        values_.push_back({one.name, part, spec});
      }
    } else {
      values_.push_back({one.name, one.value, spec});
    }
  }
  std::sort(values_.begin(), values_.end());
  values_.erase(std::unique(values_.begin(), values_.end()), values_.end());
}

bool Parameters::has(std::string_view name) const noexcept {
  return std::any_of(given_.begin(), given_.end(),
                     [name](const RawParameter& one) { return one.name == name; });
}

bool Parameters::has_any(ParameterGroups groups) const noexcept {
  return std::any_of(values_.begin(), values_.end(), [groups](const Value& one) {
    return one.spec != nullptr && (one.spec->group & groups) != 0;
  });
}

std::optional<std::string_view> Parameters::single(std::string_view name) const noexcept {
  const auto found = std::find_if(given_.begin(), given_.end(),
                                  [name](const RawParameter& one) { return one.name == name; });
  return found == given_.end() ? std::nullopt : std::optional<std::string_view>(found->value);
}

std::string_view Parameters::value(std::string_view name) const noexcept {
  if (const auto given = single(name)) {
    return *given;
  }
  const ParameterSpec* const spec = find_parameter(name, taken_);
  return spec == nullptr ? std::string_view() : spec->usual;
}

std::vector<std::string_view> Parameters::list(std::string_view name) {
  std::vector<std::string_view> values;
  std::unordered_set<std::string_view> seen;
  for (const RawParameter* one : given(name)) {
    std::string_view rest = one->value;
    while (true) {
      const std::size_t end = std::min(rest.find(','), rest.size());
      const std::string_view value = rest.substr(0, end);
      if (value.empty()) {
        refuse(name, one->value, "expected a value, got an empty one");
        break;
      }
      if (seen.insert(value).second) {
        values.push_back(value);
      }
      if (end == rest.size()) {
        break;
      }
      rest.remove_prefix(end + 1);
    }
  }
  return values;
}

std::vector<const RawParameter*> Parameters::given(std::string_view name) const {
  std::vector<const RawParameter*> found;
  for (const RawParameter& one : given_) {
    if (one.name == name) {
      found.push_back(&one);
    }
  }
  return found;
}

void Parameters::refuse(std::string_view name, std::string_view value, std::string reason) {
  if (has_room_for_faults()) {
    faults_.push_back({std::string(name), std::string(value), std::move(reason)});
  }
}

void Parameters::refuse_word(std::string_view name, std::string_view value) {
  if (!has_room_for_faults()) {
    return;
  }
  std::string words;
  if (const ParameterSpec* spec = find_parameter(name, taken_)) {
    for (const std::string_view word : spec->words) {
      words += words.empty() ? "" : ", ";
      words += word;
    }
  }
  refuse(name, value, "expected one of: " + words + "; got " + show(value));
}

void Parameters::add_all_to(Hash& hash) const {
  for (const Value& one : values_) {
    add_pair(hash, one.name, one.value);
  }
  hash.end_text();
}

void Parameters::add_question_to(Hash& hash, ParameterGroups without) const {
  for (const auto& [name, value, spec] : values_) {
    const bool is_usual = spec != nullptr && !spec->usual.empty() && value == spec->usual;
    if (!is_usual && (spec == nullptr || (spec->group & without) == 0)) {
      add_pair(hash, name, value);
    }
  }
  hash.end_text();
}

void Parameters::append_encoded(std::string& address,
                                std::initializer_list<std::string_view> without) const {
  std::vector<const RawParameter*> kept;
  kept.reserve(given_.size());
  for (const RawParameter& one : given_) {
    if (std::find(without.begin(), without.end(), one.name) == without.end()) {
      kept.push_back(&one);
    }
  }
  std::stable_sort(kept.begin(), kept.end(),
                   [](const RawParameter* a, const RawParameter* b) { return a->name < b->name; });
  char before = '?';
  for (const RawParameter* one : kept) {
    address += before;
    address += one->encoded;
    before = '&';
  }
}

}  // namespace parley::api
