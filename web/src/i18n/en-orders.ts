/** Statements about the order of two events in English, and what follows from them. */

/** Words between two events: “A” … “B”. */
const orders: Record<string, string> = {
  before: "is over before",
  meets: "ends right before",
  overlaps: "begins before and ends during",
  "finished-by": "begins before and ends with",
  contains: "begins before and ends after",
  starts: "begins with and ends before",
  equals: "has the same days as",
  "started-by": "begins with and ends after",
  during: "begins after and ends before the end of",
  finishes: "begins after and ends with",
  "overlapped-by": "begins during and ends after",
  "met-by": "begins right after",
  after: "begins after the end of",
  within: "lies within",
  "shares-a-day": "shares a day with",
  "ends-before-or-with-start-of": "ends before or with the start of",
  "starts-before-start-of": "begins before the start of",
};

const relations: Record<string, string> = {
  "part-of": "is part of",
  follows: "follows",
  continues: "continues",
  causes: "causes",
  "responds-to": "responds to",
  implements: "implements",
  violates: "violates",
  supersedes: "supersedes",
  "stage-of": "is a stage of",
};

const units: Record<string, [string, string]> = {
  Y: ["year", "years"],
  M: ["month", "months"],
  W: ["week", "weeks"],
  D: ["day", "days"],
};

export const enOrders = {
  orders,
  relations,
  partOf: "is part of",
  ordinals: "has a lower number than",
  it: "it",
  because: "because",
  comma: ", ",
  and: ", and ",
  quotes: ["“", "”"] as [string, string],
  amount: (count: number, unit: string) => `${count} ${units[unit]?.[count === 1 ? 0 : 1] ?? unit}`,
  amounts: (list: readonly string[]) => list.join(" and "),
  range: (min: string, max: string) => `${min} to ${max}`,
  atLeast: (amount: string) => `at least ${amount}`,
  atMost: (amount: string) => `at most ${amount}`,
  after: (amount: string) => `${amount} after`,
  before: (amount: string) => `${amount} before`,
  sameDay: "on the last day of",
  sameDayOn: "on or after the last day of",
  is: (offset: string) => `is ${offset}`,

  onwards: (day: string) => `any day from ${day} on`,
  upTo: (day: string) => `any day up to ${day}`,
  allows: (span: string, left: string) => `Its own date allows ${span}; narrowed to ${left}`,
  noOwnDate: "It has no date of its own; it is placed here",
  firmer: (what: string) => `More is sure than its own date says: ${what}`,
  begunBy: (day: string) => `it had begun by ${day}`,
  notOverBefore: (day: string) => `it was not over before ${day}`,
  more: (count: number) => `${count} more such statements`,
  narrowed: (date: string, left: string) => `${date}, narrowed to ${left}`,
};
