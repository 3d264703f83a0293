#include "parley/formats/event_formats.hpp"

#include "dialect/find_dialect.hpp"
#include "linked/writers.hpp"

#include <array>

namespace parley::formats {
namespace {

constexpr std::array formats{
    EventFormat{{"jsonld", "application/ld+json", "jsonld",
                 "JSON-LD for stores of linked data: SEM, CIDOC CRM, schema.org, PROV-O"},
                &write_json_ld},
    EventFormat{{"turtle", "text/turtle", "ttl", "Turtle: the same statements as jsonld"},
                &write_turtle},
};

}  // namespace

std::span<const EventFormat> event_formats() noexcept {
  return formats;
}

const EventFormat* find_event_format(std::string_view name) noexcept {
  return find_dialect<EventFormat>(formats, name);
}

}  // namespace parley::formats
