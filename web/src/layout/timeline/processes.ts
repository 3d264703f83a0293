import { fitText } from "../fit-text";
import type { LaneEvent } from "./frame";
import { narrowingOf, type Excluded } from "./narrowed";
import { extentOf, unlabelled, withNarrowing, type Mark, type Placing } from "./marks";
import { xOf } from "./scale";

/** A part drawn inside its process, with its ordinal where it fits. */
export interface Part {
  mark: Mark;
  ordinal: string | null;
}

/** A process is drawn as a container of its parts. Where they would overlap, `folded` is their number and none is drawn. */
export interface Process {
  id: string;
  row: number;
  x0: number;
  x1: number;
  ghost: boolean;
  openEnd: boolean;
  excluded: Excluded[];
  parts: Part[];
  folded: number;
  /** The number of its parts, with those drawn outside the container. */
  total: number;
  label: string | null;
  labelX: number;
  anchor: "start" | "end";
}

const pad = 4;
const minPartWidth = 8;
const digits = 11;
const gap = 8;
const hairline = 1.5;

/** Places the processes of a lane with their parts; `left` are events without room, `rest` all other events. */
export function processesOf(
  events: readonly LaneEvent[],
  placing: Placing,
): { processes: Process[]; rest: LaneEvent[]; left: LaneEvent[] } {
  const parts = new Map<string, LaneEvent[]>();
  const ids = new Set(events.map((event) => event.id));
  for (const event of events) {
    if (event.partOf === null || !ids.has(event.partOf) || event.partOf === event.id) continue;
    parts.set(event.partOf, [...(parts.get(event.partOf) ?? []), event]);
  }
  const inside = new Set<string>();
  // Containers do not nest: a part that is a process itself is drawn outside.
  for (const [id, group] of parts) {
    const apart = overlapping(group);
    for (const part of group) if (part.id !== id && !parts.has(part.id) && !apart.has(part.id)) inside.add(part.id);
  }
  const processes: Process[] = [];
  const left: LaneEvent[] = [];
  for (const event of events) {
    const group = parts.get(event.id);
    if (!group) continue;
    const process = placed(event, group.filter((part) => inside.has(part.id)), group.length, placing);
    if (process) processes.push(process);
    else left.push(event, ...group.filter((part) => inside.has(part.id)));
  }
  return { processes, rest: events.filter((event) => !inside.has(event.id) && !parts.has(event.id)), left };
}

/** Ids of parts that need a row of their own: their dates are uncertain and may overlap those of other parts. */
function overlapping(group: readonly LaneEvent[]): Set<string> {
  const sorted = [...group].sort((a, b) => a.bar.from - b.bar.from);
  const apart = new Set<string>();
  let reached = -Infinity;
  sorted.forEach(({ id, bar }, index) => {
    const whole = bar.kind === "day" || (bar.solid?.from === bar.from && bar.solid.to === bar.to);
    const meets = reached > bar.from || (sorted[index + 1]?.bar.from ?? Infinity) < bar.to;
    if (!whole && meets) apart.add(id);
    reached = Math.max(reached, bar.to);
  });
  return apart;
}

function placed(event: LaneEvent, group: LaneEvent[], total: number, { rows, frame }: Placing): Process | null {
  const own = extentOf(event, frame);
  const inner = group
    .sort((a, b) => a.bar.from - b.bar.from || (a.ordinal ?? 0) - (b.ordinal ?? 0))
    .map((part) => partOf(part, frame));
  let x0 = own.x0;
  let x1 = own.x1;
  for (const part of inner) {
    x0 = Math.min(x0, part.mark.x0 - pad);
    x1 = Math.max(x1, part.mark.x1 + pad);
  }
  x0 = Math.max(0, x0);
  x1 = Math.min(frame.width, Math.max(x1, x0 + 22));
  const { excluded } = narrowingOf(event.bar, frame, x0, x1, null);
  const outer0 = Math.min(x0, ...excluded.map((piece) => piece.x0));
  const outer1 = Math.max(x1, ...excluded.map((piece) => piece.x1));
  const touching = inner.some((part, index) => index > 0 && part.mark.x0 < (inner[index - 1]?.mark.x1 ?? 0) - 0.5);
  // A part that begins right after another keeps a thin gap from it.
  inner.forEach(({ mark }, index) => {
    const next = inner[index + 1]?.mark.x0 ?? Infinity;
    if (next - mark.x1 >= hairline) return;
    mark.x1 = next - hairline;
    if (mark.solid) mark.solid = { x0: mark.solid.x0, x1: Math.min(mark.solid.x1, mark.x1) };
  });
  // The label goes beside the container, shortened where it fits on neither side.
  const label = fitText(event.label, Math.min(210, Math.max(60, x0 - 3 * gap, frame.width - x1 - 3 * gap)), frame.measure);
  const width = frame.measure(label);
  const base: Omit<Process, "row" | "label" | "labelX" | "anchor"> = { id: event.id, x0, x1, ghost: event.ghost, openEnd: event.bar.openEnd, excluded, parts: touching ? [] : inner, folded: touching ? inner.length : 0, total };
  const spots = [
    { from: outer0 - 4, to: outer1 + gap + width + gap, labelX: outer1 + gap, anchor: "start" as const, text: label },
    { from: outer0 - gap - width - gap, to: outer1 + 4, labelX: outer0 - gap, anchor: "end" as const, text: label },
    { from: outer0 - 4, to: outer1 + 4, labelX: 0, anchor: "start" as const, text: null },
  ];
  for (const spot of spots) {
    if (spot.text !== null && (spot.anchor === "end" ? spot.from < 0 : spot.to > frame.width)) continue;
    const row = rows.place(spot.from, spot.to);
    if (row >= 0) return { ...base, row, label: spot.text, labelX: spot.labelX, anchor: spot.anchor };
  }
  return null;
}

function partOf(part: LaneEvent, frame: Placing["frame"]): Part {
  const extent = extentOf(part, frame);
  const middle = (xOf(frame, part.bar.from) + xOf(frame, part.bar.to)) / 2;
  // A single day inside a process is a short bar: a dot would cover its neighbours.
  const wide = Math.max(minPartWidth, extent.kind === "dot" ? 0 : extent.x1 - extent.x0);
  const x0 = extent.kind === "dot" || extent.x1 - extent.x0 < minPartWidth ? middle - wide / 2 : extent.x0;
  const x1 = x0 + wide;
  const solid = extent.kind === "dot" || extent.solid ? { x0, x1 } : null;
  const mark: Mark = unlabelled(withNarrowing({ ...extent, kind: "bar" as const, x0, x1, solid }, part, frame), 0);
  const text = part.ordinal === null ? null : String(part.ordinal);
  return { mark, ordinal: text !== null && wide >= digits + (text.length - 1) * 7 ? text : null };
}
