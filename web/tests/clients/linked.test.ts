// jsonld.js and Oxigraph read linked data: the same statements in both notations, and the facts of the native answers.
import jsonld from "jsonld";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Store, type Term } from "oxigraph";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { json, losses, nativeEvents, servers, shipped, text, type NativeEvent, type Served } from "./events/dataset";

interface Node {
  id: string;
  kind: "actor" | "event";
  label: string;
  events?: number;
  flags?: string[];
}
interface Edge {
  source: string;
  target: string;
  kind: string;
  type: string;
  rank?: string;
  assertedBy?: string;
  flags?: string[];
}
interface Graph {
  nodes: Node[];
  edges: Edge[];
}
type Bound = Map<string, Term>;
type Document = jsonld.JsonLdDocument & { "@context": Record<string, unknown>; "@graph": object[] };

const sem = "http://semanticweb.cs.vu.nl/2009/11/sem/";
const schema = "https://schema.org/";
const xsd = "http://www.w3.org/2001/XMLSchema#";
const rdfsLabel = "http://www.w3.org/2000/01/rdf-schema#label";
const rdfType = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";

/** A context that is not in the document would be asked for here. */
const noNetwork = async (url: string): Promise<never> => {
  throw new Error(`the document needs ${url}`);
};

/** Blank nodes have the same names in both notations, but readers give them others. */
const named = (written: string): string => written.replace(/"_:(\w+)"/g, '"urn:blank:$1"').replace(/(?<=\s)_:(\w+)/g, "<urn:blank:$1>");

function lines(quads: string): string[] {
  return quads.split("\n").filter(Boolean).map((line) => line.replace(/"@([A-Za-z-]+) /g, (_, tag: string) => `"@${tag.toLowerCase()} `)).sort();
}

async function linesOfJsonLd(document: jsonld.JsonLdDocument): Promise<string[]> {
  const options = { format: "application/n-quads", documentLoader: noNetwork, safe: true } as const;
  return lines((await jsonld.toRDF(document, options)) as unknown as string);
}

function load(turtle: string): Store {
  const store = new Store();
  store.load(turtle, { format: "text/turtle" });
  return store;
}

/** N-Quads in one spelling: readers may escape or not. */
function spelled(line: string): string {
  return line.replace(/\\u([0-9A-Fa-f]{4})/g, (_, code: string) => String.fromCharCode(parseInt(code, 16))).replace(/\\([tbf])/g, (_, c: string) => ({ t: "\t", b: "\b", f: "\f" })[c] ?? c);
}

const questions = [
  "events?limit=10000",
  "events?limit=10000&claims=all",
  "events?limit=10000&lang=fa",
  "graph?view=participation",
  "graph?view=participation&claims=all",
  "graph?view=actors",
  "graph?view=events",
];

describe.each(servers)("linked data of %s", (_, serve) => {
  let served: Served;
  let events: NativeEvent[];
  let graph: Graph;
  beforeAll(async () => {
    served = await serve();
    events = await nativeEvents(served.base);
    graph = await json<Graph>(`${served.base}/graph?view=participation`);
  });
  afterAll(() => served.stop());

  it.each(questions)("jsonld.js and Oxigraph find the same statements in /%s", async (question) => {
    const document = JSON.parse(named(await text(`${served.base}/${question}&format=jsonld`))) as Document;
    const store = load(named(await text(`${served.base}/${question}&format=turtle`)));
    const left = (await linesOfJsonLd(document)).map(spelled);
    const right = lines(store.dump({ format: "application/n-quads" })).map(spelled);
    expect(left.length).toBeGreaterThan(10);
    expect(new Set(left).size, "each statement once").toBe(left.length);
    expect(left).toEqual(right);
  });

  it("reads the served context as the one in the documents", async () => {
    const document = JSON.parse(named(await text(`${served.base}/events?format=jsonld`))) as Document;
    const served_context = await json<{ "@context": object }>(`${served.base.split("/datasets/")[0]}/context.jsonld`);
    const base = String(document["@context"]["@vocab"]).replace("vocabulary#", "");
    const other = { ...document, "@context": [{ "@base": base }, served_context["@context"]] } as unknown as jsonld.JsonLdDocument;
    expect(await linesOfJsonLd(other)).toEqual(await linesOfJsonLd(document));
  });

  it("has every node and participation of the graph, and every event with its label", async () => {
    const base = await baseOf(served);
    const store = load(await text(`${served.base}/graph?view=participation&format=turtle`));
    const count = (query: string): number => Number((store.query(query) as Bound[])[0]?.get("n")?.value);
    const actual = graph.nodes.filter((node) => node.kind === "event" && !node.flags);
    expect(count(`SELECT (COUNT(DISTINCT ?e) AS ?n) { ?e a <${sem}Event>, <${schema}Event> }`)).toBe(actual.length);
    expect(count(`SELECT (COUNT(DISTINCT ?a) AS ?n) { ?a a <${sem}Actor> }`)).toBe(graph.nodes.filter((node) => node.kind === "actor").length);
    const parts = graph.edges.filter((edge) => edge.kind === "participation");
    expect(count(`SELECT (COUNT(DISTINCT ?p) AS ?n) { ?e <${base}vocabulary#participation> ?p }`)).toBe(parts.length);
    for (const node of graph.nodes) {
      const labels = store.query(`SELECT ?l { <${base}${node.kind}s/${encodeURIComponent(node.id)}> <${rdfsLabel}> ?l }`) as Bound[];
      expect(labels.map((row) => row.get("l")?.value), node.id).toEqual([node.label]);
    }
  });

  it("never types an event with a flag as an event, nor gives it an actor", async () => {
    const base = await baseOf(served);
    const store = load(await text(`${served.base}/events?limit=10000&format=turtle`));
    const flagged = events.filter((event) => event.flags);
    expect(flagged.length).toBeGreaterThan(0);
    for (const event of flagged) {
      const iri = `<${base}events/${encodeURIComponent(event.id)}>`;
      const terms = (store.query(`SELECT DISTINCT ?p { ${iri} ?p ?o }`) as Bound[]).map((row) => String(row.get("p")?.value));
      const allowed = [rdfType, rdfsLabel, "http://www.w3.org/2000/01/rdf-schema#comment", "http://www.w3.org/ns/prov#wasDerivedFrom", "http://purl.org/dc/terms/source"];
      expect(terms.filter((term) => !term.startsWith(`${base}vocabulary#`) && !allowed.includes(term)), event.id).toEqual([]);
      const types = (store.query(`SELECT ?t { ${iri} a ?t }`) as Bound[]).map((row) => String(row.get("t")?.value));
      expect(types.every((type) => type.startsWith(`${base}vocabulary#`)), event.id).toBe(true);
    }
  });

  it("has dates in the precision that is known, and the four bounds", async () => {
    const base = await baseOf(served);
    const store = load(await text(`${served.base}/events?limit=10000&format=turtle`));
    const types: [RegExp, string][] = [[/^-?\d{4,}$/, "gYear"], [/^-?\d{4}-(0\d|1[0-2])$/, "gYearMonth"], [/^-?\d{4}-\d\d-\d\d$/, "date"]];
    for (const event of events) {
      const span = `<${base}events/${encodeURIComponent(event.id)}#time>`;
      const values = (store.query(`SELECT ?v { ${span} <http://purl.org/dc/terms/date> ?v }`) as Bound[]).map((row) => row.get("v") as Term & { datatype: Term });
      const edtf = event.date.edtf;
      // XSD writes years beyond four digits without the letter of EDTF.
      const plain = edtf?.replace(/^Y/, "") ?? "";
      const precise = types.find(([form]) => form.test(plain))?.[1];
      const expected = edtf === null ? [] : [`${edtf} http://id.loc.gov/datatypes/edtf/EDTF`, ...(precise ? [`${plain} ${xsd}${precise}`] : [])];
      expect(values.map((value) => `${value.value} ${value.datatype.value}`).sort(), event.id).toEqual(expected.sort());
      const bounds: [string, string | null][] = [
        ["P82a_begin_of_the_begin", event.date.startEarliest],
        ["P81a_end_of_the_begin", event.date.startLatest],
        ["P81b_begin_of_the_end", event.date.endEarliest],
        ["P82b_end_of_the_end", event.date.endLatest],
      ];
      for (const [term, day] of bounds) {
        const found = (store.query(`SELECT ?v { ${span} <http://www.cidoc-crm.org/cidoc-crm/${term}> ?v }`) as Bound[]).map((row) => row.get("v")?.value);
        expect(found, `${event.id} ${term}`).toEqual(day === null ? [] : [day]);
      }
    }
  });

  it("asserts nothing in one voice", async () => {
    const actor = graph.nodes.find((node) => node.kind === "actor")?.id ?? "";
    const store = load(await text(`${served.base}/events?limit=10000&claims=actor:${actor}&format=turtle`));
    expect(store.query(`ASK { { ?e a <${sem}Event> } UNION { ?e <${sem}hasActor> ?a } UNION { ?e a <${schema}Event> } }`)).toBe(false);
  });

  it("names events before year 1 in its report", async () => {
    const early = events.filter((event) => Object.values(event.date).some((day) => /^(-|0000-)\d/.test(String(day))));
    expect((await losses(served.base, "events?limit=10000&format=turtle")).get("xsd-1.1-years") ?? []).toEqual(early.map((event) => event.id));
  });
});

async function baseOf(served: Served): Promise<string> {
  const document = await json<Document>(`${served.base}/events?limit=1&format=jsonld`);
  return String(document["@context"]["@vocab"]).replace("vocabulary#", "");
}

/** The queries of docs/linked-data.md by name, with their prefixes. */
function queries(): Map<string, string> {
  const page = readFileSync(join(__dirname, "../../../docs/linked-data.md"), "utf8");
  const blocks = new Map([...page.matchAll(/```sparql (\S+)\n([\s\S]*?)```/g)].map((found) => [found[1] ?? "", found[2] ?? ""]));
  const prefixes = blocks.get("prefixes") ?? "";
  blocks.delete("prefixes");
  return new Map([...blocks].map(([name, query]) => [name, prefixes + query]));
}

describe("the questions of docs/linked-data.md", () => {
  let store: Store;
  let graph: Graph;
  let relations: Graph;
  let events: NativeEvent[];
  let base: string;
  beforeAll(async () => {
    const served = await shipped();
    base = await baseOf(served);
    graph = await json<Graph>(`${served.base}/graph?view=participation`);
    relations = await json<Graph>(`${served.base}/graph?view=events`);
    events = await nativeEvents(served.base);
    store = load(await text(`${served.base}/graph?view=participation&format=turtle`));
    store.load(await text(`${served.base}/graph?view=events&format=turtle`), { format: "text/turtle" });
  });
  const rows = (name: string): Bound[] => store.query((queries().get(name) ?? "").replace("urn:parley:iran-nuclear/", base)) as Bound[];
  const id = (term: Term | undefined): string => decodeURIComponent(String(term?.value).replace(/^.*\//, ""));

  it("are these", () => {
    expect([...queries().keys()]).toEqual(["actors", "in-2015", "responses", "unasserted"]);
  });

  it("find each actor's number of events", () => {
    const found = Object.fromEntries(rows("actors").map((row) => [id(row.get("actor")), Number(row.get("events")?.value)]));
    const native = Object.fromEntries(graph.nodes.filter((node) => node.kind === "actor").map((node) => [node.id, node.events]));
    expect(found).toEqual(native);
  });

  it("find the events of a year", () => {
    const native = events.filter((event) => !event.flags && (event.date.startEarliest ?? "") >= "2015-01-01" && (event.date.startLatest ?? "9") <= "2015-12-31");
    expect(rows("in-2015").map((row) => id(row.get("event"))).sort()).toEqual(native.map((event) => event.id).sort());
    expect(native.length).toBeGreaterThan(3);
  });

  it("find the responses, of which some are no facts", () => {
    const native = relations.edges.filter((edge) => edge.type === "responds-to");
    const pair = (a: string, b: string): string => `${a} responds to ${b}`;
    expect(rows("responses").map((row) => pair(id(row.get("event")), id(row.get("before")))).sort()).toEqual(native.map((edge) => pair(edge.source, edge.target)).sort());
    expect(native.some((edge) => edge.flags) && native.some((edge) => !edge.flags)).toBe(true);
  });

  it("find what did not certainly happen", () => {
    const native = graph.nodes.flatMap((node) => (node.flags ?? []).map((flag) => `${node.id} flag-${flag}`));
    const found = rows("unasserted").map((row) => `${id(row.get("event"))} ${String(row.get("flag")?.value).replace(/^.*#/, "")}`);
    expect(found.sort()).toEqual(native.sort());
  });
});
