import { dayOf } from "./days";

/** The four inclusive bounds of a date; null is unbounded. */
export interface Bounds {
  edtf: string | null;
  startEarliest: string | null;
  startLatest: string | null;
  endEarliest: string | null;
  endLatest: string | null;
}

/**
 * How a date is drawn, in days, ends exclusive. The solid part is where the event surely was; the fades reach to
 * where it may have been. `from` and `to` are the outer ends of what has a bound.
 */
export interface Bar {
  kind: "day" | "bar" | "undated";
  from: number;
  to: number;
  solid: { from: number; to: number } | null;
  openStart: boolean;
  openEnd: boolean;
  mark: "" | "?" | "~" | "%";
}

function markOf(edtf: string | null): Bar["mark"] {
  const text = edtf ?? "";
  const uncertain = text.includes("?") || text.includes("%");
  const approximate = text.includes("~") || text.includes("%");
  return uncertain && approximate ? "%" : uncertain ? "?" : approximate ? "~" : "";
}

/** The drawing of one date. */
export function barOf(date: Bounds): Bar {
  const startEarliest = dayOf(date.startEarliest);
  const startLatest = dayOf(date.startLatest);
  const endEarliest = dayOf(date.endEarliest);
  const endLatest = dayOf(date.endLatest);
  const known = [startEarliest, startLatest, endEarliest, endLatest].filter((day) => day !== null);
  const mark = markOf(date.edtf);
  if (known.length === 0) {
    return { kind: "undated", from: 0, to: 0, solid: null, openStart: true, openEnd: true, mark };
  }
  const from = Math.min(...known);
  const to = Math.max(...known) + 1;
  const surely = startLatest !== null && endEarliest !== null && startLatest <= endEarliest;
  return {
    kind: to - from === 1 && startEarliest !== null && endLatest !== null ? "day" : "bar",
    from,
    to,
    solid: surely ? { from: startLatest, to: endEarliest + 1 } : null,
    openStart: startEarliest === null,
    openEnd: endLatest === null,
    mark,
  };
}
