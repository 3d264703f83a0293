import { encodeValue } from "../wire/questions";

export type Certainty = "possible" | "certain";
export type GraphView = "participation" | "actors" | "events";
export type Theme = "auto" | "light" | "dark";
export type Pane = "timeline" | "graph" | "table";
export type ChosenKind = "event" | "actor" | "source" | "claim";

export interface Chosen {
  kind: ChosenKind;
  id: string;
}

/** Everything that decides what the page shows. All of it is in the address. */
export interface View {
  /** Null is the first dataset of the server. */
  dataset: string | null;
  /** The revision that every question names, all of its digits or the first 12 or more; null is the present one. */
  revision: string | null;
  /** Inclusive days; null is the window the page opens on. */
  window: { from: string; to: string } | null;
  certainty: Certainty;
  /** The claim policy: `preferred`, `all` or `source:ID`. */
  claims: string;
  graph: GraphView;
  pane: Pane;
  hiddenFamilies: string[];
  hiddenKinds: string[];
  chosen: Chosen | null;
  /** The event that the chosen one is compared with in time. */
  compared: string | null;
  theme: Theme;
}

const sourcePrefix = "source:";

/** The claim policy under which only one source counts. */
export function claimsOfSource(source: string): string {
  return `${sourcePrefix}${source}`;
}

/** The id of the only source that counts under a claim policy, or null where it is another policy. */
export function sourceOfClaims(claims: string): string | null {
  return claims.startsWith(sourcePrefix) ? claims.slice(sourcePrefix.length) : null;
}

/** The view of an address without a query. */
export const start: View = {
  dataset: null,
  revision: null,
  window: null,
  certainty: "possible",
  claims: "preferred",
  graph: "participation",
  pane: "timeline",
  hiddenFamilies: [],
  hiddenKinds: [],
  chosen: null,
  compared: null,
  theme: "auto",
};

const chosenKinds: ChosenKind[] = ["event", "actor", "source", "claim"];
const revision = /^[0-9a-f]{12,64}$/;
const iso = /^[+-]?\d{4,}-\d\d-\d\d$/;

function oneOf<T extends string>(value: string | null, allowed: readonly T[], otherwise: T): T {
  return allowed.find((each) => each === value) ?? otherwise;
}

function list(value: string | null): string[] {
  return value ? value.split(",").filter((each) => each !== "") : [];
}

/** Reads a view from the query part of an address; what is missing or invalid keeps its default. */
export function parseView(search: string): View {
  const asked = new URLSearchParams(search);
  const [from = "", to = ""] = (asked.get("datetime") ?? "").split("/");
  const claims = asked.get("claims") ?? "";
  const kind = chosenKinds.find((each) => (asked.get(each) ?? "") !== "");
  return {
    dataset: asked.get("dataset") || null,
    revision: revision.test(asked.get("revision") ?? "") ? asked.get("revision") : null,
    window: iso.test(from) && iso.test(to) && from <= to ? { from, to } : null,
    certainty: oneOf(asked.get("certainty"), ["possible", "certain"], start.certainty),
    claims: claims === "all" || /^source:./.test(claims) ? claims : start.claims,
    graph: oneOf(asked.get("graph"), ["participation", "actors", "events"], start.graph),
    pane: oneOf(asked.get("view"), ["timeline", "graph", "table"], start.pane),
    hiddenFamilies: list(asked.get("without")),
    hiddenKinds: list(asked.get("withoutKinds")),
    compared: kind === "event" ? asked.get("with") || null : null,
    chosen: kind ? { kind, id: asked.get(kind) ?? "" } : null,
    theme: oneOf(asked.get("theme"), ["auto", "light", "dark"], start.theme),
  };
}

/** The query part of a view's address, without defaults; `parseView` returns the same view again. */
export function formatView(view: View): string {
  const parts: [string, string | null][] = [
    ["dataset", view.dataset],
    ["revision", view.revision],
    ["datetime", view.window ? `${view.window.from}/${view.window.to}` : null],
    ["certainty", view.certainty === start.certainty ? null : view.certainty],
    ["claims", view.claims === start.claims ? null : view.claims],
    ["graph", view.graph === start.graph ? null : view.graph],
    ["view", view.pane === start.pane ? null : view.pane],
    ["without", view.hiddenFamilies.join(",") || null],
    ["withoutKinds", view.hiddenKinds.join(",") || null],
    [view.chosen?.kind ?? "event", view.chosen?.id ?? null],
    ["with", view.chosen?.kind === "event" ? view.compared : null],
    ["theme", view.theme === start.theme ? null : view.theme],
  ];
  const asked = parts
    .filter((part): part is [string, string] => part[1] !== null)
    .map(([name, value]) => `${name}=${encodeValue(value)}`);
  return asked.length > 0 ? `?${asked.join("&")}` : "";
}

/** The list without the value where it contains it, else with the value added. */
export function toggled(values: readonly string[], value: string): string[] {
  return values.includes(value) ? values.filter((each) => each !== value) : [...values, value];
}

/** The view with another thing chosen. A comparison ends when the choice changes. */
export function choosing(view: View, chosen: Chosen | null): View {
  const same = chosen?.kind === view.chosen?.kind && chosen?.id === view.chosen?.id;
  return { ...view, chosen, compared: same ? view.compared : null };
}
