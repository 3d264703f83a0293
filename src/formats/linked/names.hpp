#pragma once

#include "parley/formats/dialect.hpp"

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

namespace parley::formats::linked {

/// The IRIs of a dataset's things, all in ASCII: whatever else an id contains is percent-encoded.
class Names {
 public:
  explicit Names(const Origin& origin) : base_(origin.base) {}

  std::string_view base() const noexcept { return base_; }
  std::string dataset() const;  ///< the base without its slash
  std::string event(std::string_view id) const;
  std::string actor(std::string_view id) const;
  std::string source(std::string_view id) const;
  std::string place(std::string_view name) const;
  /// The IRI that own terms begin with.
  std::string vocabulary() const;
  /// A part of an event, such as its time-span: `kind`, then `ids` joined by colons, which no id
  /// contains, behind the event's IRI and a number sign.
  std::string part(std::string_view event, std::string_view kind,
                   std::initializer_list<std::string_view> ids = {}) const;

 private:
  std::string in(std::string_view folder, std::string_view id) const;

  std::string base_;
};

/// An own term, such as `parley:role-mediator`; of a word that comes from data, too.
std::string own_word(std::string_view list, std::string_view id);

/// A web address as an IRI, in ASCII; nothing when no IRI can be made of it without guessing.
std::optional<std::string> iri_of_address(std::string_view address);

}  // namespace parley::formats::linked
