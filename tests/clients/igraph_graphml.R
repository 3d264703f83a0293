# Reads GraphML files with igraph and prints a line for each: nodes, edges, id and label of the first node.
# Usage: Rscript igraph_graphml.R FILE...
suppressPackageStartupMessages(library(igraph))
for (path in commandArgs(trailingOnly = TRUE)) {
  graph <- read_graph(path, format = "graphml")
  first <- V(graph)[1]
  quoted <- function(text) paste0('"', gsub('"', '""', enc2utf8(text), fixed = TRUE), '"')
  cat(vcount(graph), ecount(graph), quoted(first$id), quoted(first$label), sep = ",")
  cat("\n")
}
