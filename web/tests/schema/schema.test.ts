import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import Ajv2020 from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { describe, expect, it } from "vitest";

const root = resolve(__dirname, "../../..");
const read = (path: string): unknown => JSON.parse(readFileSync(join(root, path), "utf8"));

const ajv = new Ajv2020({ allErrors: true, strict: false });
addFormats(ajv);
const validate = ajv.compile(read("data/schema/dataset.schema.json") as object);
const validateVocabulary = ajv.compile(read("data/schema/vocabulary.schema.json") as object);

/** JSON files under a folder of the repository, without the index of the folder. */
function jsonFiles(folder: string): string[] {
  return readdirSync(join(root, folder))
    .flatMap((name) => {
      const path = join(folder, name);
      if (statSync(join(root, path)).isDirectory()) return jsonFiles(path);
      return name.endsWith(".json") && name !== "index.json" ? [path] : [];
    })
    .sort();
}

function faults(path: string): string[] {
  validate(read(path));
  return (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message ?? ""}`);
}

describe("the JSON Schema of datasets", () => {
  it.each([...jsonFiles("data/iran-nuclear"), ...jsonFiles("data/colombia-farc"), ...jsonFiles("data/first-dataset")])("accepts %s", (path) => {
    expect(faults(path)).toEqual([]);
  });

  it.each(jsonFiles("tests/data/valid"))("accepts %s", (path) => {
    expect(faults(path)).toEqual([]);
  });

  const { files } = read("tests/data/invalid/index.json") as { files: { file: string; structural: boolean; fault: string }[] };

  it.each(files.filter((each) => each.structural))("rejects $file: $fault", ({ file }) => {
    let text: unknown;
    try {
      text = read(join("tests/data/invalid", file));
    } catch {
      return; // Not JSON at all, so no schema applies.
    }
    expect(validate(text)).toBe(false);
  });

  it.each(files.filter((each) => !each.structural))("accepts $file, which only the checker can reject: $fault", ({ file }) => {
    expect(faults(join("tests/data/invalid", file))).toEqual([]);
  });

  it("lists a fault for every invalid file", () => {
    const listed = new Set(files.map((each) => each.file));
    const there = jsonFiles("tests/data/invalid").map((path) => relative("tests/data/invalid", path));
    expect(there.filter((file) => !listed.has(file) && !listed.has(file.split("/")[0] ?? ""))).toEqual([]);
    expect(files.length).toBeGreaterThan(20);
  });
});

it("the shipped vocabulary is valid under its schema", () => {
  expect(validateVocabulary(read("data/vocabulary/negotiation.json")), JSON.stringify(validateVocabulary.errors)).toBe(true);
});
