import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { boundsInWords, dateInPhrase, dateInWords, dateWithBasis, dayInWords, edtfInWords } from "./dates";

const none = { startEarliest: null, startLatest: null, endEarliest: null, endLatest: null };
const four = (a: string | null, b: string | null, c: string | null, d: string | null) => ({
  startEarliest: a,
  startLatest: b,
  endEarliest: c,
  endLatest: d,
});

describe("EDTF in words", () => {
  it.each([
    ["2018-05-08", "8 May 2018"],
    ["2018-05", "May 2018"],
    ["2015", "2015"],
    ["1985-04-12T23:20:30Z", "12 April 1985, 23:20:30 UTC"],
    ["1985-04-12T23:20:30-04:30", "12 April 1985, 23:20:30 UTC−04:30"],
    ["1985-04-12T23:20:30", "12 April 1985, 23:20:30"],
    // seasons, quarters, thirds, halves
    ["2021-21", "Spring 2021"],
    ["2010-28", "Winter 2010 (northern hemisphere)"],
    ["2003-30", "Summer 2003 (southern hemisphere)"],
    ["2001-34", "The second quarter of 2001"],
    ["2000-37", "The first four months of 2000"],
    ["2001-41", "The second half of 2001"],
    // years outside 1000 to 9999
    ["0409", "409 CE"],
    ["0014-09", "September 14 CE"],
    ["0000", "1 BCE"],
    ["-0004", "5 BCE"],
    ["-0044-03-15", "15 March 45 BCE"],
    ["Y170000002", "The year 170,000,002"],
    ["Y-17E7", "170,000,001 BCE"],
    ["Y-61000/-2000", "From 61,001 BCE to 2001 BCE"],
    ["1950S2", "About 1950 (between 1900 and 1999)"],
    ["Y171010000S3", "About 171,010,000 (between 171,000,000 and 171,999,999)"],
    ["-0024S2", "About 25 BCE (between 100 BCE and 1 BCE)"],
    // uncertain and approximate
    ["2018-05?", "Possibly May 2018"],
    ["2015~", "About 2015"],
    ["2015%", "Possibly about 2015"],
    ["2004-06~-11", "11 June 2004 (year and month approximate)"],
    ["2004?-06-~11", "11 June 2004 (year uncertain, day approximate)"],
    ["?2004-06-~11", "11 June 2004 (year uncertain, day approximate)"],
    ["2020-%06-25?", "25 June 2020 (year and day uncertain, month uncertain and approximate)"],
    ["2001?-23", "Autumn 2001 (year uncertain)"],
    // digits left out
    ["201X", "A year in the 2010s"],
    ["190X", "A year in the decade 1900–1909"],
    ["20XX", "A year in the century 2000–2099"],
    ["1XXX", "A year from 1000 to 1999"],
    ["-01XX", "A year in the century 200 BCE–101 BCE"],
    ["XXXX", "An unknown year"],
    ["1XX3", "A year written 1XX3"],
    ["2004-XX", "A month in 2004"],
    ["1985-04-XX", "A day in April 1985"],
    ["1985-XX-XX", "A day in 1985"],
    ["2019-XX-09", "The 9th of a month in 2019"],
    ["XXXX-12-XX", "A day in December in an unknown year"],
    ["199X-01", "January in the 1990s"],
    ["156X-12-25", "25 December in the 1560s"],
    ["201X-22", "Summer in the 2010s"],
    ["2020-1X", "Between October and December 2020"],
    ["2020-X2", "February or December 2020"],
    ["1500-1X-25", "25 October, 25 November or 25 December 1500"],
    ["2016-01-3X", "30 or 31 January 2016"],
    ["2016-02-2X", "Between 20 and 29 February 2016"],
    ["1985-02-2X", "Between 20 and 28 February 1985"],
    ["2018-05-X0", "10, 20 or 30 May 2018"],
    ["2019-07-XX~", "About a day in July 2019"],
    // intervals
    ["2021-04-06/2022-03-11", "From 6 April 2021 to 11 March 2022"],
    ["2021-04-06/2021-04-09", "From 6 to 9 April 2021"],
    ["2021-04-27/2021-05-01", "From 27 April to 1 May 2021"],
    ["2004-06/2004-08", "From June to August 2004"],
    ["2013/2021", "From 2013 to 2021"],
    ["2004-02-01/2005", "From 1 February 2004 to 2005"],
    ["2005/2006-02", "From 2005 to February 2006"],
    ["1984?/2004~", "From possibly 1984 to about 2004"],
    ["2004-06-XX/2004-07-03", "From a day in June 2004 to 3 July 2004"],
    ["1985/1985", "Within 1985"],
    ["1985-04-12/1985-04-12", "12 April 1985"],
    // open and unknown ends
    ["2018-05/..", "Since May 2018 (still going on)"],
    ["2018-05/", "Since May 2018, end not known"],
    ["../2018-05-08", "Until 8 May 2018, no beginning given"],
    ["/2018", "Until 2018, beginning not known"],
    ["../..", "Always: no beginning or end given"],
    ["/", "Beginning and end not known"],
    // one of several
    ["[2022-01-25..2022-02-08]", "Between 25 January and 8 February 2022"],
    ["[2022-01-25..2022-01-31]", "Between 25 and 31 January 2022"],
    ["[2021-12-25..2022-01-03]", "Between 25 December 2021 and 3 January 2022"],
    ["[2018-05..]", "Not before May 2018"],
    ["[..2022-01-24]", "By 24 January 2022"],
    ["[2021-04-13,2021-04-14]", "13 or 14 April 2021"],
    ["[1667,1668,1670..1672]", "1667, 1668 or between 1670 and 1672"],
    ["[..1984,1985-10-01..]", "By 1984 or not before 1 October 1985"],
    ["[1760-01,1760-02,1760-12..]", "January, February 1760 or not before December 1760"],
    ["[2016]", "2016"],
    // all of several
    ["{1960,1961-12}", "1960 and December 1961"],
    ["{1667,1668,1670..1672}", "1667, 1668 and every year from 1670 to 1672"],
    ["{2020-01-03..2020-01-05}", "Every day from 3 to 5 January 2020"],
    ["{..1984}", "Every year up to 1984"],
    ["{1985-10..}", "Every month from October 1985 on"],
  ])("reads %s as %s", (edtf, words) => {
    expect(edtfInWords(edtf)).toBe(words);
  });

  it.each(["2018-13", "yesterday", "2010-1X-0X", "Y17E400", ""])("leaves %j unchanged", (text) => {
    expect(edtfInWords(text)).toBe(text);
  });

  const cases = resolve(__dirname, "../../../tests/data/edtf.json");
  it.skipIf(!existsSync(cases))("has words for all valid expressions, except some with several digits left out", () => {
    const all = JSON.parse(readFileSync(cases, "utf8")) as { edtf: string; valid: boolean }[];
    const valid = all.filter((each) => each.valid && each.edtf !== "2016");
    expect(valid.length).toBeGreaterThan(300);
    const silent = valid.filter(({ edtf }) => edtfInWords(edtf) === edtf && !/^\d{4}$/.test(edtf)).map(({ edtf }) => edtf);
    expect(silent.filter((edtf) => (edtf.match(/X/g) ?? []).length < 2)).toEqual([]);
    expect(silent.length).toBeLessThan(6);
    for (const { edtf } of valid) expect(edtfInWords(edtf)).not.toMatch(/undefined|null|NaN| {2}|\(\)/);
  });
});

describe("a date in words", () => {
  it("states that an event is undated", () => {
    expect(dateInWords({ edtf: null, ...none })).toBe("Undated");
    expect(dateInWords(null)).toBe("Undated");
  });

  it("quotes the source where there is no date", () => {
    expect(dateInWords({ edtf: null, text: "Recently", basis: "stated", ...none })).toBe(
      "Undated: “Recently”, in the source’s words",
    );
  });

  it("uses the bounds where there are no short words for the EDTF expression", () => {
    const bounds = four("2018-10-01", "2018-12-09", "2018-10-01", "2018-12-09");
    expect(dateInWords({ edtf: "2018-1X-0X", ...bounds })).toBe("Between 1 October and 9 December 2018");
  });

  it("can be part of a sentence", () => {
    expect(dateInPhrase({ edtf: "2006/2018-05-08", ...none })).toBe("from 2006 to 8 May 2018");
  });

  it.each([
    ["inferred", "Between 25 January and 8 February 2022, inferred"],
    ["resolved", "Between 25 January and 8 February 2022, worked out from the source"],
    ["stated", "Between 25 January and 8 February 2022, stated"],
    [null, "Between 25 January and 8 February 2022"],
  ])("says that it is %s", (basis, words) => {
    const days = four("2022-01-25", "2022-02-08", "2022-01-25", "2022-02-08");
    expect(dateWithBasis({ edtf: "[2022-01-25..2022-02-08]", basis, ...days })).toBe(words);
  });

  it("states no basis where there is no date", () => {
    expect(dateWithBasis({ edtf: null, text: "Recently", basis: "stated", ...none })).toBe(
      "Undated: “Recently”, in the source’s words",
    );
  });
});

describe("four bounds in words", () => {
  it.each([
    [four("2018-05-08", "2018-05-08", "2018-05-08", "2018-05-08"), "8 May 2018"],
    [four("2018-05-08", "2018-05-08", "2018-05-10", "2018-05-10"), "from 8 to 10 May 2018"],
    [four("2018-05-08", "2018-05-10", "2018-05-08", "2018-05-10"), "between 8 and 10 May 2018"],
    [four("2018-05-08", "2018-05-09", "2018-05-09", "2018-05-10"), "begun between 8 and 9 May 2018, ended between 9 and 10 May 2018"],
    [four("2018-05-08", "2018-05-08", "2018-05-12", "2018-06-01"), "begun on 8 May 2018, ended between 12 May and 1 June 2018"],
    [four(null, null, null, "2018-03-31"), "by 31 March 2018"],
    [four("2018-03-31", null, null, null), "not before 31 March 2018"],
    [four("2018-03-31", null, null, "2018-04-02"), "between 31 March and 2 April 2018"],
    [four(null, "2018-03-31", null, null), "begun by 31 March 2018"],
    [four(null, null, "2018-03-31", null), "ended not before 31 March 2018"],
    [four("2022-01-25", "2022-02-07", "2022-01-25", null), "begun between 25 January and 7 February 2022"],
    [four(null, "2022-02-07", "2022-01-25", "2022-02-07"), "ended between 25 January and 7 February 2022"],
    [four("2022-01-25", "2022-02-07", "2022-02-01", null), "begun between 25 January and 7 February 2022, ended not before 1 February 2022"],
    [four("2018-03-31", null, "2018-03-31", null), "not before 31 March 2018"],
    [four(null, "2018-03-31", null, "2018-03-31"), "by 31 March 2018"],
    [four("170000002-01-01", null, null, null), "not before 1 January 170,000,002"],
  ])("reads %o as %s", (bounds, words) => {
    expect(boundsInWords(bounds)).toBe(words);
  });

  it("returns null where no bound is known", () => {
    expect(boundsInWords(none)).toBeNull();
  });

  it("leaves a text that is not a day unchanged", () => {
    expect(dayInWords("yesterday")).toBe("yesterday");
  });
});
