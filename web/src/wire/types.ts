/** The server's answers as the page reads them. A field that an answer may leave out is optional. */

/** The four bounds of a date: inclusive ISO days, null where there is no bound. */
export interface WireBounds {
  startEarliest: string | null;
  startLatest: string | null;
  endEarliest: string | null;
  endLatest: string | null;
}

/** A statement about the order of two events in time. */
export type Statement =
  | { type: "order"; a: string; is: string; b: string }
  | { type: "relation"; from: string; relation: string; to: string }
  | { type: "part-of"; part: string; whole: string }
  | { type: "relative-date"; event: string; relativeTo: string; offset?: string }
  | { type: "ordinals"; earlier: string; later: string };

/** A date with its bounds after stated orders narrowed them. */
export interface WireDate extends WireBounds {
  edtf: string | null;
  text?: string | null;
  basis?: string | null;
  anchor?: string | null;
  reason?: string | null;
  /** The event that the date is stated relative to; `offset` is the distance. */
  relativeTo?: string | null;
  offset?: string | null;
  /** The bounds of each alternative, where the date is exactly one of several. */
  oneOf?: WireBounds[];
  /** The bounds of the date alone, where stated orders narrowed them. */
  stated?: WireBounds | null;
  tightenedBy?: Statement[];
}

export interface Participant {
  actor: string;
  label?: string;
  role: string;
  note?: string;
}

export interface Relation {
  type: string;
  to: string;
  label?: string;
}

export interface Answer {
  type: string;
  from: string;
  label?: string;
}

export interface Quote {
  exact?: string;
  prefix?: string;
  suffix?: string;
}

export interface Evidence {
  source: string;
  title?: string;
  url?: string | null;
  states?: Record<string, unknown>;
  quote?: Quote;
  position?: { start: number; end: number };
  note?: string;
}

export interface Alternative {
  property: string;
  value: unknown;
  rank?: string;
  assertedBy?: string;
  reason?: string;
  evidence?: Evidence[];
}

export interface Named {
  id: string;
  label?: string;
}

export interface Claim {
  id: string;
  assertedBy: string;
  assertedByLabel?: string;
  relayedBy?: (Named | string)[];
  madeIn?: string;
  force: string;
  about?: string[];
  text?: string;
  wording?: string[];
  status?: string;
  rank?: string;
  note?: string;
  evidence?: Evidence[];
}

/** How many there are said to be: a number, or a bound ("more than fifty"). */
export type Count = number | { atLeast?: number; atMost?: number };

/** What is said of one number: `agree` is false where the values cannot all be right. */
export interface Quantity {
  what: string;
  unit?: string;
  agree: boolean;
  values: { value: Count; assertedBy?: string; claim?: string; rank?: string; evidence?: Evidence[] }[];
}

export interface EventItem {
  id: string;
  type: string;
  label: string;
  date: WireDate;
  place?: string;
  participants?: Participant[];
  partOf?: string;
  ordinal?: number;
  count?: Count;
  outcome?: string;
  quantities?: Quantity[];
  flags?: string[];
  relations?: Relation[];
  evidence?: Evidence[];
  alternatives?: Alternative[];
  codes?: Record<string, unknown>;
  answers?: Answer[];
  claims?: Claim[];
  note?: string;
}

export interface Affiliation {
  type: string;
  with: string;
  label?: string;
  during?: WireDate | null;
  /** `out`: this actor belongs to the other. `in`: the other belongs to this one. */
  direction: "out" | "in";
  evidence?: Evidence[];
}

export interface Actor {
  id: string;
  label: string;
  kind: string;
  country?: string;
  wikidata?: string;
  aliases?: string[];
  events?: number;
  first?: WireDate | null;
  last?: WireDate | null;
  affiliations?: Affiliation[];
  note?: string;
}

export interface Neighbour {
  actor: string;
  label?: string;
  events: number;
}

export interface Source {
  id: string;
  title: string;
  kind?: string;
  publisher?: string;
  published?: WireDate | null;
  url?: string | null;
  language?: string;
  alternatives?: Alternative[];
  note?: string;
}

export interface Term {
  id: string;
  label?: string;
  definition?: string;
  inverse?: string;
}

export interface EventType extends Term {
  family?: string;
  symmetric?: boolean;
}

export interface Vocabulary {
  families?: Term[];
  eventTypes?: EventType[];
  roles?: Term[];
  relations?: Term[];
  actorKinds?: Term[];
}

export interface Dataset {
  id: string;
  title: string;
  license?: string;
  revision?: string;
  language?: string;
  counts?: { events?: number; actors?: number; sources?: number; claims?: number; byType?: Record<string, number> };
  span?: { earliest: string | null; latest: string | null; latestStart?: string | null };
  citation?: unknown;
}

export interface List<T> {
  dataset?: string;
  revision?: string;
  policy?: string;
  total: number;
  items: T[];
  links?: { self?: string; next?: string | null };
}

/** The last reload of the server, listed where it failed; what was served before still is. */
export interface Reload {
  /** When it ended, UTC. */
  at: string;
  ok: boolean;
  /** At most 50. */
  faults: string[];
}

export interface DatasetList extends List<Dataset> {
  reload?: Reload;
}

/** A revision that a dataset has now, as the stream of its changes tells it. */
export interface Change {
  revision: string;
  events: number;
}

export interface GraphNode {
  id: string;
  kind: "actor" | "event";
  type: string;
  label: string;
  events?: number;
}

export interface GraphEdge {
  id: string;
  source: string;
  target: string;
  kind?: string;
  type?: string;
  directed?: boolean;
  events?: number;
  byType?: Record<string, number>;
  first?: WireDate | null;
  last?: WireDate | null;
}

export interface Graph {
  total: { nodes: number; edges: number };
  truncated?: boolean;
  nodes: GraphNode[];
  edges: GraphEdge[];
}

/** Why some relations of two events are impossible: a bound of an event, a date that is one of several, or a statement about two events. */
export type Because =
  | { bound: string; of: string; is: string }
  | { oneOf: string; of: string; is: string | null }
  | { order: { a: string; is: string; b: string } }
  | { relation: { from: string; relation: string; to: string } }
  | { partOf: { part: string; whole: string } }
  | { relativeDate: { event: string; relativeTo: string; offset?: string } }
  | { ordinals: { earlier: string; later: string } };

/** The relation of two events in time, as names of Allen's relations. */
export interface Verdict {
  a: string;
  b: string;
  possible: string[];
  certain: string | null;
  impossible: string[];
  because: Because[];
}
