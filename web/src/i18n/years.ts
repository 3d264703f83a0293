import { texts } from "./texts";

const t = texts.dates;
const firstPlain = 1000;
const lastPlain = 9999;

/** A year in words; EDTF counts years so that 0 is 1 BCE. */
export function yearInWords(year: string): string {
  const number = BigInt(year);
  const grouped = (value: bigint): string =>
    value > lastPlain ? new Intl.NumberFormat(texts.language).format(value) : String(value);
  if (number < 1n) return t.bce(grouped(1n - number));
  if (number < firstPlain) return t.early(grouped(number));
  return t.ordinary(grouped(number));
}

/** Whether a year is so long that it needs the word “year” beside it. */
export function isFar(year: string): boolean {
  return BigInt(year) > lastPlain;
}
