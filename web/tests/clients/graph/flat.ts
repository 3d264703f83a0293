import { plainLabel, type Item } from "./slices.js";

/** What GEXF and CSV have of a node or edge: one text for each attribute, none where there is no value. */
export type Flat = Record<string, string | undefined>;

/** A date as the native answer has it, from attributes without nested values. */
function date(flat: Flat): Item {
  const member = (name: string): string | null => flat[name] || null;
  const read: Item = {
    edtf: member("edtf"),
    text: member("dateText"),
    basis: member("basis"),
    startEarliest: member("startEarliest"),
    startLatest: member("startLatest"),
    endEarliest: member("endEarliest"),
    endLatest: member("endLatest"),
  };
  if (flat["oneOf"]) read["oneOf"] = JSON.parse(flat["oneOf"]);
  return read;
}

function optional(read: Item, name: string, value: unknown): void {
  if (value !== undefined && value !== "") read[name] = value;
}

const flags = (flat: Flat): string[] | undefined => flat["flags"]?.split(";");
const json = (text: string | undefined): unknown => (text ? JSON.parse(text) : undefined);

export function nodeOf(id: string, label: string, flat: Flat): Item {
  const read: Item = { id, kind: flat["nodeKind"], type: flat["nodeType"], label: plainLabel(label, flat["flags"] ? flags(flat) : undefined) };
  if (read["kind"] === "actor") {
    optional(read, "country", flat["country"]);
    read["events"] = Number(flat["events"]);
    return read;
  }
  read["date"] = date(flat);
  optional(read, "place", flat["place"]);
  optional(read, "flags", flat["flags"] ? flags(flat) : undefined);
  return read;
}

export function edgeOf(id: string, source: string, target: string, flat: Flat): Item {
  const read: Item = { id, source, target, kind: flat["edgeKind"], type: flat["edgeType"] };
  optional(read, "rank", flat["rank"]);
  optional(read, "assertedBy", flat["assertedBy"]);
  optional(read, "flags", flat["flags"] ? flags(flat) : undefined);
  if (read["kind"] !== "interaction") return read;
  read["directed"] = flat["directed"] === "true";
  read["events"] = Number(flat["events"]);
  read["byType"] = json(flat["byType"]);
  optional(read, "byFlag", json(flat["byFlag"]));
  read["first"] = json(flat["firstDate"]);
  read["last"] = json(flat["lastDate"]);
  return read;
}
