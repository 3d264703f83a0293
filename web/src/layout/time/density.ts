import { clamp, type Span } from "./window";

const fewEvents = 30;
const share = 0.075;

/**
 * The window the page opens on. With at most `fewEvents` events it is all of `bounds`; else the part of the length
 * `share` of it, at least 60 days, that has the most events, so that the labels there can be read.
 */
export function openingWindow(days: readonly number[], bounds: Span): Span {
  if (days.length <= fewEvents) return bounds;
  const length = Math.max(60, (bounds.end - bounds.start) * share);
  const sorted = [...days].sort((a, b) => a - b);
  let best = { start: bounds.start, count: -1 };
  for (let start = bounds.start; start + length <= bounds.end + length / 30; start += length / 30) {
    const count = below(sorted, start + length) - below(sorted, start);
    if (count > best.count) best = { start, count };
  }
  // Labels stand to the right of their marks, so the right edge needs more room than the left.
  return clamp(
    { start: Math.round(best.start - length * 0.06), end: Math.round(best.start + length * 1.22) },
    bounds,
  );
}

function below(sorted: readonly number[], day: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < day) low = middle + 1;
    else high = middle;
  }
  return low;
}
