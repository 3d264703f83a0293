import { describe, expect, it } from "vitest";
import { reasonInWords, verdictInWords } from "./verdict-words";

const every = [
  "before",
  "meets",
  "overlaps",
  "finished-by",
  "contains",
  "starts",
  "equals",
  "started-by",
  "during",
  "finishes",
  "overlapped-by",
  "met-by",
  "after",
];

describe("a verdict in words", () => {
  it.each([
    [["before"], "Certainly before."],
    [["equals"], "Certainly on the same days."],
    [["before", "meets"], "Before or right before: not certain which. It is certainly over before the other begins."],
    [["met-by", "after"], "Right after or after: not certain which. It certainly begins only when the other is over."],
    [["before", "after"], "Before or after: not certain which. They certainly share no day."],
    [
      ["overlaps", "finished-by", "contains"],
      "Overlapping its start, from earlier to its end or around it: not certain which. It certainly begins first. They certainly share a day.",
    ],
    [
      ["before", "meets", "overlaps", "starts", "during"],
      "Not certain. Possible: before, right before, overlapping its start, in its first part or inside it. It certainly ends first.",
    ],
    [every, "Not certain: what is known of their dates allows any order."],
  ])("%j", (possible, words) => {
    const certain = possible.length === 1 ? (possible[0] ?? null) : null;
    expect(verdictInWords({ possible, certain }).join(" ")).toBe(words);
  });

  it("states no fact that a possible relation contradicts", () => {
    // An example for every relation by its definition: start and end of the one event, then of the other.
    const shown: Record<string, [number, number, number, number]> = {
      before: [0, 1, 2, 3],
      meets: [0, 1, 1, 2],
      overlaps: [0, 2, 1, 3],
      "finished-by": [0, 2, 1, 2],
      contains: [0, 3, 1, 2],
      starts: [0, 1, 0, 2],
      equals: [0, 1, 0, 1],
      "started-by": [0, 2, 0, 1],
      during: [1, 2, 0, 3],
      finishes: [1, 2, 0, 2],
      "overlapped-by": [1, 3, 0, 2],
      "met-by": [1, 2, 0, 1],
      after: [2, 3, 0, 1],
    };
    type Four = [number, number, number, number];
    const holds: [RegExp, (four: Four) => boolean][] = [
      [/begins first/, ([a, , c]) => a < c],
      [/begins later/, ([a, , c]) => a > c],
      [/ends first/, ([, b, , d]) => b < d],
      [/ends later/, ([, b, , d]) => b > d],
      [/over before the other begins/, ([, b, c]) => b <= c],
      [/only when the other is over/, ([a, , , d]) => a >= d],
      [/share no day/, ([a, b, c, d]) => b <= c || d <= a],
      [/share a day/, ([a, b, c, d]) => a < d && c < b],
    ];
    for (let bits = 1; bits < 1 << every.length; ++bits) {
      const possible = every.filter((_, index) => (bits >> index) & 1);
      if (possible.length < 2) continue;
      const said = verdictInWords({ possible, certain: null }).slice(1).join(" ");
      for (const [words, check] of holds)
        if (words.test(said) && !possible.every((relation) => check(shown[relation]!))) expect([possible, said]).toBeNull();
    }
  });
});

describe("a reason in words", () => {
  it("is a bound of an event", () => {
    expect(reasonInWords({ bound: "a.endLatest", of: "deal", is: "2018-05-31" })).toEqual({ event: "deal", words: "was over by 31 May 2018" });
    expect(reasonInWords({ bound: "startEarliest", of: "talks", is: "2021-04-06" })).toEqual({ event: "talks", words: "did not begin before 6 April 2021" });
  });

  it("is a date that is one of several", () => {
    expect(reasonInWords({ oneOf: "a.date", of: "letter", is: "[2015,2018]" })).toEqual({ event: "letter", words: "has one date of several: 2015 or 2018" });
    expect(reasonInWords({ oneOf: "date", of: "talks", is: null })).toEqual({ event: "talks", words: "has one of several dates" });
  });

  it("is a statement about two events", () => {
    expect(reasonInWords({ order: { a: "r1", is: "ends-before-or-with-start-of", b: "r2" } })).toEqual({
      from: "r1",
      words: "ends before or with the start of",
      to: "r2",
    });
    expect(reasonInWords({ partOf: { part: "r1", whole: "talks" } })).toEqual({ from: "r1", words: "is part of", to: "talks" });
    expect(reasonInWords({ relation: { from: "r2", relation: "follows", to: "r1" } })).toEqual({ from: "r2", words: "follows", to: "r1" });
    expect(reasonInWords({ relativeDate: { event: "letter", relativeTo: "remark", offset: "P1D" } })).toEqual({
      from: "letter",
      words: "is 1 day after",
      to: "remark",
    });
  });
});
