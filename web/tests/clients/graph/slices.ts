import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect } from "vitest";

/** A node or an edge as the native answer has it. */
export type Item = Record<string, unknown>;
export interface Native {
  dataset: string;
  revision: string;
  total: { nodes: number; edges: number };
  nodes: Item[];
  edges: Item[];
}

export interface Slice {
  dataset: string;
  question: string;
}

/** The questions that every dialect of graphs is tried with: each view, whole, with all claims, and through a window. */
export const slices: Slice[] = ["iran-nuclear", "nasty-texts"].flatMap((dataset) =>
  ["participation", "actors", "events"].flatMap((view) =>
    ["", "&claims=all", dataset === "nasty-texts" ? "&datetime=2015/2020" : "&datetime=2021-01-01/2022-12-31&certainty=certain"].map(
      (filter) => ({ dataset, question: `view=${view}${filter}` }),
    ),
  ),
);

export function server(): string {
  const address = process.env["PARLEY_URL"];
  if (!address) throw new Error("PARLEY_URL is not set: start `parley serve --port 0` and give its address");
  return address.replace(/\/$/, "");
}

/** The answer in a dialect, as text; its media type is checked as well. */
export async function answer({ dataset, question }: Slice, dialect: string, mediaType: string): Promise<string> {
  const response = await fetch(`${server()}/v1/datasets/${dataset}/graph?${question}&format=${dialect}`);
  expect(response.status, question).toBe(200);
  expect(response.headers.get("content-type")).toContain(mediaType);
  return response.text();
}

export async function native(slice: Slice): Promise<Native> {
  return JSON.parse(await answer(slice, "json", "application/json")) as Native;
}

export function ids(items: Item[]): string[] {
  return items.map((item) => String(item["id"])).sort();
}

/** The label that has every character which readers trip over, as it stands in the data. */
export const nastyLabel: string = (
  JSON.parse(readFileSync(resolve(__dirname, "../../../../tests/data/valid/nasty-texts/events.json"), "utf8")) as {
    events: { id: string; label: { en: string } }[];
  }
).events.find((event) => event.id === "bad-text")!.label.en;

/** A label without the flags that stand before it where programs draw it by themselves. */
export function plainLabel(label: string, flags: string[] | undefined): string {
  if (!flags?.length) return label;
  const mark = `[${flags.join(", ")}] `;
  expect(label.slice(0, mark.length)).toBe(mark);
  return label.slice(mark.length);
}

interface Dated {
  label: string;
  date: Record<string, string | null>;
  flags?: string[];
}

/** Holds of the nodes of nasty-texts, after they have been through a client. */
export function expectNastyFacts(nodes: Item[]): void {
  const node = (id: string): Dated => nodes.find((each) => each["id"] === id) as unknown as Dated;
  expect(node("bad-text").label).toBe(nastyLabel);
  expect(node("uncertain").date["edtf"]).toBe("2015-07-14%");
  expect(node("month-only").date).toMatchObject({ startEarliest: "1990-11-01", startLatest: "1990-11-30", endEarliest: "1990-11-01", endLatest: "1990-11-30" });
  expect(node("scroll-treaty").date).toMatchObject({ startEarliest: "-0043-03-15", endLatest: "-0043-03-15" });
  expect(node("open-end").date).toMatchObject({ edtf: "2010/..", endLatest: null });
  expect(node("denied-talks").flags).toEqual(["hypothetical", "denied"]);
}

export const nastyEvents: Slice = { dataset: "nasty-texts", question: "view=participation" };
