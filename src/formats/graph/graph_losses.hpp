#pragma once

#include "parley/formats/losses.hpp"

/// What dialects of graphs cannot carry, beside the kinds that all dialects share.
namespace parley::formats::loss {

inline constexpr LossKind direction{
    "direction",
    "A graph of this format has one direction for all of its edges; an undirected edge stands "
    "among "
    "directed ones with `directed` false, and programs treat it as directed."};
inline constexpr LossKind nested_as_text{
    "nested-as-text",
    "The format has no nested values: counts by type and flag, dates of edges and the members of a "
    "date that is one of several are JSON in a text."};
inline constexpr LossKind provenance{
    "provenance",
    "The format has no place for dataset, revision, licence and claim policy; the headers of the "
    "answer have the revision, and the address of the dataset has the others."};
inline constexpr LossKind no_edges{
    "edges", "A table of nodes has no edges; the dialect csv-edges has them."};
inline constexpr LossKind no_nodes{
    "nodes",
    "A table of edges has the ids of nodes and nothing else of them; "
    "the dialect csv-nodes has the rest."};
inline constexpr LossKind widest_extent{
    "widest-extent",
    "The spell of something that is not known to the day is the widest extent it can have; what is "
    "known stands in the attributes."};
inline constexpr LossKind one_spell{"one-spell",
                                    "An edge between two actors has one spell, from the first day "
                                    "of its first event to the last day "
                                    "of its last: the time between events is not left out."};
inline constexpr LossKind without_spell{
    "without-spell", "Something without a date has no spell, so programs show it at every time."};
inline constexpr LossKind year_zero{"year-zero",
                                    "Dates of the format know no year 0; what begins or ends in it "
                                    "has no spell, and its days stand "
                                    "in the attributes."};

}  // namespace parley::formats::loss
