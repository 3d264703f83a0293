#include "import/source_list.hpp"

#include "parley/model/source_kinds.hpp"

#include <algorithm>
#include <utility>

namespace parley::formats {

std::uint32_t SourceList::number_of_file(const std::string& name) {
  key_.assign("f").append(name);
  Source source;
  source.title = name;
  source.kind = "dataset";
  return number_of_key(std::move(source));
}

std::uint32_t SourceList::number_of(std::string_view title, std::string_view url,
                                    std::string_view kind) {
  key_.assign("p").append(title).append(1, '\x1F').append(url);
  if (const auto known = numbers_.find(key_); known != numbers_.end()) {
    return known->second;
  }
  Source source;
  source.title = title.empty() ? url : title;
  source.url = url;
  const bool is_kind =
      std::find(source_kinds.begin(), source_kinds.end(), kind) != source_kinds.end();
  source.kind = is_kind ? kind : "other";
  return number_of_key(std::move(source));
}

std::uint32_t SourceList::number_of_key(Source source) {
  const auto next = static_cast<std::uint32_t>(sources_.size());
  const auto [known, is_new] = numbers_.emplace(key_, next);
  if (is_new) {
    source.id = ids_.take(source.title);
    sources_.push_back(std::move(source));
  }
  return known->second;
}

}  // namespace parley::formats
