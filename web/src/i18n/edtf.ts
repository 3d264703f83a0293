/** Reads expressions of the Extended Date/Time Format into parts. It does not validate: the server has done so. */

export type Mark = "" | "?" | "~" | "%";

/** One date. Year, month and day are as written, with `X` for unspecified digits; a year may have more than four digits. */
export interface EdtfDate {
  year: string;
  month: string | null;
  day: string | null;
  /** 21 to 41 where the month is a season, quarter, third or half of the year. */
  season: number | null;
  /** The number of significant digits of the year, where it is given. */
  significant: number | null;
  marks: { year: Mark; month: Mark; day: Mark };
  /** Time of day with its zone, as written. */
  clock: string | null;
  zone: string | null;
}

/** An end of an interval: a date, `..` (open) or nothing (unknown). */
export type EdtfEnd = EdtfDate | "open" | "unknown";

/** A member of a set; a run goes from `first` to `last`, either of which may be null. */
export interface EdtfMember {
  run: boolean;
  first: EdtfDate | null;
  last: EdtfDate | null;
}

export type Edtf =
  | { kind: "date"; date: EdtfDate }
  | { kind: "interval"; start: EdtfEnd; end: EdtfEnd }
  | { kind: "set"; all: boolean; members: EdtfMember[] };

const calendar = /^([?~%]?)(-?[\dX]{4})([?~%]?)(?:-([?~%]?)([\dX]{2})([?~%]?)(?:-([?~%]?)([\dX]{2})([?~%]?))?)?(?:S(\d+))?$/;
const longYear = /^Y(-?)(\d+)(?:E(\d+))?(?:S(\d+))?$/;
const time = /^(.+)T(\d\d:\d\d:\d\d)(Z|[+-]\d\d(?::\d\d)?)?$/;
const maxDigits = 19;
const firstSeason = 21;
const lastSeason = 41;
const unmarked = { year: "" as Mark, month: "" as Mark, day: "" as Mark };

/** Two marks combined. */
function both(one: Mark, other: Mark): Mark {
  if (one === other || other === "") return one;
  return one === "" ? other : "%";
}

function readLongYear(text: string): EdtfDate | null {
  const match = longYear.exec(text);
  if (!match) return null;
  const digits = `${match[2] ?? ""}${"0".repeat(Math.min(maxDigits + 1, Number(match[3] ?? 0)))}`;
  if (digits.length > maxDigits) return null;
  const significant = match[4] === undefined ? null : Number(match[4]);
  return { year: `${match[1] ?? ""}${digits}`, month: null, day: null, season: null, significant, marks: unmarked, clock: null, zone: null };
}

/** One date of any form, or null where the text is not one. */
export function readDate(text: string): EdtfDate | null {
  const timed = time.exec(text);
  if (timed) {
    const day = readDate(timed[1] ?? "");
    return day?.day ? { ...day, clock: timed[2] ?? null, zone: timed[3] ?? null } : null;
  }
  const match = calendar.exec(text);
  if (!match) return readLongYear(text);
  const [, ...groups] = match;
  const mark = (index: number): Mark => (groups[index] ?? "") as Mark;
  // A mark to the right of a part qualifies it and all parts before it; a mark to the left qualifies that part alone.
  const afterDay = mark(8);
  const afterMonth = both(mark(5), afterDay);
  const marks = {
    year: both(mark(0), both(mark(2), afterMonth)),
    month: both(mark(3), afterMonth),
    day: both(mark(6), afterDay),
  };
  const number = Number(groups[4] ?? 0);
  const season = groups[7] === undefined && number >= firstSeason && number <= lastSeason ? number : null;
  if (groups[4] !== undefined && season === null && (number < 1 || number > 12)) return null;
  return {
    year: groups[1] ?? "",
    month: season === null ? (groups[4] ?? null) : null,
    day: groups[7] ?? null,
    season,
    significant: groups[9] === undefined ? null : Number(groups[9]),
    marks,
    clock: null,
    zone: null,
  };
}

function readEnd(text: string): EdtfEnd | null {
  if (text === "..") return "open";
  return text === "" ? "unknown" : readDate(text);
}

function readMember(text: string): EdtfMember | null {
  const at = text.indexOf("..");
  const first = readDate(at < 0 ? text : text.slice(0, at));
  if (at < 0) return first && { run: false, first, last: null };
  const last = readDate(text.slice(at + 2));
  const written = (at > 0) === (first !== null) && at + 2 < text.length === (last !== null);
  return written && (first || last) ? { run: true, first, last } : null;
}

/** An expression of any level, or null where the text cannot be read as one. */
export function readEdtf(text: string): Edtf | null {
  const bracket = /^([[{])(.+)([\]}])$/.exec(text);
  if (bracket) {
    const members = (bracket[2] ?? "").split(",").map(readMember);
    const whole = members.every((member) => member !== null);
    return whole ? { kind: "set", all: bracket[1] === "{", members } : null;
  }
  if (text.includes("/")) {
    const [start, end] = text.split("/").map(readEnd);
    return start && end ? { kind: "interval", start, end } : null;
  }
  const date = readDate(text);
  return date && { kind: "date", date };
}
