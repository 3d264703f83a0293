import type { Actor, EventItem, Graph, GraphEdge, GraphNode, Participant, Vocabulary } from "./types";

/** Which graph: `participation`, `actors` or `events`, and its edges at most. */
export interface GraphQuestion {
  view: string;
  limit: number;
}

/** An edge with what decides its place. */
type Edge = GraphEdge & { rank?: string };

const flagOrder = ["future", "hypothetical", "denied", "negated"];
const separator = "\u0000";
const plainDate = ["edtf", "text", "basis", "startEarliest", "startLatest", "endEarliest", "endLatest", "oneOf"] as const;

/** A date without what only the answer about its event says. */
function shortDate(event: EventItem): EventItem["date"] {
  const date = event.date as unknown as Record<string, unknown>;
  return Object.fromEntries(plainDate.filter((name) => name in date).map((name) => [name, date[name]])) as unknown as EventItem["date"];
}

/** The ids of the actors of an event, each once with its roles, in the order of the event. */
function partiesOf(event: EventItem): Map<string, Set<string>> {
  const parties = new Map<string, Set<string>>();
  for (const { actor, role } of event.participants ?? []) {
    const roles = parties.get(actor);
    if (roles) roles.add(role);
    else parties.set(actor, new Set([role]));
  }
  return parties;
}

function countEvents(events: readonly EventItem[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const event of events) for (const actor of partiesOf(event).keys()) counts.set(actor, (counts.get(actor) ?? 0) + 1);
  return counts;
}

/** One edge for each role of an actor in an event: the busiest actor first, then by id, then in time order. */
function participationEdges(events: readonly EventItem[], counts: ReadonlyMap<string, number>): Edge[] {
  const ofActor = new Map<string, Edge[]>();
  for (const event of events) {
    for (const part of event.participants ?? []) {
      const { actor, role } = part;
      const edge: Edge = { id: `e:${event.id}:${actor}:${role}`, source: actor, target: event.id, kind: "participation", type: role };
      ofActor.set(actor, [...(ofActor.get(actor) ?? []), { ...edge, ...standing(part), ...flagsOf(event.flags) }]);
    }
  }
  const busiest = [...ofActor.keys()].sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0) || (a < b ? -1 : 1));
  return busiest.flatMap((actor) => ofActor.get(actor) ?? []);
}

function standing(part: Participant): object {
  const { rank, assertedBy } = part as Participant & { rank?: string; assertedBy?: string };
  return { ...(rank ? { rank } : {}), ...(assertedBy ? { assertedBy } : {}) };
}

function flagsOf(flags: readonly string[] | undefined): object {
  return flags && flags.length > 0 ? { flags } : {};
}

/** The pairs of actors that one event links: with a direction from who initiates to who receives, unless its type is symmetric. */
function dyadsOf(event: EventItem, symmetric: boolean): [string, string, boolean][] {
  const parties = [...partiesOf(event)];
  return parties.flatMap(([one, oneRoles], index) =>
    parties.slice(index + 1).flatMap(([other, otherRoles]): [string, string, boolean][] => {
      const forward = !symmetric && oneRoles.has("initiator") && otherRoles.has("recipient");
      const backward = !symmetric && otherRoles.has("initiator") && oneRoles.has("recipient");
      const neither: [string, string, boolean] = one < other ? [one, other, false] : [other, one, false];
      return [
        ...(forward ? [[one, other, true] as [string, string, boolean]] : []),
        ...(backward ? [[other, one, true] as [string, string, boolean]] : []),
        ...(forward || backward ? [] : [neither]),
      ];
    }),
  );
}

/** One edge for all events between two actors: most events first, then by the ids, the directed before the undirected. */
function interactionEdges(events: readonly EventItem[], vocabulary: Vocabulary): Edge[] {
  const symmetric = new Set((vocabulary.eventTypes ?? []).filter((type) => type.symmetric).map((type) => type.id));
  const between = new Map<string, EventItem[]>();
  for (const event of events)
    for (const dyad of dyadsOf(event, symmetric.has(event.type))) {
      const key = dyad.join(separator);
      between.set(key, [...(between.get(key) ?? []), event]);
    }
  return [...between].map(([key, shared]) => interactionEdge(key.split(separator) as [string, string, string], shared)).sort(byWeight);
}

function interactionEdge([source, target, way]: [string, string, string], shared: readonly EventItem[]): Edge {
  const directed = way === "true";
  const types = [...new Set(shared.map((event) => event.type))].sort();
  const counted = types.map((type): [string, number] => [type, shared.filter((event) => event.type === type).length]);
  const [most = ["", 0]] = [...counted].sort((a, b) => b[1] - a[1]);
  const common = (shared[0]?.flags ?? []).filter((flag) => shared.every((event) => event.flags?.includes(flag)));
  return {
    id: `i:${source}:${target}:${directed ? "directed" : "undirected"}`,
    source,
    target,
    kind: "interaction",
    type: most[0],
    ...flagsOf(common),
    directed,
    events: shared.length,
    byType: Object.fromEntries(counted),
    first: shortDate(shared[0]!),
    last: shortDate(shared[shared.length - 1]!),
  };
}

function byWeight(a: Edge, b: Edge): number {
  return (
    (b.events ?? 0) - (a.events ?? 0) ||
    compare(a.source, b.source) ||
    compare(a.target, b.target) ||
    Number(b.directed) - Number(a.directed)
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Relations between two events of the slice, and what is part of what; each once. */
function relationEdges(events: readonly EventItem[], vocabulary: Vocabulary): Edge[] {
  const place = new Map(events.map((event, index) => [event.id, index]));
  const order = new Map((vocabulary.relations ?? []).map((term, index) => [term.id, index]));
  return events.flatMap((event) => {
    const stated = [...(event.relations ?? []), ...(event.partOf ? [{ type: "part-of", to: event.partOf }] : [])];
    const edges = stated
      .filter(({ to }) => place.has(to))
      .sort((a, b) => (place.get(a.to) ?? 0) - (place.get(b.to) ?? 0) || (order.get(a.type) ?? 0) - (order.get(b.type) ?? 0));
    const seen = new Set<string>();
    return edges.flatMap((relation): Edge[] => {
      const { type, to } = relation;
      const id = `r:${event.id}:${type}:${to}`;
      if (seen.has(id)) return [];
      seen.add(id);
      const other = events[place.get(to) ?? -1];
      const flags = flagOrder.filter((flag) => event.flags?.includes(flag) || other?.flags?.includes(flag));
      return [{ id, source: event.id, target: to, kind: "relation", type, ...standing(relation as unknown as Participant), ...flagsOf(flags) }];
    });
  });
}

function eventNode(event: EventItem): GraphNode {
  const node = { id: event.id, kind: "event" as const, type: event.type, label: event.label, date: shortDate(event) };
  return { ...node, ...(event.place ? { place: event.place } : {}), ...flagsOf(event.flags) };
}

function actorNode(id: string, actors: ReadonlyMap<string, Actor>, events: number): GraphNode {
  const actor = actors.get(id);
  const node = { id, kind: "actor" as const, type: actor?.kind ?? "", label: actor?.label ?? id };
  return { ...node, ...(actor?.country ? { country: actor.country } : {}), events };
}

/** The graph of some events in time order, with the edges and the order that the server gives it. */
export function graphOf(events: readonly EventItem[], actors: readonly Actor[], vocabulary: Vocabulary, { view, limit }: GraphQuestion): Graph {
  const counts = countEvents(events);
  const known = new Map(actors.map((actor) => [actor.id, actor]));
  const edges =
    view === "actors" ? interactionEdges(events, vocabulary) : view === "events" ? relationEdges(events, vocabulary) : participationEdges(events, counts);
  const actorNodes = view === "events" ? [] : [...counts.keys()].sort(compare).map((id) => actorNode(id, known, counts.get(id) ?? 0));
  const nodes = [...actorNodes, ...(view === "actors" ? [] : events.map(eventNode))];
  const page = edges.slice(0, limit);
  const truncated = page.length < edges.length;
  const ends = new Set(page.flatMap(({ source, target }) => [source, target]));
  return {
    total: { nodes: nodes.length, edges: edges.length },
    truncated,
    nodes: truncated ? nodes.filter(({ id }) => ends.has(id)) : nodes,
    edges: page,
  };
}
