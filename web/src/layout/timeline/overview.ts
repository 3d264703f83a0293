import type { Span } from "../time/window";

/** One tick of the overview: an event stacked in its stretch of time. */
export interface Tick {
  x: number;
  level: number;
  family: string;
}

/** The stacked ticks, and how many levels the highest stack has. */
export interface Overview {
  ticks: Tick[];
  levels: number;
  bin: number;
}

/** Stacks events into bins `bin` pixels wide over the whole span; beyond `cap` levels a stack is scaled down by the caller. */
export function overviewOf(
  events: readonly { day: number; family: string }[],
  span: Span,
  width: number,
  bin: number,
): Overview {
  const bins = new Map<number, number>();
  const scale = width / Math.max(1, span.end - span.start);
  const last = Math.max(0, Math.floor(width / bin) - 1);
  const ticks: Tick[] = [];
  let levels = 0;
  for (const event of [...events].sort((a, b) => (a.family < b.family ? -1 : a.family > b.family ? 1 : a.day - b.day))) {
    const index = Math.min(last, Math.max(0, Math.floor(((event.day - span.start) * scale) / bin)));
    const level = bins.get(index) ?? 0;
    bins.set(index, level + 1);
    levels = Math.max(levels, level + 1);
    ticks.push({ x: index * bin, level, family: event.family });
  }
  return { ticks, levels, bin };
}
