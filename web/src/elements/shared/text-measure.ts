/** Returns a function that measures a text in pixels, in the font family of the element; `size` is a CSS font size. Widths are cached. */
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
    // The chosen label is drawn in bold: the extra width keeps it from overlapping its neighbour.
    const measured = (context?.measureText(text).width ?? text.length * 7) * 1.07;
    known.set(text, measured);
    return measured;
  };
}
