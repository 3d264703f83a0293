/** Below this width, in pixels, the names of the lanes stand above them instead of beside them. */
export const narrowBelow = 700;

/** Pixels between the left edge of the element and the plot. Timeline and overview share it, so that their days line up. */
export function gutterOf(width: number): number {
  return width < narrowBelow ? 14 : 176;
}

/** The width of the plot in pixels, at least 40. */
export function plotWidthOf(width: number): number {
  return Math.max(40, width - gutterOf(width) - (width < narrowBelow ? 14 : 24));
}
