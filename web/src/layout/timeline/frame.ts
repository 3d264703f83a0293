import type { Bar } from "../time/bar";
import type { Span } from "../time/window";

/** An event as the timeline needs it. */
export interface LaneEvent {
  id: string;
  family: string;
  label: string;
  bar: Bar;
  partOf: string | null;
  ordinal: number | null;
  /** StatementWords elsewhere but not under the policy at hand: drawn hollow. */
  ghost: boolean;
}

/** What the layout needs to know of the drawing area. */
export interface Frame {
  window: Span;
  width: number;
  /** Rows there is room for over all lanes. */
  rows: number;
  /** Width of a text in pixels. */
  measure: (text: string) => number;
  selected: string | null;
}
