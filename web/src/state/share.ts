import { encodeValue } from "../wire/questions";
import { formatView, type View } from "./view";

const pinDigits = 12;

/** A view with its dataset named, and pinned to the revision that is shown where `pinned`. */
export function sharedView(view: View, dataset: { id: string; revision?: string }, pinned: boolean): View {
  return { ...view, dataset: dataset.id, revision: pinned ? (dataset.revision?.slice(0, pinDigits) ?? null) : null };
}

/** The address of the page with the view; `server` is without a slash at the end. */
export function linkTo(server: string, view: View): string {
  return `${server}/${formatView(view)}`;
}

/** The address of the page for frames with the view, which must name its dataset. */
export function frameAddress(server: string, view: View): string {
  const { dataset, pane, ...rest } = view;
  const panes = pane === "graph" ? "graph" : "timeline";
  return `${server}/embed/${encodeURIComponent(dataset ?? "")}${formatView({ ...rest, dataset: null, pane: panes })}`;
}

/** A text as the value of a quoted attribute in HTML. */
export function attribute(text: string): string {
  const escapes: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
  return text.replace(/[&<>"]/g, (character) => escapes[character] ?? character);
}

/** The HTML of a frame with the view. */
export function frameCode(server: string, view: View, title: string): string {
  return `<iframe src="${attribute(frameAddress(server, view))}" title="${attribute(title)}" width="100%" height="${view.chosen ? 900 : 600}" frameborder="0" loading="lazy" allow="clipboard-write"></iframe>`;
}

/** The HTML of elements with the view, for pages that run embed.js. */
export function elementCode(server: string, view: View): string {
  const window = view.window ? `${view.window.from}/${view.window.to}` : null;
  const values: [string, string | null][] = [
    ["dataset", view.dataset],
    ["revision", view.revision],
    ["datetime", window],
    ["certainty", view.certainty === "possible" ? null : view.certainty],
    ["claims", view.claims === "preferred" ? null : view.claims],
    ["without", view.hiddenFamilies.join(",") || null],
    [view.chosen?.kind ?? "event", view.chosen?.id ?? null],
  ];
  const written = values.flatMap(([name, value]) => (value === null ? [] : [` ${name}="${attribute(value)}"`])).join("");
  const graph = view.graph === "participation" ? "" : ` view="${view.graph}"`;
  return [
    `<script type="module" src="${attribute(server)}/embed.js"></script>`,
    `<parley-timeline group="parley"${written}></parley-timeline>`,
    `<parley-graph group="parley"${graph}></parley-graph>`,
    `<parley-detail group="parley"></parley-detail>`,
  ].join("\n");
}

/** What can be downloaded: a part of the dataset, and the formats of it that others read, with their programs. */
export const downloads: readonly { part: "graph" | "events" | "sources"; formats: readonly string[] }[] = [
  { part: "graph", formats: ["json", "cytoscape", "d3", "graphology", "networkx", "vis-network", "jgf", "gexf", "graphml", "dot", "csv-nodes", "csv-edges", "jsonld", "turtle", "svg"] },
  { part: "events", formats: ["json", "csv", "ndjson", "timelinejs", "vis-timeline", "ical", "jsonld", "turtle", "svg"] },
  { part: "sources", formats: ["json", "csl-json", "bibtex"] },
];

const extensions: Record<string, string> = {
  csv: "csv", "csv-nodes": "csv", "csv-edges": "csv", ndjson: "ndjson", gexf: "gexf", graphml: "graphml", dot: "gv", turtle: "ttl", jsonld: "jsonld", svg: "svg", ical: "ics", bibtex: "bib",
};

/** The name for a file of a part of a dataset in a format. */
export function fileName(dataset: string, part: string, format: string): string {
  return `${dataset}-${part}${format === "json" ? "" : `-${format}`}.${extensions[format] ?? "json"}`;
}

/** An address with another parameter behind those it has. */
export function withFormat(address: string, format: string): string {
  return format === "json" ? address : `${address}${address.includes("?") ? "&" : "?"}format=${encodeValue(format)}`;
}
