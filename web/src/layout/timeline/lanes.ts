import { drawable, extentOf, unlabelled, type Mark, type Placing } from "./marks";
import { bubblesOf, type Bubble } from "./bubbles";
import type { Frame, LaneEvent } from "./frame";
import { Rows } from "./pack";
import { processesOf, type Process } from "./processes";
import { touches } from "../time/window";

/** The lane of one family. Rows count from its top; no two marks overlap. */
export interface Lane {
  family: string;
  rows: number;
  marks: Mark[];
  processes: Process[];
  bubbles: Bubble[];
}

const maxRowsPerLane = 14;

/** Lays out one lane per family, in the order of `families`. Undated events are left out: they have no place on a time axis. */
export function lanesOf(events: readonly LaneEvent[], families: readonly string[], frame: Frame): Lane[] {
  const byFamily = new Map<string, LaneEvent[]>(families.map((family) => [family, []]));
  for (const event of events) {
    if (event.bar.kind === "undated") continue;
    const first = event.bar.openStart ? null : event.bar.from;
    const last = event.bar.openEnd ? null : event.bar.to - 1;
    if (touches(frame.window, first, last)) byFamily.get(event.family)?.push(event);
  }
  const groups = families.map((family) => inOrder(byFamily.get(family) ?? [], frame.selected));
  const free = groups.map((group, index) => laneOf(families[index] ?? "", group, maxRowsPerLane, frame));
  const limits = share(
    free.map((lane) => lane.rows),
    frame.rows,
  );
  return free.map((lane, index) =>
    lane.rows <= (limits[index] ?? 1) ? lane : laneOf(lane.family, groups[index] ?? [], limits[index] ?? 1, frame),
  );
}

/** In order of time; the selected event first, so that it always gets room. */
function inOrder(events: LaneEvent[], selected: string | null): LaneEvent[] {
  return events.sort((a, b) => {
    if ((a.id === selected) !== (b.id === selected)) return a.id === selected ? -1 : 1;
    return a.bar.from - b.bar.from || a.bar.to - b.bar.to || (a.id < b.id ? -1 : 1);
  });
}

/** Takes rows from the tallest lanes until the sum is at most `rows`; a lane of two or more keeps two, one of them for counts. */
export function share(wanted: readonly number[], rows: number): number[] {
  const given = wanted.map((count) => Math.max(1, count));
  let sum = given.reduce((total, count) => total + count, 0);
  while (sum > rows) {
    const tallest = given.indexOf(Math.max(...given));
    if ((given[tallest] ?? 1) <= 2) break;
    given[tallest] = (given[tallest] ?? 1) - 1;
    --sum;
  }
  return given;
}

function laneOf(family: string, events: readonly LaneEvent[], limit: number, frame: Frame): Lane {
  const everything = placeAll(family, events, limit, frame);
  if (everything.left.length === 0) return everything.lane;
  // Not all events fit: the last row is kept for counts.
  const { lane, left } = placeAll(family, events, Math.max(0, limit - 1), frame);
  if (lane.marks.length + lane.processes.length === 0) lane.rows = 0;
  const { bubbles, alone } = bubblesOf(left, lane.rows, frame);
  lane.bubbles = bubbles;
  for (const event of alone)
    lane.marks.push(unlabelled(extentOf(event, frame), lane.rows));
  if (bubbles.length + alone.length > 0) lane.rows += 1;
  lane.rows = Math.max(1, lane.rows);
  return lane;
}

function placeAll(
  family: string,
  events: readonly LaneEvent[],
  limit: number,
  frame: Frame,
): { lane: Lane; left: LaneEvent[] } {
  const rows = new Rows(Math.ceil(frame.width), limit);
  const placing: Placing = { rows, frame };
  const { processes, rest, left } = processesOf(events, placing);
  const marks: Mark[] = [];
  const crowded: LaneEvent[] = [];
  for (const event of rest) {
    const mark = drawable(event, placing, true);
    if (mark) marks.push(mark);
    else crowded.push(event);
  }
  for (const event of crowded) {
    const mark = drawable(event, placing, false);
    if (mark) marks.push(mark);
    else left.push(event);
  }
  return { lane: { family, rows: Math.max(1, rows.count), marks, processes, bubbles: [] }, left };
}
