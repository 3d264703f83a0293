import type { WireBounds } from "../../wire/types";
import { dayOf } from "./days";

/** A date with its bounds. `stated` are the bounds of the date alone, where a stated order narrowed them. */
export interface Bounds extends WireBounds {
  edtf: string | null;
  stated?: WireBounds | null;
}

/** The date alone, where a stated order narrowed it: how far it reaches before and after the bar; a null end has no bound. */
export interface OwnDate {
  before: { from: number | null } | null;
  after: { to: number | null } | null;
  solid: { from: number; to: number } | null;
}

/**
 * How a date is drawn, in days, with exclusive ends. During the solid part the event certainly went on; around it the
 * bar fades over the days on which it possibly did. `from` and `to` are the outermost days that are known.
 */
export interface Bar {
  kind: "day" | "bar" | "undated";
  from: number;
  to: number;
  solid: { from: number; to: number } | null;
  openStart: boolean;
  openEnd: boolean;
  mark: "" | "?" | "~" | "%";
  own: OwnDate | null;
}

function markOf(edtf: string | null): Bar["mark"] {
  const text = edtf ?? "";
  const uncertain = text.includes("?") || text.includes("%");
  const approximate = text.includes("~") || text.includes("%");
  return uncertain && approximate ? "%" : uncertain ? "?" : approximate ? "~" : "";
}

/** The days on which the event certainly went on, or null where no day is certain. */
function solidOf(startLatest: number | null, endEarliest: number | null): Bar["solid"] {
  const surely = startLatest !== null && endEarliest !== null && startLatest <= endEarliest;
  return surely ? { from: startLatest, to: endEarliest + 1 } : null;
}

function ownOf({ startEarliest, endLatest, stated }: Bounds): OwnDate | null {
  if (!stated) return null;
  const [first, ownFirst] = [dayOf(startEarliest), dayOf(stated.startEarliest)];
  const [last, ownLast] = [dayOf(endLatest), dayOf(stated.endLatest)];
  return {
    before: first !== null && (ownFirst === null || ownFirst < first) ? { from: ownFirst } : null,
    after: last !== null && (ownLast === null || ownLast > last) ? { to: ownLast === null ? null : ownLast + 1 } : null,
    solid: solidOf(dayOf(stated.startLatest), dayOf(stated.endEarliest)),
  };
}

/** How to draw a date. */
export function barOf(date: Bounds): Bar {
  const startEarliest = dayOf(date.startEarliest);
  const startLatest = dayOf(date.startLatest);
  const endEarliest = dayOf(date.endEarliest);
  const endLatest = dayOf(date.endLatest);
  const known = [startEarliest, startLatest, endEarliest, endLatest].filter((day) => day !== null);
  const mark = markOf(date.edtf);
  const own = ownOf(date);
  if (known.length === 0) {
    return { kind: "undated", from: 0, to: 0, solid: null, openStart: true, openEnd: true, mark, own };
  }
  const from = Math.min(...known);
  const to = Math.max(...known) + 1;
  return {
    kind: to - from === 1 && startEarliest !== null && endLatest !== null ? "day" : "bar",
    from,
    to,
    solid: solidOf(startLatest, endEarliest),
    openStart: startEarliest === null,
    openEnd: endLatest === null,
    mark,
    own,
  };
}
