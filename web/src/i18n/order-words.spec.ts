import { describe, expect, it } from "vitest";
import type { Statement } from "../wire/types";
import { dateAsNarrowed, narrowingInWords, offsetInWords, statementInWords } from "./order-words";

const four = (a: string | null, b: string | null, c: string | null, d: string | null) => ({
  startEarliest: a,
  startLatest: b,
  endEarliest: c,
  endLatest: d,
});
const between = (from: string, to: string) => four(from, to, from, to);

describe("a distance from another event", () => {
  it.each([
    ["P1D/P14D", "1 to 14 days after"],
    ["-P14D/-P1D", "1 to 14 days before"],
    ["P1D/P2W", "1 day to 2 weeks after"],
    ["P3D", "3 days after"],
    ["P1D", "1 day after"],
    ["-P2W", "2 weeks before"],
    ["P1M", "1 month after"],
    ["P1Y6M", "1 year and 6 months after"],
    ["P30D/..", "at least 30 days after"],
    ["../-P1D", "at least 1 day before"],
    ["P0D", "on the last day of"],
    ["P0D/P3D", "0 to 3 days after"],
    ["P0D/..", "on or after the last day of"],
    ["soon", "soon"],
  ])("reads %s as %s", (offset, words) => {
    expect(offsetInWords(offset)).toBe(words);
  });
});

describe("a statement in words", () => {
  it.each<[Statement, string]>([
    [{ type: "order", a: "r1", is: "ends-before-or-with-start-of", b: "r2" }, "r1 ends before or with the start of r2"],
    [{ type: "order", a: "r1", is: "within", b: "talks" }, "r1 lies within talks"],
    [{ type: "relation", from: "r2", relation: "responds-to", to: "r1" }, "r2 responds to r1"],
    [{ type: "relation", from: "truce", relation: "stage-of", to: "announcement" }, "truce is a stage of announcement"],
    [{ type: "part-of", part: "r1", whole: "talks" }, "r1 is part of talks"],
    [{ type: "ordinals", earlier: "r1", later: "r2" }, "r1 has a lower number than r2"],
    [{ type: "relative-date", event: "letter", relativeTo: "remark", offset: "P1D/P14D" }, "letter is 1 to 14 days after remark"],
    [{ type: "order", a: "r1", is: "unknown-term", b: "r2" }, "r1 unknown-term r2"],
  ])("%o", (statement, words) => {
    const { from, words: between, to } = statementInWords(statement);
    expect(`${from} ${between} ${to}`).toBe(words);
  });
});

describe("a date narrowed by stated orders", () => {
  it("is shown with what the date alone allows", () => {
    expect(narrowingInWords({ ...between("2021-03-01", "2021-03-07"), stated: between("2021-03-01", "2021-03-09") })).toBe(
      "Its own date allows 1 to 9 March 2021; narrowed to 1 to 7 March 2021",
    );
  });

  it("names the side on which its own date has no bound", () => {
    expect(narrowingInWords({ ...between("2021-03-01", "2021-03-07"), stated: four("2021-03-01", null, "2021-03-01", null) })).toBe(
      "Its own date allows any day from 1 March 2021 on; narrowed to 1 to 7 March 2021",
    );
  });

  it("states that the event had no date of its own", () => {
    expect(narrowingInWords({ ...between("2021-03-01", "2021-03-07"), stated: four(null, null, null, null) })).toBe(
      "It has no date of its own; it is placed here",
    );
  });

  it("states what is more certain where the outermost days are the same", () => {
    expect(
      narrowingInWords({
        ...four("2021-03-01", "2021-03-05", "2021-03-10", "2021-03-20"),
        stated: four("2021-03-01", "2021-03-07", "2021-03-08", "2021-03-20"),
      }),
    ).toBe("More is sure than its own date says: it had begun by 5 March 2021, and it was not over before 10 March 2021");
  });

  it("has no words where nothing was narrowed", () => {
    expect(narrowingInWords(between("2021-03-01", "2021-03-07"))).toBeNull();
    const same = between("2021-03-01", "2021-03-07");
    expect(narrowingInWords({ ...same, stated: same })).toBeNull();
  });

  it("is short in a table", () => {
    const narrowed = { edtf: "2021-03", ...between("2021-03-01", "2021-03-07"), stated: between("2021-03-01", "2021-03-31") };
    expect(dateAsNarrowed(narrowed)).toBe("March 2021, narrowed to 1 to 7 March 2021");
    expect(dateAsNarrowed({ ...narrowed, edtf: null })).toBe("Between 1 and 7 March 2021");
    expect(dateAsNarrowed({ ...narrowed, stated: null })).toBe("March 2021");
  });
});
