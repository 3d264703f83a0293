import type { Span } from "../time/window";

/** One event in the overview: its bin's left edge in pixels, and its level in the stack from 0. */
export interface Tick {
  x: number;
  level: number;
  family: string;
}

/** The ticks, the height of the tallest stack in levels, and the width of a bin in pixels. */
export interface Overview {
  ticks: Tick[];
  levels: number;
  bin: number;
}

/** Stacks events in bins of `bin` pixels over the whole span; events outside it go into the outermost bins. */
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
