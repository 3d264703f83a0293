import { texts } from "./texts";

/** What the words need of a date on the wire. */
export interface DateBounds {
  edtf: string | null;
  startEarliest: string | null;
  startLatest: string | null;
  endEarliest: string | null;
  endLatest: string | null;
}

const lastSeason = 24;

/** One calendar unit (`2018`, `2018-05`, `2018-05-08`, `2021-21`) in words, or null where it is none. */
function unit(text: string): string | null {
  const match = /^(-?\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(text);
  if (!match) return null;
  const year = Number(match[1]);
  const yearText = year < 1 ? texts.dates.bce(1 - year) : String(year);
  if (match[2] === undefined) return yearText;
  const month = Number(match[2]);
  if (month >= 21 && month <= lastSeason) return texts.dates.season(texts.dates.seasons[month] ?? "", yearText);
  if (month < 1 || month > 12) return null;
  const day = match[3] === undefined ? null : Number(match[3]);
  // A leap year stands in for the year, which is put in as text: Date reads years below 100 as 19xx.
  const date = new Date(Date.UTC(2000, month - 1, day ?? 1));
  const monthText = new Intl.DateTimeFormat(texts.language === "en" ? "en-GB" : texts.language, {
    month: "long",
    timeZone: "UTC",
  }).format(date);
  return day === null ? `${monthText} ${yearText}` : `${day} ${monthText} ${yearText}`;
}

/** One EDTF date with its qualifier in words, or null where the words do not reach. */
function qualified(text: string): string | null {
  const match = /^(-?[\d-]+?)([?~%]?)$/.exec(text);
  const plain = match?.[1] === undefined ? null : unit(match[1]);
  if (!match || plain === null) return null;
  if (match[2] === "?") return texts.dates.perhaps(plain);
  if (match[2] === "~") return texts.dates.about(plain);
  return match[2] === "%" ? texts.dates.perhapsAbout(plain) : plain;
}

function interval(text: string): string | null {
  const [start = "", end = ""] = text.split("/");
  const from = qualified(start);
  const to = qualified(end);
  if (from !== null && to !== null) return texts.dates.to(from, to);
  if (from !== null && end === "..") return texts.dates.from(from);
  if (from !== null && end === "") return texts.dates.fromUnknown(from);
  if (to !== null && start === "..") return texts.dates.until(to);
  return to !== null && start === "" ? texts.dates.untilUnknown(to) : null;
}

function oneOf(text: string): string | null {
  const inner = text.slice(1, -1);
  if (!inner.includes(",")) {
    const [start = "", end = ""] = inner.split("..");
    const from = qualified(start);
    const to = qualified(end);
    if (from !== null && to !== null) return texts.dates.between(from, to);
    if (from !== null && inner.endsWith("..")) return texts.dates.onOrAfter(from);
    if (to !== null && inner.startsWith("..")) return texts.dates.onOrBefore(to);
    return from;
  }
  const members = inner.split(",").map((member) => qualified(member.trim()));
  return members.every((member) => member !== null) ? texts.dates.or(members.join(", ")) : null;
}

function fromBounds(date: DateBounds): string {
  const from = date.startEarliest === null ? null : (unit(date.startEarliest) ?? date.startEarliest);
  const to = date.endLatest === null ? null : (unit(date.endLatest) ?? date.endLatest);
  if (from !== null && to !== null) return from === to ? from : texts.dates.inSpan(from, to);
  if (from !== null) return texts.dates.onOrAfter(from);
  return to === null ? texts.dates.undated : texts.dates.onOrBefore(to);
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A date in words, exactly as sure as it is; falls back to its outer bounds where EDTF says more than words can. */
export function dateInWords(date: DateBounds | null | undefined): string {
  if (!date) return texts.dates.undated;
  const edtf = date.edtf;
  if (edtf === null || edtf === undefined || edtf === "") return fromBounds(date);
  const text = edtf.startsWith("[") ? oneOf(edtf) : edtf.includes("/") ? interval(edtf) : qualified(edtf);
  return capitalised(text ?? fromBounds(date));
}

/** An EDTF expression alone in words, as it stands where it is not understood. */
export function edtfInWords(edtf: string): string {
  const none = { startEarliest: null, startLatest: null, endEarliest: null, endLatest: null };
  const text = edtf.startsWith("[") ? oneOf(edtf) : edtf.includes("/") ? interval(edtf) : qualified(edtf);
  return text === null ? edtf : dateInWords({ edtf, ...none });
}

/** An ISO day in words, short enough for a toolbar. */
export function dayInWords(iso: string): string {
  return unit(iso) ?? iso;
}
