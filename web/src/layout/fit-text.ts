/** The longest beginning of the text that fits into `most` pixels, with an ellipsis where something was cut off. */
export function fitText(text: string, most: number, measure: (text: string) => number): string {
  if (measure(text) <= most) return text;
  let low = 0;
  let high = text.length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (measure(`${text.slice(0, middle).trimEnd()}…`) <= most) low = middle;
    else high = middle - 1;
  }
  return `${text.slice(0, low).trimEnd()}…`;
}
