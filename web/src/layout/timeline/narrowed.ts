import type { Bar } from "../time/bar";
import type { Frame } from "./frame";
import { xOf } from "./scale";

/** Days that an event's own date allows and a stated order excludes, as pixels of the plot. */
export interface Excluded {
  x0: number;
  x1: number;
  side: "before" | "after";
  /** The date alone has no bound on this side: a short piece stands for all the time there. */
  open: boolean;
}

/** How stated orders changed the drawing of a date. */
export interface Narrowing {
  excluded: Excluded[];
  /** Days that are certain only because of a stated order. */
  surer: { x0: number; x1: number }[];
}

const openPieceWidth = 16;
const minWidth = 1.5;

/** How the bar from `x0` to `x1` was narrowed; empty where its date alone gives the same bounds. */
export function narrowingOf(bar: Bar, frame: Frame, x0: number, x1: number, solid: { x0: number; x1: number } | null): Narrowing {
  const own = bar.own;
  if (!own) return { excluded: [], surer: [] };
  const within = (x: number): number => Math.min(frame.width, Math.max(0, x));
  const pieces: Excluded[] = [];
  if (own.before)
    pieces.push({ x0: within(own.before.from === null ? x0 - openPieceWidth : xOf(frame, own.before.from)), x1: x0, side: "before", open: own.before.from === null });
  if (own.after)
    pieces.push({ x0: x1, x1: within(own.after.to === null ? x1 + openPieceWidth : xOf(frame, own.after.to)), side: "after", open: own.after.to === null });
  return { excluded: pieces.filter((piece) => piece.x1 - piece.x0 >= minWidth), surer: surerOf(bar, frame, solid) };
}

function surerOf(bar: Bar, frame: Frame, solid: { x0: number; x1: number } | null): { x0: number; x1: number }[] {
  if (!solid || !bar.own) return [];
  const known = bar.own.solid;
  const inside = (day: number): number => Math.min(solid.x1, Math.max(solid.x0, xOf(frame, day)));
  const pieces = known
    ? [
        { x0: solid.x0, x1: inside(known.from) },
        { x0: inside(known.to), x1: solid.x1 },
      ]
    : [solid];
  return pieces.filter((piece) => piece.x1 - piece.x0 >= minWidth);
}
