import { describe, expect, it } from "vitest";
import type { EventItem, WireDate } from "../wire/types";
import { Catalogue } from "./catalogue";
import { changesBetween } from "./policy-changes";
import { find, folded, type Findable } from "./search";
import { active, eventsAddress, graphAddress, nothingShown, shown } from "./slice";
import { start, type View } from "./view";

const date = (edtf: string | null, a: string | null, b = a, c = a, d = a): WireDate => ({
  edtf,
  startEarliest: a,
  startLatest: b,
  endEarliest: c,
  endLatest: d,
});
const event = (id: string, type: string, when: WireDate, more: Partial<EventItem> = {}): EventItem => ({ id, type, label: id, date: when, ...more });
const catalogue = new Catalogue(
  { id: "d", title: "D", counts: { byType: { round: 8, letter: 1, sanction: 2, unlisted: 1 } } },
  {
    families: [{ id: "talks", label: "Talks" }, { id: "statements", label: "Statements" }, { id: "sanctions", label: "Sanctions" }, { id: "force" }],
    eventTypes: [
      { id: "round", family: "talks" },
      { id: "call", family: "talks" },
      { id: "letter", family: "statements" },
      { id: "sanction", family: "sanctions" },
    ],
  },
  [],
  [],
);

describe("what is in a window", () => {
  const letter = date("[2022-01-25..2022-02-08]", "2022-01-25", "2022-02-08", "2022-01-25", "2022-02-08");

  it("holds a date that is one of several only where a member is", () => {
    const either: WireDate = {
      ...date("[2015,2018]", "2015-01-01", "2018-12-31", "2015-01-01", "2018-12-31"),
      oneOf: ["2015", "2018"].map((year) => ({
        startEarliest: `${year}-01-01`,
        startLatest: `${year}-12-31`,
        endEarliest: `${year}-01-01`,
        endLatest: `${year}-12-31`,
      })),
    };
    const year = (number: number) => ({ from: `${number}-01-01`, to: `${number}-12-31` });
    expect(active(either, year(2016), "possible")).toBe(false);
    expect(active(either, year(2018), "possible")).toBe(true);
    expect(active(either, year(2018), "certain")).toBe(false);
    expect(active(either, { from: "2015-01-01", to: "2018-12-31" }, "certain")).toBe(true);
    const day = { startEarliest: "2015-03-01", startLatest: "2015-03-01", endEarliest: "2015-03-01", endLatest: "2015-03-01" };
    expect(active({ ...either, oneOf: [day, day] }, year(2015), "certain")).toBe(true);
  });

  it("possibly: at least one possible date overlaps it", () => {
    expect(active(letter, { from: "2022-02-08", to: "2022-12-31" }, "possible")).toBe(true);
    expect(active(letter, { from: "2022-02-09", to: "2022-12-31" }, "possible")).toBe(false);
  });

  it("certainly: every possible date overlaps it", () => {
    expect(active(letter, { from: "2022-01-25", to: "2022-02-08" }, "certain")).toBe(true);
    expect(active(letter, { from: "2022-01-26", to: "2022-12-31" }, "certain")).toBe(false);
  });

  it("treats undated events as possible in every window and certain in none", () => {
    expect(active(date(null, null), { from: "2022-01-25", to: "2022-02-08" }, "possible")).toBe(true);
    expect(active(date(null, null), { from: "2022-01-25", to: "2022-02-08" }, "certain")).toBe(false);
  });

  it("treats an open end as possible at any later time and never certain", () => {
    const open = date("2018-08-07/..", "2018-08-07", "2018-08-07", null, null);
    expect(active(open, { from: "2030-01-01", to: "2030-12-31" }, "possible")).toBe(true);
    expect(active(open, { from: "2030-01-01", to: "2030-12-31" }, "certain")).toBe(false);
  });
});

describe("families", () => {
  it("are those in use, in the order of the vocabulary, then other", () => {
    expect(catalogue.families.map((family) => [family.id, family.colour])).toEqual([
      ["talks", 1],
      ["statements", 2],
      ["sanctions", 3],
      ["other", 6],
    ]);
  });

  it("hide their events where they are switched off", () => {
    const events = [event("a", "round", date(null, null)), event("b", "letter", date(null, null))];
    expect(shown(events, { ...start, hiddenFamilies: ["talks"] }, catalogue).map((each) => each.id)).toEqual(["b"]);
  });

  it("become event types in the address", () => {
    const view: View = { ...start, hiddenFamilies: ["statements", "other"], certainty: "certain", claims: "all" };
    const window = { from: "2021-01-01", to: "2021-12-31" };
    expect(eventsAddress(view, window, catalogue)).toBe(
      "/v1/datasets/d/events?datetime=2021-01-01/2021-12-31&certainty=certain&type=round,sanction&claims=all&limit=10000",
    );
    expect(graphAddress({ ...start, graph: "actors" }, null, catalogue, 800)).toBe("/v1/datasets/d/graph?view=actors&limit=800");
  });

  it("show nothing where all are switched off", () => {
    const all = catalogue.families.map((family) => family.id);
    expect(nothingShown({ ...start, hiddenFamilies: all }, catalogue)).toBe(true);
    expect(nothingShown({ ...start, hiddenFamilies: all.slice(1) }, catalogue)).toBe(false);
  });
});

describe("the events of another claim policy", () => {
  it("are compared by id", () => {
    const before = [
      event("deal", "agreement", date("2015-07-14", "2015-07-14")),
      event("letter", "letter", date(null, null), { participants: [{ actor: "basij", role: "initiator" }] }),
      event("gone", "letter", date(null, null)),
    ];
    const after = [
      event("deal", "agreement", date("2015", "2015-01-01")),
      event("letter", "letter", date(null, null), { participants: [{ actor: "student-basij", role: "initiator" }] }),
      event("new", "letter", date(null, null)),
    ];
    const changes = changesBetween(before, after);
    expect(changes.missing.map((each) => each.id)).toEqual(["gone"]);
    expect(changes.added.map((each) => each.id)).toEqual(["new"]);
    expect(changes.differ.map((each) => [each.event.id, each.differences.map((difference) => difference.property)])).toEqual([
      ["deal", ["date"]],
      ["letter", ["participants"]],
    ]);
  });

  it("have no changes where they are the same", () => {
    const same = [event("deal", "agreement", date("2015", "2015-01-01"))];
    expect(changesBetween(same, same)).toEqual({ missing: [], added: [], differ: [] });
  });
});

describe("search", () => {
  const things: Findable[] = [
    { kind: "actor", id: "raisi", label: "Ebrahim Raïsi", also: [] },
    { kind: "actor", id: "us", label: "United States", also: ["Washington"] },
    { kind: "event", id: "raises", label: "Raisi sworn in", also: [] },
  ];

  it("ignores case and accents and puts beginnings first", () => {
    expect(find(things, "RAISI", 9).map((thing) => thing.id)).toEqual(["raises", "raisi"]);
  });

  it("searches other names too", () => {
    expect(find(things, "washing", 9).map((thing) => thing.id)).toEqual(["us"]);
  });

  it("finds nothing for an empty text", () => {
    expect(find(things, "  ", 9)).toEqual([]);
    expect(folded("Köln")).toBe("koln");
  });
});
