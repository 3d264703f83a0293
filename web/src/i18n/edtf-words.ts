import { readDate, readEdtf, type Edtf, type EdtfDate, type EdtfEnd, type EdtfMember, type Mark } from "./edtf";
import { maskedInWords } from "./edtf-masks";
import { texts } from "./texts";
import { isFar, yearInWords } from "./years";

const t = texts.dates;
const components = ["year", "month", "day"] as const;
type Component = (typeof components)[number];

function has(date: EdtfDate, part: Component): boolean {
  if (part === "month") return date.month !== null || date.season !== null;
  return part === "year" || date.day !== null;
}

/** Whether the date has no marks, masks or time, so that what it shares with another date can be written once. */
function isPlain(date: EdtfDate): boolean {
  const marked = components.some((part) => date.marks[part] !== "");
  const masked = [date.year, date.month, date.day].some((part) => part?.includes("X"));
  return !marked && !masked && date.season === null && date.significant === null && date.clock === null;
}

function significantInWords(date: EdtfDate): string {
  const digits = date.year.replace("-", "");
  const count = date.significant ?? digits.length;
  const year = yearInWords(date.year);
  if (count >= digits.length) return year;
  const sign = date.year.startsWith("-") ? "-" : "";
  const ends = ["0", "9"].map((digit) => yearInWords(sign + digits.slice(0, count) + digit.repeat(digits.length - count)));
  if (sign !== "") ends.reverse();
  return t.significant(year, ends[0] ?? "", ends[1] ?? "");
}

/** The date without its marks; `shared` names the parts that are left out because the next date has the same. */
function unmarked(date: EdtfDate, shared: "" | "year" | "month" = ""): string | null {
  if ([date.year, date.month, date.day].some((part) => part?.includes("X"))) return maskedInWords(date);
  if (date.significant !== null) return significantInWords(date);
  const year = shared === "" ? yearInWords(date.year) : "";
  if (date.season !== null) return t.season(date.season, year);
  if (date.month === null) return isFar(date.year) ? t.far(year) : year;
  const day = date.day === null ? "" : String(Number(date.day));
  const text = t.date(day, shared === "month" ? "" : t.month(Number(date.month)), year);
  return date.clock === null ? text : t.clock(text, date.clock, t.zone(date.zone ?? ""));
}

/** Adds the marks of a date in words, about the whole date or about its parts. */
function withMarks(date: EdtfDate, text: string): string {
  const present = components.filter((part) => has(date, part));
  const marks = new Set(present.map((part) => date.marks[part]));
  if (marks.size === 1) {
    const say: Record<Mark, (date: string) => string> = {
      "": (plain) => plain,
      "?": t.uncertain,
      "~": t.approximate,
      "%": t.uncertainAndApproximate,
    };
    return say[date.marks.year](text);
  }
  const named = (part: Component): string => t.parts[part === "month" && date.season !== null ? "season" : part] ?? part;
  const remarks = (["?", "~", "%"] as const).flatMap((mark) => {
    const parts = present.filter((part) => date.marks[part] === mark).map(named);
    return parts.length === 0 ? [] : [t.partMarked(parts, t.marks[mark] ?? "")];
  });
  return t.partly(text, remarks.join(", "));
}

/** One date in words, or null where there are no short words for it. */
function dateWords(date: EdtfDate): string | null {
  const text = unmarked(date);
  return text === null ? null : withMarks(date, text);
}

/** A date that stands before another, without the month and year that both share. */
function beforeAnother(date: EdtfDate, next: EdtfDate): string | null {
  if (!isPlain(date) || !isPlain(next) || date.month === null || date.year !== next.year) return dateWords(date);
  const sameMonth = date.month === next.month && date.day !== null && next.day !== null;
  return unmarked(date, sameMonth ? "month" : "year");
}

function pair(first: EdtfDate, last: EdtfDate, say: (from: string, to: string) => string): string | null {
  const from = beforeAnother(first, last);
  const to = dateWords(last);
  return from === null || to === null ? null : say(from, to);
}

/** Whether a range begins and ends with the same date. */
function same(first: EdtfDate, last: EdtfDate): boolean {
  return JSON.stringify(first) === JSON.stringify(last);
}

function interval(start: EdtfEnd, end: EdtfEnd): string | null {
  if (typeof start === "string" && typeof end === "string") return t.endless[`${start} ${end}`] ?? null;
  if (typeof start === "string") {
    const to = dateWords(end as EdtfDate);
    return to === null ? null : start === "open" ? t.until(to) : t.untilUnknown(to);
  }
  if (typeof end === "string") {
    const from = dateWords(start);
    return from === null ? null : end === "open" ? t.since(from) : t.sinceUnknown(from);
  }
  if (!same(start, end)) return pair(start, end, t.fromTo);
  const both = dateWords(start);
  return both === null || start.day !== null ? both : t.within(both);
}

function everyOf({ first, last }: EdtfMember): string | null {
  const date = first ?? last;
  if (!date) return null;
  const every = t.every[date.day !== null ? "day" : date.month !== null ? "month" : "year"] ?? "";
  if (first && last) return pair(first, last, (from, to) => t.everyFrom(every, from, to));
  const end = dateWords(date);
  return end === null ? null : first ? t.everySince(every, end) : t.everyUpTo(every, end);
}

function someOf({ first, last }: EdtfMember): string | null {
  if (first && last) return same(first, last) ? dateWords(first) : pair(first, last, t.between);
  const end = first ?? last;
  const text = end && dateWords(end);
  return text === null ? null : first ? t.notBefore(text) : t.by(text);
}

function set(all: boolean, members: readonly EdtfMember[]): string | null {
  const words = members.map((member, index) => {
    if (member.run) return all ? everyOf(member) : someOf(member);
    const next = members[index + 1];
    const sharing = next && !next.run && next.first;
    return member.first && (sharing ? beforeAnother(member.first, sharing) : dateWords(member.first));
  });
  if (words.some((word) => word === null)) return null;
  return (all ? t.and : t.or)(words as string[]);
}

function wordsOf(edtf: Edtf): string | null {
  if (edtf.kind === "date") return dateWords(edtf.date);
  return edtf.kind === "interval" ? interval(edtf.start, edtf.end) : set(edtf.all, edtf.members);
}

/** An EDTF expression in words as part of a sentence, or null where there are no short words for it. */
export function edtfWords(text: string): string | null {
  const edtf = readEdtf(text);
  return edtf && wordsOf(edtf);
}

/** The days from one to another; what they share appears once, and `say` joins them. */
export function daysInWords(first: string, last: string, say: (from: string, to: string) => string): string {
  const [from, to] = [readDay(first), readDay(last)];
  if (!from || !to) return say(first, last);
  return first === last ? (dateWords(to) ?? last) : (pair(from, to, say) ?? say(first, last));
}

/** Reads an ISO day, whose year may have more than four digits; null where the text is not one. */
export function readDay(iso: string): EdtfDate | null {
  const match = /^(-?\d{4,})-(\d\d)-(\d\d)$/.exec(iso);
  const year = match?.[1];
  if (!match || year === undefined) return null;
  const short = readDate(`2000-${match[2]}-${match[3]}`);
  return short && { ...short, year };
}

export function dayWords(iso: string): string {
  const day = readDay(iso);
  return (day && dateWords(day)) ?? iso;
}
