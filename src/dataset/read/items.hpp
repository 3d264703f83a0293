#pragma once

#include "parley/json/reader.hpp"
#include "parley/model/dataset.hpp"

#include "document/json_path.hpp"
#include "document/report.hpp"

namespace parley::dataset {

// One reader per kind of item. Each reports every fault it finds and gives what could be read, so
// that the checks across items can still run over it.

Source read_source(const json::Value& value, const JsonPath& path, Seasons seasons, Report& report);
Actor read_actor(const json::Value& value, const JsonPath& path, Seasons seasons, Report& report);
Affiliation read_affiliation(const json::Value& value, const JsonPath& path, Seasons seasons,
                             Report& report);
Event read_event(const json::Value& value, const JsonPath& path, Seasons seasons, Report& report);
Order read_order(const json::Value& value, const JsonPath& path, Seasons seasons, Report& report);
Claim read_claim(const json::Value& value, const JsonPath& path, Seasons seasons, Report& report);
/// `of_dataset`: a type of a dataset's own, which must say what it specialises.
EventType read_event_type(const json::Value& value, const JsonPath& path, bool of_dataset,
                          Report& report);

/// The section `dataset`: fills everything but the other sections and the vocabulary, whose id it
/// leaves in vocabulary.id.
void read_heading(const json::Value& value, const JsonPath& path, Dataset& dataset, Report& report);

}  // namespace parley::dataset
