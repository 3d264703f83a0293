import { describe, expect, it } from "vitest";
import { dateInWords, dayInWords, edtfInWords } from "./dates";

const open = { startEarliest: null, startLatest: null, endEarliest: null, endLatest: null };

describe("a date in words", () => {
  it.each([
    ["2018-05-08", "8 May 2018"],
    ["2018-05", "May 2018"],
    ["2015", "2015"],
    ["2021-21", "Spring 2021"],
    ["-0004", "5 BCE"],
    ["2018-05?", "Perhaps May 2018"],
    ["2015~", "About 2015"],
    ["2015%", "Perhaps about 2015"],
    ["2021-04-06/2022-03-11", "6 April 2021 to 11 March 2022"],
    ["2018-05/..", "From May 2018, still open"],
    ["2018-05/", "From May 2018, end unknown"],
    ["../2018-05-08", "Until 8 May 2018, start open"],
    ["/2018", "Until 2018, start unknown"],
    ["[2022-01-25..2022-02-08]", "Between 25 January 2022 and 8 February 2022"],
    ["[2018-05..]", "On or after May 2018"],
    ["[..2022-01-24]", "On or before 24 January 2022"],
    ["[2021-04-13,2021-04-14]", "One of 13 April 2021, 14 April 2021"],
  ])("reads %s as %s", (edtf, words) => {
    expect(edtfInWords(edtf)).toBe(words);
  });

  it("says that nothing is known where nothing is", () => {
    expect(dateInWords({ edtf: null, ...open })).toBe("Undated");
    expect(dateInWords(null)).toBe("Undated");
  });

  it("falls back to the bounds where EDTF says more than words can", () => {
    const bounds = { startEarliest: "2018-01-01", startLatest: null, endEarliest: null, endLatest: "2018-03-31" };
    expect(dateInWords({ edtf: "2018-0X-XX", ...bounds })).toBe("Some time from 1 January 2018 to 31 March 2018");
  });

  it("reads bounds without EDTF", () => {
    expect(dateInWords({ edtf: null, ...open, endLatest: "2018-03-31" })).toBe("On or before 31 March 2018");
  });

  it("leaves what is no calendar unit as it stands", () => {
    expect(edtfInWords("2018-13")).toBe("2018-13");
    expect(dayInWords("yesterday")).toBe("yesterday");
  });
});
