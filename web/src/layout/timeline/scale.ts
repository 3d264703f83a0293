import type { Frame } from "./frame";

/** The position of a day, in pixels from the left of the plot. */
export function xOf(frame: Frame, day: number): number {
  return ((day - frame.window.start) / (frame.window.end - frame.window.start)) * frame.width;
}
