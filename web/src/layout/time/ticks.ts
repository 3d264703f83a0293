import { utcTicks } from "d3-time";
import { civil, fromCivil } from "./days";
import type { Span } from "./window";

/** A line of the time axis. */
export interface AxisTick {
  x: number;
  label: string;
  major: boolean;
}

const msPerDay = 86_400_000;

/** Lines at round dates, about `gap` pixels apart; `month` returns the short name of a month from 1 to 12. */
export function axisTicks(span: Span, width: number, gap: number, month: (index: number) => string): AxisTick[] {
  const from = new Date(span.start * msPerDay);
  const to = new Date(span.end * msPerDay);
  const ticks: AxisTick[] = [];
  let lastX = -Infinity;
  for (const date of utcTicks(from, to, Math.max(2, Math.floor(width / gap)))) {
    const day = date.getTime() / msPerDay;
    if (!Number.isInteger(day)) continue;
    const parts = civil(day);
    const newYear = day === fromCivil(parts.year, 1, 1);
    const x = ((day - span.start) / (span.end - span.start)) * width;
    if (x - lastX < gap * 0.45) continue;
    lastX = x;
    const label = newYear ? String(parts.year) : parts.day === 1 ? month(parts.month) : `${parts.day} ${month(parts.month)}`;
    ticks.push({ x, label, major: newYear });
  }
  // Where every line is a year, none is drawn as a major one.
  return ticks.every((tick) => tick.major) ? ticks.map((tick) => ({ ...tick, major: false })) : ticks;
}
