import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { serverAddress } from "../browser/browser";

const require = createRequire(import.meta.url);
const { Package } = require("datapackage") as { Package: { load: (descriptor: string, options: object) => Promise<DataPackage> } };
const { ROCrate, validate } = require("ro-crate") as { ROCrate: new (json: object, options: object) => Crate; validate: (text: string) => Promise<Report> };

interface DataPackage {
  valid: boolean;
  errors: Error[];
  resources: { name: string; read: (options: object) => Promise<Record<string, unknown>[]> }[];
}

interface Crate {
  rootDataset: Record<string, unknown> & { hasPart: { "@id": string }[] };
  entities: () => Iterable<Record<string, unknown> & { "@id": string; "@type": string }>;
}

type Report = { status: string; message: string }[];

interface Native {
  dataset: { id: string; title: Record<string, string> };
  events: { id: string; participants?: unknown[]; relations?: unknown[] }[];
  actors: { id: string }[];
  sources: { id: string }[];
  claims: { id: string }[];
  affiliations: unknown[];
}

const program = process.env["PARLEY_PROGRAM"] ?? join(__dirname, "../../../build/release/parley");

/** Runs a program and returns what it says; throws with its errors where it fails. */
function run(command: string, arguments_: string[], folder: string): string {
  const { status, stdout, stderr } = spawnSync(command, arguments_, { cwd: folder, encoding: "utf8" });
  if (status !== 0) throw new Error(`${command} ${arguments_.join(" ")}: ${stdout}${stderr}`);
  return stdout;
}

describe.each(["iran-nuclear", "colombia-farc"])("the crate of %s", (dataset) => {
  const scratch = mkdtempSync(join(tmpdir(), "parley-crate-"));
  const crate = join(scratch, "crate");
  const json = <T>(file: string): T => JSON.parse(readFileSync(join(crate, file), "utf8")) as T;

  beforeAll(async () => {
    const response = await fetch(`${serverAddress()}/v1/datasets/${dataset}/crate.zip`);
    expect(response.status).toBe(200);
    expect(response.headers.get("content-encoding")).toBeNull();
    mkdirSync(crate);
    writeFileSync(join(scratch, "crate.zip"), Buffer.from(await response.arrayBuffer()));
    run("unzip", ["-q", "../crate.zip"], crate);
  });

  afterAll(() => rmSync(scratch, { recursive: true, force: true }));

  it("is an archive in which unzip finds no fault, and whose sums are right", () => {
    expect(run("unzip", ["-t", "crate.zip"], scratch)).toContain("No errors detected");
    const checked = run("sha256sum", ["-c", "manifest-sha256.txt"], crate).trim().split("\n");
    expect(checked.length).toBeGreaterThan(18);
    expect(checked.filter((line) => !line.endsWith(": OK"))).toEqual([]);
  });

  it("has a native file that Parley reads again with the same revision", async () => {
    expect(run(program, ["check", "native/dataset.json"], crate)).toContain("no fault");
    const served = (await (await fetch(`${serverAddress()}/v1/datasets/${dataset}`)).json()) as { revision: string };
    const again = JSON.parse(run(program, ["get", "native/dataset.json", `/v1/datasets/${dataset}`], crate)) as { revision: string };
    expect(again.revision).toBe(served.revision);
  });

  it("is a valid Data Package whose every row fits its types, keys and references", async () => {
    const data = await Package.load(join(crate, "datapackage.json"), { basePath: crate, strict: true });
    expect(data.errors).toEqual([]);
    expect(data.valid).toBe(true);
    const rows = new Map<string, Record<string, unknown>[]>();
    for (const resource of data.resources) rows.set(resource.name, await resource.read({ keyed: true, relations: true }));
    const native = json<Native>("native/dataset.json");
    const ids = (table: string): unknown[] => (rows.get(table) ?? []).map((row) => row["id"]).sort();
    for (const list of ["events", "actors", "sources", "claims"] as const) expect(ids(list), list).toEqual(native[list].map(({ id }) => id).sort());
    expect(rows.get("affiliations")).toHaveLength(native.affiliations.length);
    expect(rows.get("participants")).toHaveLength(native.events.flatMap((event) => event.participants ?? []).length);
    expect(rows.get("relations")).toHaveLength(native.events.flatMap((event) => event.relations ?? []).length);
  });

  it("is an RO-Crate that its library reads, with every file described", async () => {
    const metadata = json<{ "@context": string; "@graph": object[] }>("ro-crate-metadata.json");
    expect(metadata["@context"]).toBe("https://w3id.org/ro/crate/1.2/context");
    const read = new ROCrate(metadata, { array: false, link: true });
    expect(read.rootDataset["name"]).toBe(json<Native>("native/dataset.json").dataset.title["en"]);
    expect(read.rootDataset["datePublished"]).toMatch(/^\d{4}-\d\d-\d\d$/);
    const files = run("find", [".", "-type", "f", "-printf", "%P\\n"], crate).trim().split("\n");
    const undescribed = ["manifest-sha256.txt", "ro-crate-metadata.json"];
    expect(read.rootDataset.hasPart.map((part) => part["@id"]).sort()).toEqual(files.filter((file) => !undescribed.includes(file)).sort());
    const types = [...read.entities()].filter((entity) => entity["@type"] === "File").map((entity) => entity["@id"]);
    expect(types).toHaveLength(files.length - undescribed.length);
    // The validator would read the context from the net; here it gets the part that it asks for.
    const terms = ["Dataset", "CreativeWork", "name", "description", "datePublished", "license", "hasPart", "about", "sha256", "creditText"];
    const context = Object.fromEntries(terms.map((term) => [term, `http://schema.org/${term}`]));
    const report = await validate(JSON.stringify({ ...metadata, "@context": context }));
    expect(report.length).toBeGreaterThan(5);
    expect(report.filter(({ status }) => status === "error").map(({ message }) => message)).toEqual([]);
  });

  it("has a Croissant whose record sets take their columns from the files that are there", () => {
    interface Field {
      "@id": string;
      source: { fileObject: { "@id": string }; extract: { column: string } };
      references?: { field: { "@id": string } };
    }
    const croissant = json<{
      "@type": string;
      conformsTo: string;
      distribution: { "@id": string; contentUrl: string }[];
      recordSet: { "@id": string; key: unknown; field: Field[] }[];
    }>("croissant.json");
    expect(croissant["@type"]).toBe("sc:Dataset");
    expect(croissant.conformsTo).toBe("http://mlcommons.org/croissant/1.0");
    const fields = croissant.recordSet.flatMap(({ field }) => field);
    const ids = [...croissant.distribution, ...croissant.recordSet, ...fields].map((node) => node["@id"]);
    expect(new Set(ids).size).toBe(ids.length);
    const urls = new Map(croissant.distribution.map((file) => [file["@id"], file.contentUrl]));
    for (const { "@id": id, source, references } of fields) {
      const url = urls.get(source.fileObject["@id"]) ?? "";
      expect(readFileSync(join(crate, url), "utf8").split("\r\n", 1)[0]?.split(","), id).toContain(source.extract.column);
      if (references) expect(ids, id).toContain(references.field["@id"]);
    }
    expect(fields.length).toBeGreaterThan(80);
  });

  it("has tables that pandas reads as they were", () => {
    const said = run("/usr/bin/python3", [join(__dirname, "../../../tests/clients/crate_witness.py"), crate], dirname(crate));
    expect(said).toMatch(/^\d+ tables, \d+ rows agree with the native file$/m);
  });
});
