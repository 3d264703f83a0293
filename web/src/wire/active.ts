import type { WireBounds, WireDate } from "./types";

/** A window of time as inclusive ISO days. */
export interface IsoWindow {
  from: string;
  to: string;
}

/** The year of an ISO day, which may be negative or have more than four digits. */
function yearOf(day: string): number {
  return Number(day.slice(0, -6));
}

/** Whether the one ISO day is not after the other. Days of the years 0 to 9999 sort as texts. */
function notAfter(one: string, other: string): boolean {
  if (one.length === 10 && other.length === 10 && !one.startsWith("-") && !other.startsWith("-")) return one <= other;
  const [a, b] = [yearOf(one), yearOf(other)];
  return a === b ? one.slice(-5) <= other.slice(-5) : a < b;
}

/**
 * Whether an event is active in the window: possibly, or certainly, which is for every possible date, and for every
 * alternative of a date that is one of several. The server has the
 * same rule; here it saves a request for every step of a moving window, and stands in where there is no server.
 */
export function active(date: WireDate, window: IsoWindow, certainty: "possible" | "certain"): boolean {
  if (date.oneOf) {
    const inWindow = (one: WireBounds) => withinBounds(one, window, certainty);
    return certainty === "possible" ? date.oneOf.some(inWindow) : date.oneOf.every(inWindow);
  }
  return withinBounds(date, window, certainty);
}

function withinBounds(date: WireBounds, window: IsoWindow, certainty: "possible" | "certain"): boolean {
  const undated = !date.startEarliest && !date.startLatest && !date.endEarliest && !date.endLatest;
  if (certainty === "possible") {
    if (undated) return true;
    return (!date.startEarliest || notAfter(date.startEarliest, window.to)) && (!date.endLatest || notAfter(window.from, date.endLatest));
  }
  if (undated) return false;
  // Certain: even with the latest start and the earliest end, the event overlaps the window.
  return !!date.startLatest && !!date.endEarliest && notAfter(date.startLatest, window.to) && notAfter(window.from, date.endEarliest);
}
