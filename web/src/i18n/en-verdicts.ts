/** The comparison of two events in time, in English. */

/** Where the event of the card lies in time relative to the other. */
const relations: Record<string, string> = {
  before: "before",
  meets: "right before",
  overlaps: "overlapping its start",
  "finished-by": "from earlier to its end",
  contains: "around it",
  starts: "in its first part",
  equals: "on the same days",
  "started-by": "from its start to later",
  during: "inside it",
  finishes: "in its last part",
  "overlapped-by": "overlapping its end",
  "met-by": "right after",
  after: "after",
};

export const enVerdicts = {
  title: "Compare in time",
  label: "Compare with another event",
  placeholder: "Compare with…",
  clear: "Stop comparing",
  with: "with",
  reading: "Comparing…",
  failed: "The comparison could not be loaded.",
  needsServer: "Two events are compared by a Parley server. This site is a copy of the page without one.",
  relations,
  certainly: (relation: string) => `Certainly ${relation}.`,
  oneOf: (relations: string) => `${relations}: not certain which.`,
  possible: (relations: string) => `Not certain. Possible: ${relations}.`,
  anything: "Not certain: what is known of their dates allows any order.",
  facts: {
    over: "It is certainly over before the other begins.",
    notBegun: "It certainly begins only when the other is over.",
    beginsFirst: "It certainly begins first.",
    beginsLater: "It certainly begins later.",
    endsFirst: "It certainly ends first.",
    endsLater: "It certainly ends later.",
    apart: "They certainly share no day.",
    together: "They certainly share a day.",
  },
  because: "Because",
  bounds: {
    startEarliest: (day: string) => `did not begin before ${day}`,
    startLatest: (day: string) => `had begun by ${day}`,
    endEarliest: (day: string) => `was not over before ${day}`,
    endLatest: (day: string) => `was over by ${day}`,
  } as Record<string, (day: string) => string>,
  bound: (name: string, day: string) => `${name} ${day}`,
  oneDateOf: (dates: string) => `has one date of several: ${dates}`,
  severalDates: "has one of several dates",
};
