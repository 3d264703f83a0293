import type { EdtfDate } from "./edtf";
import { texts } from "./texts";
import { yearInWords } from "./years";

const t = texts.dates;
const monthLengths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** The numbers from 1 to `max` that match a mask of two characters, where `X` is any digit. */
function matching(mask: string, max: number): number[] {
  const pattern = new RegExp(`^${mask.replace(/X/g, "\\d")}$`);
  return Array.from({ length: max }, (_, index) => index + 1).filter((number) => pattern.test(String(number).padStart(2, "0")));
}

/** Numbers in words: three or more in a row by the first and last, others one by one; `say` completes the last name. */
function oneOfNumbers(numbers: readonly number[], name: (number: number) => string, say: (name: string) => string): string {
  const first = numbers[0] ?? 0;
  const last = numbers[numbers.length - 1] ?? 0;
  const run = numbers.length > 2 && last - first === numbers.length - 1;
  if (run) return t.between(name(first), say(name(last)));
  return t.or(numbers.map((number, index) => (index === numbers.length - 1 ? say(name(number)) : name(number))));
}

/** The decade, century or longer stretch of a year with digits left out. */
function stretchOf(mask: string): string {
  const match = /^(-?)(\d*)(X+)$/.exec(mask);
  if (!match) return t.yearLike(mask);
  const [, sign = "", known = "", left = ""] = match;
  if (known === "") return t.yearUnknown;
  const ends = [`${sign}${known}${left.replace(/X/g, "0")}`, `${sign}${known}${left.replace(/X/g, "9")}`];
  const [from, to] = (sign === "" ? ends : ends.reverse()).map((year) => yearInWords(year));
  if (left.length === 1) return sign === "" && known !== "000" && !known.endsWith("0") ? t.decade(from ?? "") : t.decadeFrom(from ?? "", to ?? "");
  return left.length === 2 ? t.century(from ?? "", to ?? "") : t.yearFrom(from ?? "", to ?? "");
}

/** A year with digits left out, without month and day. */
function yearAlone(mask: string): string {
  const stretch = stretchOf(mask);
  return /^-?\d+X{1,2}$/.test(mask) ? t.yearIn(stretch) : stretch;
}

function monthLength(year: string, month: number): number {
  if (month !== 2 || year.includes("X")) return monthLengths[month - 1] ?? 31;
  const number = Number(year);
  return number % 4 === 0 && (number % 100 !== 0 || number % 400 === 0) ? 29 : 28;
}

/** A date with digits left out, without its marks; null where there are no short words for it. */
export function maskedInWords({ year, month, day, season }: EdtfDate): string | null {
  const vague = year.includes("X");
  const yearText = vague ? stretchOf(year) : yearInWords(year);
  const complete = (dayText: string, monthText: string): string =>
    vague ? t.inYear(t.date(dayText, monthText, ""), yearText) : t.date(dayText, monthText, yearText);
  if (season !== null) return vague ? t.inYear(t.season(season, ""), yearText) : t.season(season, yearText);
  if (month === null) return yearAlone(year);
  if (month === "XX") {
    if (day === null) return t.monthIn(yearText);
    if (day === "XX") return t.dayIn(yearText);
    return day.includes("X") ? null : t.dayOfSomeMonth(Number(day), yearText);
  }
  const months = matching(month, 12);
  if (months.length === 0) return null;
  if (day === null) return oneOfNumbers(months, t.month, (name) => complete("", name));
  if (!day.includes("X")) {
    // The same day of several months is never a range of days.
    const last = months[months.length - 1];
    const fixed = String(Number(day));
    return t.or(months.map((each) => (each === last ? complete(fixed, t.month(each)) : t.date(fixed, t.month(each), ""))));
  }
  if (months.length > 1) return null;
  const only = months[0] ?? 1;
  if (day === "XX") return t.dayIn(complete("", t.month(only)));
  const days = matching(day, monthLength(year, only));
  return days.length === 0 ? null : oneOfNumbers(days, String, (name) => complete(name, t.month(only)));
}
