/** Dates in English. Another language is another file of this shape. */

const monthNames = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

const seasonNames: Record<number, string> = {
  1: "spring",
  2: "summer",
  3: "autumn",
  4: "winter",
  33: "the first quarter of",
  34: "the second quarter of",
  35: "the third quarter of",
  36: "the last quarter of",
  37: "the first four months of",
  38: "the middle four months of",
  39: "the last four months of",
  40: "the first half of",
  41: "the second half of",
};

function joined(parts: readonly string[], word: string): string {
  const last = parts[parts.length - 1] ?? "";
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(", ")} ${word} ${last}`;
}

function ordinal(day: number): string {
  const teen = day > 10 && day < 20;
  const ending = teen ? "th" : (["th", "st", "nd", "rd"][day % 10] ?? "th");
  return `${day}${ending}`;
}

export const enDates = {
  /** A part is empty where the date beside it has the same one. */
  date: (day: string, month: string, year: string) => [day, month, year].filter((part) => part !== "").join(" "),
  month: (month: number) => monthNames[month - 1] ?? "",
  ordinary: (year: string) => year,
  early: (year: string) => `${year} CE`,
  bce: (year: string) => `${year} BCE`,
  far: (year: string) => `the year ${year}`,
  season: (season: number, year: string) => {
    const name = seasonNames[season < 33 ? ((season - 21) % 4) + 1 : season] ?? "";
    const where = season < 25 || season > 32 ? "" : season < 29 ? "(northern hemisphere)" : "(southern hemisphere)";
    return [name, year, where].filter((part) => part !== "").join(" ");
  },
  clock: (date: string, clock: string, zone: string) => `${date}, ${[clock, zone].filter((part) => part !== "").join(" ")}`,
  zone: (shift: string) => (shift === "Z" ? "UTC" : shift === "" ? "" : `UTC${shift.replace("-", "−")}`),

  decade: (first: string) => `the ${first}s`,
  decadeFrom: (from: string, to: string) => `the decade ${from}–${to}`,
  century: (from: string, to: string) => `the century ${from}–${to}`,
  yearIn: (stretch: string) => `a year in ${stretch}`,
  yearFrom: (from: string, to: string) => `a year from ${from} to ${to}`,
  yearUnknown: "an unknown year",
  yearLike: (mask: string) => `a year written ${mask}`,
  monthIn: (year: string) => `a month in ${year}`,
  dayIn: (month: string) => `a day in ${month}`,
  dayOfSomeMonth: (day: number, year: string) => `the ${ordinal(day)} of a month in ${year}`,
  inYear: (date: string, year: string) => `${date} in ${year}`,

  uncertain: (date: string) => `possibly ${date}`,
  approximate: (date: string) => `about ${date}`,
  uncertainAndApproximate: (date: string) => `possibly about ${date}`,
  parts: { year: "year", month: "month", day: "day", season: "season" } as Record<string, string>,
  marks: { "?": "uncertain", "~": "approximate", "%": "uncertain and approximate" } as Record<string, string>,
  partly: (date: string, parts: string) => `${date} (${parts})`,
  partMarked: (parts: string[], mark: string) => `${joined(parts, "and")} ${mark}`,
  significant: (year: string, from: string, to: string) => `about ${year} (between ${from} and ${to})`,

  or: (list: readonly string[]) => joined(list, "or"),
  and: (list: readonly string[]) => joined(list, "and"),
  between: (from: string, to: string) => `between ${from} and ${to}`,
  by: (day: string) => `by ${day}`,
  notBefore: (day: string) => `not before ${day}`,
  fromTo: (from: string, to: string) => `from ${from} to ${to}`,
  within: (date: string) => `within ${date}`,
  since: (start: string) => `since ${start} (still going on)`,
  sinceUnknown: (start: string) => `since ${start}, end not known`,
  until: (end: string) => `until ${end}, no beginning given`,
  untilUnknown: (end: string) => `until ${end}, beginning not known`,
  endless: {
    "open open": "always: no beginning or end given",
    "unknown unknown": "beginning and end not known",
    "open unknown": "no beginning given, end not known",
    "unknown open": "beginning not known, still going on",
  } as Record<string, string>,
  every: { year: "every year", month: "every month", day: "every day" } as Record<string, string>,
  everyFrom: (every: string, from: string, to: string) => `${every} from ${from} to ${to}`,
  everyUpTo: (every: string, to: string) => `${every} up to ${to}`,
  everySince: (every: string, from: string) => `${every} from ${from} on`,

  undated: "undated",
  undatedInWords: (words: string) => `undated: “${words}”, in the source’s words`,
  begun: (when: string) => `begun ${when}`,
  ended: (when: string) => `ended ${when}`,
  on: (day: string) => `on ${day}`,
  basis: { stated: "stated", resolved: "worked out from the source", inferred: "inferred" } as Record<string, string>,
  withBasis: (date: string, basis: string) => `${date}, ${basis}`,
};
