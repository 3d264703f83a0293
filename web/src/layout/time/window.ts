/** Days from `start` up to but not including `end`; fractions occur while the window moves. */
export interface Span {
  start: number;
  end: number;
}

const minDays = 7;

/** Moves and resizes the window so that it lies in the bounds and is at least a week long, where the bounds are. */
export function clamp(window: Span, bounds: Span): Span {
  const whole = bounds.end - bounds.start;
  const length = Math.min(whole, Math.max(Math.min(minDays, whole), window.end - window.start));
  const start = Math.min(Math.max(window.start, bounds.start), bounds.end - length);
  return { start, end: start + length };
}

/** Zooms by a factor (below 1 shows less time); the day `about` stays where it is on the screen. */
export function zoom(window: Span, factor: number, about: number, bounds: Span): Span {
  const length = Math.min(bounds.end - bounds.start, Math.max(minDays, (window.end - window.start) * factor));
  const share = (about - window.start) / (window.end - window.start);
  const start = about - share * length;
  return clamp({ start, end: start + length }, bounds);
}

/** Moves the window by a number of days, stopping at the bounds. */
export function pan(window: Span, days: number, bounds: Span): Span {
  return clamp({ start: window.start + days, end: window.end + days }, bounds);
}

/** Moves one end of the window to a day and keeps the other. */
export function resize(window: Span, edge: "start" | "end", day: number, bounds: Span): Span {
  return edge === "start"
    ? { start: Math.max(bounds.start, Math.min(day, window.end - minDays)), end: window.end }
    : { start: window.start, end: Math.min(bounds.end, Math.max(day, window.start + minDays)) };
}

/** The same window where it contains the span; else one around the middle of the span, longer where it must be. */
export function include(window: Span, span: Span, bounds: Span): Span {
  if (span.start >= window.start && span.end <= window.end) return window;
  const length = Math.max(window.end - window.start, (span.end - span.start) * 1.2);
  const middle = (span.start + span.end) / 2;
  return clamp({ start: middle - length / 2, end: middle + length / 2 }, bounds);
}

/** Whether the days from `first` to `last`, both inclusive, overlap the window; null is unbounded. */
export function touches(window: Span, first: number | null, last: number | null): boolean {
  return (first === null || first < window.end) && (last === null || last >= window.start);
}
