import type { WireBounds } from "../wire/types";
import { dayWords, daysInWords, edtfWords } from "./edtf-words";
import { capitalised, texts } from "./texts";

const t = texts.dates;

/** The parts of a date that are put into words. */
export interface DateBounds extends WireBounds {
  edtf: string | null;
  text?: string | null;
  basis?: string | null;
}

/** The days from `from` to `to` in words, either of which may be null; null where both are. */
export function stretchInWords(from: string | null, to: string | null): string | null {
  if (from !== null && to !== null) return daysInWords(from, to, t.between);
  if (from !== null) return t.notBefore(dayWords(from));
  return to === null ? null : t.by(dayWords(to));
}

/** Whether none of the four bounds is known. */
export function isUnbounded(date: WireBounds): boolean {
  return !date.startEarliest && !date.startLatest && !date.endEarliest && !date.endLatest;
}

/** A start or an end that lies between two days, either of which may be null. */
function endInWords(from: string | null, to: string | null): string | null {
  return from !== null && from === to ? t.on(dayWords(from)) : stretchInWords(from, to);
}

/** The four bounds in words, or null where none is known. */
export function boundsInWords(date: WireBounds): string | null {
  const { startEarliest, startLatest, endEarliest, endLatest } = date;
  if (startEarliest !== null && startEarliest === startLatest && endLatest !== null && endLatest === endEarliest)
    return daysInWords(startEarliest, endLatest, t.fromTo);
  // Start and end are worth stating apart only where some days are certain; else the outermost days are enough.
  const surely = startLatest !== null && endEarliest !== null && startLatest <= endEarliest;
  const whole = startEarliest === endEarliest && startLatest === endLatest;
  if (startEarliest !== null && endLatest !== null && (!surely || whole)) return stretchInWords(startEarliest, endLatest);
  const begun = endInWords(startEarliest, startLatest);
  const ended = endInWords(endEarliest, endLatest);
  // An end that repeats what the other end states is left out.
  const endAdds = ended !== null && (endLatest !== null || endEarliest !== startEarliest);
  const startAdds = begun !== null && (startEarliest !== null || startLatest !== endLatest);
  if (startLatest === null && begun !== null && !endAdds) return begun;
  if (endEarliest === null && ended !== null && !startAdds) return ended;
  const parts = [startAdds ? t.begun(begun) : "", endAdds ? t.ended(ended) : ""].filter((part) => part !== "");
  return parts.length === 0 ? null : parts.join(", ");
}

/** A date in words as part of a sentence; by its bounds where there are no short words for the EDTF expression. */
export function dateInPhrase(date: DateBounds | null | undefined): string {
  if (!date) return t.undated;
  const edtf = date.edtf ?? "";
  const words = (edtf === "" ? null : edtfWords(edtf)) ?? boundsInWords(date);
  if (words !== null) return words;
  if (edtf !== "") return edtf;
  return date.text ? t.undatedInWords(date.text) : t.undated;
}

/** A date in words, beginning with a capital letter. */
export function dateInWords(date: DateBounds | null | undefined): string {
  return capitalised(dateInPhrase(date));
}

/** A date in words, followed by how it is known where the dataset states that. */
export function dateWithBasis(date: DateBounds): string {
  const basis = date.basis ? (t.basis[date.basis] ?? date.basis) : "";
  const dated = date.edtf || !isUnbounded(date);
  return dated && basis !== "" ? t.withBasis(dateInWords(date), basis) : dateInWords(date);
}

/** An EDTF expression in words; unchanged where there are no short words for it. */
export function edtfInWords(edtf: string): string {
  const text = edtfWords(edtf);
  return text === null ? edtf : capitalised(text);
}

/** An ISO day in words, short enough for a toolbar. */
export function dayInWords(iso: string): string {
  return dayWords(iso);
}
