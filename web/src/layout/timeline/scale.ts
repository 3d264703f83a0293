import type { Frame } from "./frame";

/** Where a day falls, in pixels. */
export function xOf(frame: Frame, day: number): number {
  return ((day - frame.window.start) / (frame.window.end - frame.window.start)) * frame.width;
}
