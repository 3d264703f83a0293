import type { WireBounds } from "../wire/types";
import { dayWords, daysInWords, edtfWords } from "./edtf-words";
import { capitalised, texts } from "./texts";

const t = texts.dates;

/** What the words need of a date on the wire. */
export interface DateBounds extends WireBounds {
  edtf: string | null;
  text?: string | null;
  basis?: string | null;
}

/** When something happened of which the outer days are known, or null where there are none. */
export function stretchInWords(from: string | null, to: string | null): string | null {
  if (from !== null && to !== null) return daysInWords(from, to, t.between);
  if (from !== null) return t.notBefore(dayWords(from));
  return to === null ? null : t.by(dayWords(to));
}

/** Whether no bound is known. */
export function isUnbounded(date: WireBounds): boolean {
  return !date.startEarliest && !date.startLatest && !date.endEarliest && !date.endLatest;
}

/** One end that lies between two days, of which either may be missing. */
function endInWords(from: string | null, to: string | null): string | null {
  return from !== null && from === to ? t.on(dayWords(from)) : stretchInWords(from, to);
}

/** The four days in words, or null where there are none. */
export function boundsInWords(date: WireBounds): string | null {
  const { startEarliest, startLatest, endEarliest, endLatest } = date;
  if (startEarliest !== null && startEarliest === startLatest && endLatest !== null && endLatest === endEarliest)
    return daysInWords(startEarliest, endLatest, t.fromTo);
  // Where even the days it surely went on are known, both ends are worth saying; else the whole stretch says it.
  const surely = startLatest !== null && endEarliest !== null && startLatest <= endEarliest;
  const whole = startEarliest === endEarliest && startLatest === endLatest;
  if (startEarliest !== null && endLatest !== null && (!surely || whole)) return stretchInWords(startEarliest, endLatest);
  const begun = endInWords(startEarliest, startLatest);
  const ended = endInWords(endEarliest, endLatest);
  // An end that only says what the other says already is left out.
  const endAdds = ended !== null && (endLatest !== null || endEarliest !== startEarliest);
  const startAdds = begun !== null && (startEarliest !== null || startLatest !== endLatest);
  if (startLatest === null && begun !== null && !endAdds) return begun;
  if (endEarliest === null && ended !== null && !startAdds) return ended;
  const parts = [startAdds ? t.begun(begun) : "", endAdds ? t.ended(ended) : ""].filter((part) => part !== "");
  return parts.length === 0 ? null : parts.join(", ");
}

/** A date as part of a sentence, exactly as sure as it is; by its bounds where EDTF says more than words can. */
export function dateInPhrase(date: DateBounds | null | undefined): string {
  if (!date) return t.undated;
  const edtf = date.edtf ?? "";
  const told = (edtf === "" ? null : edtfWords(edtf)) ?? boundsInWords(date);
  if (told !== null) return told;
  if (edtf !== "") return edtf;
  return date.text ? t.undatedInWords(date.text) : t.undated;
}

/** A date in words, to stand by itself. */
export function dateInWords(date: DateBounds | null | undefined): string {
  return capitalised(dateInPhrase(date));
}

/** The same with how it is known behind it, where it is dated and that is said. */
export function dateWithBasis(date: DateBounds): string {
  const basis = date.basis ? (t.basis[date.basis] ?? date.basis) : "";
  const dated = date.edtf || !isUnbounded(date);
  return dated && basis !== "" ? t.withBasis(dateInWords(date), basis) : dateInWords(date);
}

/** An EDTF expression alone in words, as it stands where it is not understood. */
export function edtfInWords(edtf: string): string {
  const text = edtfWords(edtf);
  return text === null ? edtf : capitalised(text);
}

/** An ISO day in words, short enough for a toolbar. */
export function dayInWords(iso: string): string {
  return dayWords(iso);
}
