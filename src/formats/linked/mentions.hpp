#pragma once

#include "parley/formats/dialect.hpp"
#include "parley/model/terms.hpp"

#include "linked/names.hpp"
#include "linked/rdf.hpp"

#include <functional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace parley::formats::linked {

/// What a document says of an actor. Views into it.
struct ActorFacts {
  std::string_view id;
  std::string_view label;
  std::string_view language;  ///< of the label
  std::string_view kind;      ///< a term of ActorKind; empty: not known
  std::string_view country;
  std::string_view wikidata;
};

/// The same of a source; of a graph's sources the id alone is known.
struct SourceFacts {
  std::string_view id;
  std::string_view title = {};
  std::string_view url = {};
};

/// Things that descriptions of events point to, each once and in the order of its first mention,
/// to be described behind them.
class Mentions {
 public:
  void add(const ActorFacts& actor);
  void add(const SourceFacts& source);
  void add_place(std::string_view name);
  void add_type(std::string_view type, std::string_view label);
  void add_role(Role role);
  void add_flags(EventFlags flags);
  void add_told() { has_told_ = true; }
  void add_relation(RelationType type);
  void add_basis(Basis basis);

  /// Describes everything that was mentioned.
  void write(const Origin& origin, const Names& names, ResourceSink& sink) const;

 private:
  struct Type {
    std::string_view id;
    std::string_view label;
  };

  std::vector<ActorFacts> actors_;
  std::vector<SourceFacts> sources_;
  std::vector<std::string_view> places_;
  std::vector<Type> types_;
  std::unordered_set<std::string_view> actor_ids_, source_ids_, place_names_, type_ids_;
  unsigned roles_ = 0;  ///< bit i: the i-th term
  unsigned flags_ = 0;
  unsigned relations_ = 0;
  unsigned bases_ = 0;
  bool has_told_ = false;  ///< an event in one voice
};

}  // namespace parley::formats::linked
