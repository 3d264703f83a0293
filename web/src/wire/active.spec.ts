import { describe, expect, it } from "vitest";
import { active } from "./active";
import type { WireDate } from "./types";

const day = (first: string, last = first): WireDate => ({ edtf: null, startEarliest: first, startLatest: last, endEarliest: first, endLatest: last });

describe("a window before the year 0", () => {
  const caesar = day("-0043-03-15");

  it("orders years as numbers, not as texts", () => {
    expect(active(caesar, { from: "-0050-01-01", to: "-0040-12-31" }, "certain")).toBe(true);
    expect(active(caesar, { from: "-0042-01-01", to: "0010-12-31" }, "possible")).toBe(false);
    expect(active(caesar, { from: "-0100-01-01", to: "-0044-12-31" }, "possible")).toBe(false);
    expect(active(caesar, { from: "-0043-03-15", to: "-0043-03-15" }, "possible")).toBe(true);
  });

  it("orders years of five digits behind those of four", () => {
    expect(active(day("10000-01-01"), { from: "9999-01-01", to: "9999-12-31" }, "possible")).toBe(false);
    expect(active(day("10000-01-01"), { from: "9999-01-01", to: "10000-12-31" }, "certain")).toBe(true);
  });
});
