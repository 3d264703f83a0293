/** A ruler for texts in an element's own sans face at 12 px, the timeline's size; widths are kept. */
export function textMeasure(element: Element, size = "12px"): (text: string) => number {
  const known = new Map<string, number>();
  let context: CanvasRenderingContext2D | null = null;
  return (text) => {
    const width = known.get(text);
    if (width !== undefined) return width;
    if (!context) {
      context = document.createElement("canvas").getContext("2d");
      if (context) context.font = `${size} ${getComputedStyle(element).fontFamily}`;
    }
    // The chosen label is drawn bolder: a little air keeps it from growing into its neighbour.
    const measured = (context?.measureText(text).width ?? text.length * 7) * 1.07;
    known.set(text, measured);
    return measured;
  };
}
