/** A stretch of days, both ends included as the half-open [start, end). */
export interface Span {
  start: number;
  end: number;
}

const shortest = 7;

/** The window kept inside the bounds, not shorter than a week where the bounds allow it. */
export function clamp(window: Span, bounds: Span): Span {
  const whole = bounds.end - bounds.start;
  const length = Math.min(whole, Math.max(Math.min(shortest, whole), window.end - window.start));
  const start = Math.min(Math.max(window.start, bounds.start), bounds.end - length);
  return { start, end: start + length };
}

/** Zooms by a factor (below 1 shows less time) and keeps `about` where it is on the screen. */
export function zoom(window: Span, factor: number, about: number, bounds: Span): Span {
  const length = Math.min(bounds.end - bounds.start, Math.max(shortest, (window.end - window.start) * factor));
  const share = (about - window.start) / (window.end - window.start);
  const start = about - share * length;
  return clamp({ start, end: start + length }, bounds);
}

/** Moves the window by a number of days, stopping at the bounds. */
export function pan(window: Span, days: number, bounds: Span): Span {
  return clamp({ start: window.start + days, end: window.end + days }, bounds);
}

/** Moves one end only; the other stays. */
export function resize(window: Span, edge: "start" | "end", day: number, bounds: Span): Span {
  return edge === "start"
    ? { start: Math.max(bounds.start, Math.min(day, window.end - shortest)), end: window.end }
    : { start: window.start, end: Math.min(bounds.end, Math.max(day, window.start + shortest)) };
}

/** The window widened, with some air, so that it holds the span. */
export function include(window: Span, span: Span, bounds: Span): Span {
  if (span.start >= window.start && span.end <= window.end) return window;
  const length = Math.max(window.end - window.start, (span.end - span.start) * 1.2);
  const middle = (span.start + span.end) / 2;
  return clamp({ start: middle - length / 2, end: middle + length / 2 }, bounds);
}

/** Whether something with these outer days is at least partly in the window; null is unbounded. */
export function touches(window: Span, first: number | null, last: number | null): boolean {
  return (first === null || first < window.end) && (last === null || last >= window.start);
}
