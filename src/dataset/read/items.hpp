#pragma once

#include "parley/json/reader.hpp"
#include "parley/model/dataset.hpp"

#include "document/json_path.hpp"
#include "document/report.hpp"

namespace parley::dataset {

// One reader per kind of item. Each reports every fault it finds and returns what it could read, so
// that the checks across items can run on it.

Source read_source(const json::Value& value, const JsonPath& path, Seasons seasons, Report& report);
Actor read_actor(const json::Value& value, const JsonPath& path, Seasons seasons, Report& report);
Affiliation read_affiliation(const json::Value& value, const JsonPath& path, Seasons seasons,
                             Report& report);
Event read_event(const json::Value& value, const JsonPath& path, Seasons seasons, Report& report);
Order read_order(const json::Value& value, const JsonPath& path, Seasons seasons, Report& report);
Claim read_claim(const json::Value& value, const JsonPath& path, Seasons seasons, Report& report);
/// `of_dataset`: a type of a dataset's own, which must name the type it specialises.
EventType read_event_type(const json::Value& value, const JsonPath& path, bool of_dataset,
                          Report& report);

/// Reads the section `dataset` into the fields of `dataset` that are no sections; of the vocabulary
/// only its id.
void read_heading(const json::Value& value, const JsonPath& path, Dataset& dataset, Report& report);

}  // namespace parley::dataset
