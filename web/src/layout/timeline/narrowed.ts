import type { Bar } from "../time/bar";
import type { Frame } from "./frame";
import { xOf } from "./scale";

/** Days that an event's own date allows and a stated order excludes, in pixels. */
export interface Excluded {
  x0: number;
  x1: number;
  side: "before" | "after";
  /** The date alone has no bound on this side: what is drawn stands for all time there. */
  open: boolean;
}

/** What a stated order did to a drawn date. */
export interface Narrowing {
  excluded: Excluded[];
  /** Days it surely went on only because of the order. */
  surer: { x0: number; x1: number }[];
}

const stub = 16;
const least = 1.5;

/** How a bar between two pixels was narrowed; nothing where its date alone says as much. */
export function narrowingOf(bar: Bar, frame: Frame, x0: number, x1: number, solid: { x0: number; x1: number } | null): Narrowing {
  const own = bar.own;
  if (!own) return { excluded: [], surer: [] };
  const within = (x: number): number => Math.min(frame.width, Math.max(0, x));
  const pieces: Excluded[] = [];
  if (own.before)
    pieces.push({ x0: within(own.before.from === null ? x0 - stub : xOf(frame, own.before.from)), x1: x0, side: "before", open: own.before.from === null });
  if (own.after)
    pieces.push({ x0: x1, x1: within(own.after.to === null ? x1 + stub : xOf(frame, own.after.to)), side: "after", open: own.after.to === null });
  return { excluded: pieces.filter((piece) => piece.x1 - piece.x0 >= least), surer: surerOf(bar, frame, solid) };
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
  return pieces.filter((piece) => piece.x1 - piece.x0 >= least);
}
