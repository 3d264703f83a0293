import { fitText } from "../fit-text";
import type { Frame, LaneEvent } from "./frame";
import { narrowingOf, type Narrowing } from "./narrowed";
import type { Rows } from "./pack";
import { xOf } from "./scale";

/** A drawn event. Positions are pixels from the left of the plot; rows count from the top of the lane. */
export interface Mark extends Narrowing {
  id: string;
  row: number;
  kind: "dot" | "bar";
  x0: number;
  x1: number;
  /** The bar with the days beside it that a stated order excludes. */
  outer: { x0: number; x1: number };
  solid: { x0: number; x1: number } | null;
  openStart: boolean;
  openEnd: boolean;
  sign: string;
  ghost: boolean;
  label: string | null;
  labelX: number;
  anchor: "start" | "end";
  /** The bar with its label: the area that reacts to a press. */
  reach: { x0: number; x1: number };
}

/** A mark before it has a row and a label. */
export type Extent = Omit<Mark, "row" | "label" | "labelX" | "anchor" | "reach">;

/** The rows of a lane that is being filled, and the drawing area. */
export interface Placing {
  rows: Rows;
  frame: Frame;
}

export const dotRadius = 5;
const minBarWidth = 7;
const gap = 7;
const labelGap = 10;
const maxLabelWidth = 300;
const minLabelWidth = 90;
const arrow = 8;

/** The extent of an event in pixels, cut at the edges of the plot; open ends reach to the edge. */
export function extentOf(event: LaneEvent, frame: Frame): Extent {
  const bar = event.bar;
  const common = { id: event.id, openStart: bar.openStart, openEnd: bar.openEnd, sign: bar.mark, ghost: event.ghost };
  const from = xOf(frame, bar.from);
  const to = xOf(frame, bar.to);
  if (bar.kind === "day") {
    // The dot of a day at the edge stays inside the plot.
    const x = Math.min(frame.width - dotRadius - 1, Math.max(dotRadius + 1, (from + to) / 2));
    return withNarrowing({ ...common, kind: "dot", x0: x - dotRadius, x1: x + dotRadius, solid: null }, event, frame);
  }
  const middle = (from + to) / 2;
  const half = Math.max(minBarWidth, to - from) / 2;
  // An open end reaches to the edge of the plot.
  const x0 = bar.openStart ? 0 : Math.min(frame.width - 2, Math.max(0, middle - half));
  const x1 = bar.openEnd ? frame.width : Math.max(x0 + 2, Math.min(frame.width, middle + half));
  // A solid part beyond the edge shrinks to nothing at the edge; the visible rest fades away from there.
  const inside = (day: number): number => Math.min(x1, Math.max(x0, xOf(frame, day)));
  const drawn = bar.solid ? { x0: inside(bar.solid.from), x1: inside(bar.solid.to) } : null;
  const solid = bar.openStart || bar.openEnd ? drawn : widened(drawn, bar.from, bar.to, x0, x1, bar.solid);
  return withNarrowing({ ...common, kind: "bar", x0, x1: Math.max(x1, x0 + 2), solid }, event, frame);
}

/** Adds to an extent what a stated order excluded from the event's own date. */
export function withNarrowing<T extends Omit<Extent, "outer" | keyof Narrowing>>(
  extent: T,
  event: LaneEvent,
  frame: Frame,
): T & Pick<Extent, "outer" | keyof Narrowing> {
  const narrowing = narrowingOf(event.bar, frame, extent.x0, extent.x1, extent.solid);
  const x0 = Math.min(extent.x0, ...narrowing.excluded.map((piece) => piece.x0));
  const x1 = Math.max(extent.x1, ...narrowing.excluded.map((piece) => piece.x1));
  return { ...extent, ...narrowing, outer: { x0, x1 } };
}

/** Where every day is certain, the solid part is as wide as the bar, which may have been widened to be visible. */
function widened(
  solid: { x0: number; x1: number } | null,
  from: number,
  to: number,
  x0: number,
  x1: number,
  days: { from: number; to: number } | null,
): { x0: number; x1: number } | null {
  return days && days.from === from && days.to === to && x1 > x0 ? { x0, x1 } : solid;
}

/** A mark with a shortened label, where the whole label fits on neither side; null where the label would be too short or no row is free. */
function shortened(extent: Extent, name: string, at: { after: number; before: number }, { rows, frame }: Placing): Mark | null {
  const right = frame.width - at.after;
  const room = Math.max(right, at.before);
  if (room < minLabelWidth) return null;
  const label = fitText(name, room - labelGap, frame.measure);
  const width = frame.measure(label);
  const start = right >= at.before;
  const reach = start ? { x0: extent.outer.x0, x1: at.after + width } : { x0: at.before - width, x1: extent.outer.x1 };
  const row = rows.place(reach.x0 - labelGap / 2, reach.x1 + labelGap / 2);
  return row < 0 ? null : { ...extent, row, label, labelX: start ? at.after : at.before, anchor: start ? "start" : "end", reach };
}

/** A mark in a row, without a label. */
export function unlabelled(extent: Extent, row: number): Mark {
  return { ...extent, row, label: null, labelX: 0, anchor: "start", reach: extent.outer };
}

/** Places an event with or without its label; null where no row is free. */
export function drawable(event: LaneEvent, { rows, frame }: Placing, labelled: boolean): Mark | null {
  const extent = extentOf(event, frame);
  const signed = event.bar.mark ? `${event.label} ${event.bar.mark === "%" ? "?~" : event.bar.mark}` : event.label;
  if (!labelled || event.ghost) {
    const row = rows.place(extent.outer.x0 - 3, extent.outer.x1 + 3);
    return row < 0 ? null : unlabelled(extent, row);
  }
  const label = fitText(signed, Math.min(maxLabelWidth, frame.width * 0.6), frame.measure);
  const width = frame.measure(label);
  const lead = extent.openEnd ? arrow : 0;
  const after = extent.outer.x1 + gap + lead;
  if (after + width <= frame.width) {
    const row = rows.place(extent.outer.x0 - labelGap / 2, after + width + labelGap);
    return row < 0 ? null : { ...extent, row, label, labelX: after, anchor: "start", reach: { x0: extent.outer.x0, x1: after + width } };
  }
  const before = extent.outer.x0 - gap - (extent.openStart ? arrow : 0);
  if (before - width >= 0) {
    const row = rows.place(before - width - labelGap, extent.outer.x1 + labelGap / 2);
    return row < 0 ? null : { ...extent, row, label, labelX: before, anchor: "end", reach: { x0: before - width, x1: extent.outer.x1 } };
  }
  // A bar that fills the plot has its label on it, at the end that has a bound.
  if (extent.x1 - extent.x0 > width + 24) {
    const row = rows.place(extent.outer.x0, extent.outer.x1);
    const atEnd = extent.openStart && !extent.openEnd;
    const labelX = atEnd ? extent.x1 - 12 : extent.x0 + 12;
    return row < 0 ? null : { ...extent, row, label, labelX, anchor: atEnd ? "end" : "start", reach: extent.outer };
  }
  return shortened(extent, signed, { after, before }, { rows, frame });
}
