import type { Bar } from "../time/bar";
import type { Span } from "../time/window";

/** An event as the timeline draws it. */
export interface LaneEvent {
  id: string;
  family: string;
  label: string;
  bar: Bar;
  partOf: string | null;
  ordinal: number | null;
  /** In the best evidence but not under the current claim policy: drawn hollow. */
  ghost: boolean;
}

/** The drawing area. */
export interface Frame {
  window: Span;
  width: number;
  /** The number of rows that all lanes share. */
  rows: number;
  /** Width of a text in pixels. */
  measure: (text: string) => number;
  selected: string | null;
}
