#pragma once

#include "parley/service/served_dataset.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace parley::api {

/// Pieces of JSON that answers over one graph repeat, written once: lists of events consist mostly
/// of them. Each is whole members or one whole value, in the dataset's own language. At most a few
/// hundred bytes for each actor, type, source and date; after 65,536 different dates no more are
/// kept.
class Fragments final : public service::GraphAttachment {
 public:
  Fragments(const service::ServedDataset& served, const EventGraph& graph,
            const std::vector<const EventType*>& types);

  /// `"type":…`
  std::string_view type(TypeIndex type) const noexcept { return types_[to_size(type)]; }
  /// The type's id alone, with its quotes.
  std::string_view type_id(TypeIndex type) const noexcept {
    return this->type(type).substr(type_key.size());
  }
  /// `"codes":{…}`; empty when the type has no counterpart in any scheme.
  std::string_view codes(TypeIndex type) const noexcept { return codes_[to_size(type)]; }
  /// `"actor":…,"label":…`
  std::string_view actor(ActorIndex actor) const noexcept { return actors_[to_size(actor)]; }
  /// `{"source":…,"title":…,"url":…,"states":"all"}`
  std::string_view evidence(SourceIndex source) const noexcept {
    return evidence_[to_size(source)];
  }
  /// `"edtf":…` to `"endLatest":…`; empty when it was not kept.
  std::string_view date(EventIndex event) const noexcept;

 private:
  /// The beginning of each of `types_`.
  static constexpr std::string_view type_key = "\"type\":";

  /// Many texts, stored in one.
  class Texts {
   public:
    void add(std::string_view text) {
      all_ += text;
      ends_.push_back(all_.size());
    }
    std::string_view operator[](std::size_t i) const noexcept {
      const std::size_t begin = i == 0 ? 0 : ends_[i - 1];
      return {all_.data() + begin, ends_[i] - begin};
    }

   private:
    std::string all_;
    std::vector<std::size_t> ends_;
  };

  void add_dates(const EventGraph& graph);

  Texts types_;
  Texts codes_;
  Texts actors_;
  Texts evidence_;
  Texts dates_;
  static constexpr std::uint32_t stretch = 64;

  std::vector<std::uint32_t> date_begins_;  // the first event of each run with one date
  std::vector<std::uint32_t> date_runs_;    // of each 64th event: the run it is in
  std::uint32_t dates_end_ = 0;             // dates of events from here on are not kept
};

/// The fragments that make_attachment() put beside a graph. Throws std::logic_error when the
/// dataset is served without it.
const Fragments& fragments_of(const service::PolicyGraph& graph);

}  // namespace parley::api
