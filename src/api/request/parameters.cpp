#include "request/parameters.hpp"

#include "parley/error/error.hpp"

#include "request/did_you_mean.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace parley::api {
namespace {

constexpr std::array specs{
    ParameterSpec{"datetime", false, "an EDTF date or interval, `..` for an open end"},
    ParameterSpec{"certainty", false, "possible (default) or certain: active in the window"},
    ParameterSpec{"type", true, "event types: any of"},
    ParameterSpec{"actor", true, "actors: any of them takes part"},
    ParameterSpec{"actorsAll", true, "actors: all of them take part"},
    ParameterSpec{"role", true, "roles: somebody (one of `actor`, if given) has any of them"},
    ParameterSpec{"place", true, "places, exactly as written: any of"},
    ParameterSpec{"source", true, "sources: the event rests on any of them"},
    ParameterSpec{"before", false, "an event: only what is before it or meets it"},
    ParameterSpec{"after", false, "an event: only what is after it or met by it"},
    ParameterSpec{"during", false, "an event: only what has no day outside of it"},
    ParameterSpec{"approx", false, "strict (default), or padded: ~ ? % widen dates"},
    ParameterSpec{"a", false, "the event that is held against another"},
    ParameterSpec{"b", false, "the event it is held against"},
    ParameterSpec{"q", false,
                  "words in labels, aliases and quotes: all of them, each from its start"},
    ParameterSpec{"claims", false, "preferred (default), all or source:ID"},
    ParameterSpec{"from", false, "the actor where paths begin"},
    ParameterSpec{"to", false, "the actor where paths end; without it, everybody in reach"},
    ParameterSpec{"kind", false, "shortest (default), earliest-arrival, latest-departure, fastest"},
    ParameterSpec{"succession", false, "strict (default): on a later day; non-strict: or the same"},
    ParameterSpec{"maxWait", false, "most days between two events of a path, such as P30D"},
    ParameterSpec{"direction", false, "any (default); directed: from initiators to recipients"},
    ParameterSpec{"measure", false, "degree (default), pagerank, betweenness, closeness, ..."},
    ParameterSpec{"step", false, "P1D, P1W, P1M (default), P3M or P1Y"},
    ParameterSpec{"by", false, "type or actor: a series for each"},
    ParameterSpec{"against", false, "the other window, as datetime"},
    ParameterSpec{"againstClaims", false, "the other view, as claims"},
    ParameterSpec{"view", false, "participation (default), actors or events"},
    ParameterSpec{"sort", false, "date (default) or -date"},
    ParameterSpec{"limit", false, "how many at most; above 10000 it is 10000"},
    ParameterSpec{"cursor", false, "where the page before ended, from `links.next`"},
    ParameterSpec{"lang", false, "a BCP 47 tag: labels in that language where there are any"},
    ParameterSpec{"revision", false, "answer only if the dataset still has this revision"},
    ParameterSpec{"format", false, "json (default) or a dialect"},
};

bool is_repeatable(std::string_view name) noexcept {
  return std::any_of(specs.begin(), specs.end(), [name](const ParameterSpec& spec) {
    return spec.repeatable && spec.name == name;
  });
}

bool contains(std::span<const std::string_view> names, std::string_view name) noexcept {
  return std::find(names.begin(), names.end(), name) != names.end();
}

std::string unknown_reason(std::string_view name, std::span<const std::string_view> declared) {
  if (declared.empty()) {
    return "there is no such parameter here, there are none";
  }
  ClosestWord closest(name);
  std::string known;
  for (const std::string_view other : declared) {
    closest.consider(other);
    known += known.empty() ? "" : ", ";
    known += other;
  }
  const std::string suggestion = closest.suggestion();
  return "there is no such parameter here" +
         (suggestion.empty() ? "; there are " + known : suggestion);
}

}  // namespace

std::span<const ParameterSpec> all_parameters() noexcept {
  return specs;
}

Parameters::Parameters(std::span<const RawParameter> given,
                       std::span<const std::string_view> declared)
    : given_(given) {
  asked_.reserve(given_.size());
  for (auto one = given_.begin(); one != given_.end(); ++one) {
    const auto same = [&](const RawParameter& other) { return other.name == one->name; };
    const bool again = std::find_if(given_.begin(), one, same) != one;
    const bool repeatable = is_repeatable(one->name);
    if (!contains(declared, one->name)) {
      if (!again) {
        refuse(one->name, one->value, unknown_reason(one->name, declared));
      }
    } else if (again && !repeatable) {
      refuse(one->name, one->value, "expected once, got it again");
    }
    if (repeatable) {
      for (const std::string_view part : parts_of(*one)) {
        asked_.emplace_back(one->name, part);
      }
    } else {
      asked_.emplace_back(one->name, one->value);
    }
  }
  std::sort(asked_.begin(), asked_.end());
  asked_.erase(std::unique(asked_.begin(), asked_.end()), asked_.end());
}

bool Parameters::has(std::string_view name) const noexcept {
  return std::any_of(given_.begin(), given_.end(),
                     [name](const RawParameter& one) { return one.name == name; });
}

std::optional<std::string_view> Parameters::single(std::string_view name) const noexcept {
  const auto found = std::find_if(given_.begin(), given_.end(),
                                  [name](const RawParameter& one) { return one.name == name; });
  return found == given_.end() ? std::nullopt : std::optional<std::string_view>(found->value);
}

std::vector<std::string_view> Parameters::list(std::string_view name) {
  std::vector<std::string_view> values;
  for (const RawParameter* one : given(name)) {
    std::string_view rest = one->value;
    while (true) {
      const std::size_t end = std::min(rest.find(','), rest.size());
      const std::string_view value = rest.substr(0, end);
      if (value.empty()) {
        refuse(name, one->value, "expected a value, got an empty one");
        break;
      }
      if (std::find(values.begin(), values.end(), value) == values.end()) {
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
  faults_.push_back({std::string(name), std::string(value), std::move(reason)});
}

void Parameters::add_to(Hash& hash, std::span<const std::string_view> without) const {
  for (const auto& [name, value] : asked_) {
    if (!contains(without, name)) {
      // Values have no control characters, so the pairs cannot run into each other.
      hash.add_piece(name).add_piece("=").add_piece(value).add_piece("\n");
    }
  }
  hash.end_text();
}

void Parameters::append_encoded(std::string& address, std::string_view without) const {
  char before = '?';
  for (const RawParameter& one : given_) {
    if (one.name != without) {
      address += before;
      address += one.encoded;
      before = '&';
    }
  }
}

}  // namespace parley::api
