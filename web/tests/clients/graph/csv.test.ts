import { describe, expect, it } from "vitest";
import { edgeOf, nodeOf, type Flat } from "./flat.js";
import { answer, expectNastyFacts, native, nastyEvents, slices, type Item, type Slice } from "./slices.js";

/** Rows of RFC 4180, by the names of their columns. */
function rows(text: string): Flat[] {
  const cells = [...text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)].map(([, quoted, plain, end]) => ({
    text: quoted === undefined ? plain! : quoted.replaceAll('""', '"'),
    last: end === "\r\n",
  }));
  const lines: string[][] = [[]];
  for (const cell of cells) {
    lines.at(-1)!.push(cell.text);
    if (cell.last) lines.push([]);
  }
  lines.pop();
  const [heads, ...others] = lines;
  return others.map((line) => {
    expect(line.length).toBe(heads!.length);
    return Object.fromEntries(heads!.map((head, column) => [head, line[column]]));
  });
}

/** A cell of words as it was before it got an apostrophe. */
const words = (text: string | undefined): string => (text ?? "").replace(/^'(?=[=+\-@\t\r])/, "");

async function nodes(slice: Slice): Promise<Item[]> {
  return rows(await answer(slice, "csv-nodes", "text/csv")).map((row) =>
    nodeOf(row["Id"]!, words(row["Label"]), { ...row, place: words(row["place"]), dateText: words(row["dateText"]) }),
  );
}

describe.each(slices)("the tables of $dataset, $question", (slice) => {
  it("are the native graph again", async () => {
    const expected = await native(slice);
    expect(await nodes(slice)).toEqual(expected.nodes);
    const edges = rows(await answer(slice, "csv-edges", "text/csv"));
    expect(edges.map((row) => edgeOf(row["Id"]!, row["Source"]!, row["Target"]!, row))).toEqual(expected.edges);
    for (const row of edges) {
      expect(row["Type"]).toBe(row["directed"] === "false" ? "Undirected" : "Directed");
      expect(Number(row["Weight"])).toBe(Number(row["events"] || 1));
    }
    // Gephi joins edges between the same two nodes when they are of one kind.
    const kinds = edges.map((row) => [row["Source"], row["Target"], row["Kind"]].join(" "));
    expect(new Set(kinds).size).toBe(kinds.length);
  });
});

it("the tables keep texts and dates as they are", async () => {
  expectNastyFacts(await nodes(nastyEvents));
});

it("no cell of words is computed by a spreadsheet", async () => {
  for (const row of rows(await answer(nastyEvents, "csv-nodes", "text/csv"))) {
    for (const column of ["Label", "place", "dateText", "country"]) expect(row[column]).not.toMatch(/^[=+\-@\t\r]/);
  }
});
