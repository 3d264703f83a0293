import type { Frame, LaneEvent } from "./frame";
import { extentOf } from "./marks";
import { xOf } from "./scale";
import type { Span } from "../time/window";

/** A count in place of events for which there is no room. */
export interface Bubble {
  x: number;
  row: number;
  count: number;
  span: Span;
  ids: string[];
}

const width = 30;

/** Groups events without room into counts that do not touch; `alone` are the short ones that have no neighbour. */
export function bubblesOf(events: readonly LaneEvent[], row: number, frame: Frame): { bubbles: Bubble[]; alone: LaneEvent[] } {
  const points = events
    // Ghosts are not counted: pressing a count must open events of the current claim policy.
    .filter((event) => !event.ghost)
    .map((event) => {
      const { x0, x1 } = extentOf(event, frame).outer;
      const middle = xOf(frame, (event.bar.from + event.bar.to) / 2);
      const short = x0 >= middle - width / 2 && x1 <= middle + width / 2;
      return { event, short, x: Math.min(frame.width - width / 2, Math.max(width / 2, middle)) };
    })
    .sort((a, b) => a.x - b.x);
  const groups: { x: number; members: typeof points }[] = [];
  for (const point of points) {
    const last = groups[groups.length - 1];
    if (last && point.x - last.x < width) last.members.push(point);
    else groups.push({ x: point.x, members: [point] });
  }
  const isAlone = ({ members }: (typeof groups)[number]): boolean => members.length === 1 && members[0]!.short;
  const alone = groups.filter(isAlone).map(({ members }) => members[0]!.event);
  const crowds = groups.filter((group) => !isAlone(group));
  const bubbles = crowds.map(({ x, members }) => ({
    x,
    row,
    count: members.length,
    span: {
      start: Math.min(...members.map(({ event }) => event.bar.from)),
      end: Math.max(...members.map(({ event }) => event.bar.to)),
    },
    ids: members.map(({ event }) => event.id),
  }));
  return { bubbles, alone };
}
