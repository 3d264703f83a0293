import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { describe, expect, it } from "vitest";

const source = resolve(__dirname, "../../src");
const floors = ["wire", "i18n", "state", "layout", "elements"];

function files(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? files(join(folder, entry.name)) : entry.name.endsWith(".ts") ? [join(folder, entry.name)] : [],
  );
}

function floorOf(file: string): number {
  const folder = relative(source, file).split("/")[0] ?? "";
  const floor = floors.indexOf(folder);
  return floor < 0 ? floors.length : floor;
}

function importsOf(file: string): string[] {
  const text = readFileSync(file, "utf8");
  return [...text.matchAll(/(?:from|import)\s*\(?\s*"(\.[^"]+)"/g)].map((match) => resolve(dirname(file), match[1] ?? ""));
}

/** Files that import each other in a circle, each circle once; types count, since they bind as much. */
function circlesIn(imports: ReadonlyMap<string, readonly string[]>): string[] {
  const circles: string[] = [];
  const done = new Set<string>();
  const visit = (file: string, path: string[]): void => {
    if (path.includes(file)) circles.push([...path.slice(path.indexOf(file)), file].join(" → "));
    if (path.includes(file) || done.has(file)) return;
    for (const target of imports.get(file) ?? []) visit(target, [...path, file]);
    done.add(file);
  };
  for (const file of imports.keys()) visit(file, []);
  return circles;
}

describe("the source tree", () => {
  const all = files(source);

  it("imports only from its own floor or a lower one", () => {
    const upward = all.flatMap((file) =>
      importsOf(file)
        .filter((target) => floorOf(target) > floorOf(file))
        .map((target) => `${relative(source, file)} imports ${relative(source, target)}`),
    );
    expect(all.length).toBeGreaterThan(20);
    expect(upward).toEqual([]);
  });

  it("keeps state and layout apart from each other", () => {
    const sideways = all.flatMap((file) =>
      importsOf(file)
        .filter((target) => floorOf(file) === floors.indexOf("layout") && floorOf(target) === floors.indexOf("state"))
        .map((target) => `${relative(source, file)} imports ${relative(source, target)}`),
    );
    expect(sideways).toEqual([]);
  });

  it("has no circle of imports", () => {
    const name = (file: string): string => relative(source, file).replace(/\.ts$/, "");
    const imports = new Map(all.map((file) => [name(file), importsOf(file).map(name)]));
    // Names that did not match those of the files would hide every circle.
    expect([...imports.values()].flat().filter((target) => imports.has(target)).length).toBeGreaterThan(100);
    expect(circlesIn(imports)).toEqual([]);
  });

  it("would show a circle that begins behind other files", () => {
    expect(circlesIn(new Map([["a", ["b", "c"]], ["b", ["c"]], ["c", ["b"]]]))).toEqual(["b → c → b"]);
  });

  it("fetches in one place only", () => {
    const fetching = all.filter((file) => /\bfetch\(|XMLHttpRequest|WebSocket/.test(readFileSync(file, "utf8")));
    expect(fetching.map((file) => relative(source, file))).toEqual(["wire/client.ts"]);
  });

  it("has no file above 300 lines", () => {
    const long = all.filter((file) => readFileSync(file, "utf8").split("\n").length > 301);
    expect(long.map((file) => relative(source, file))).toEqual([]);
  });

  it("names no other host, save what readers open themselves", () => {
    const hosts = all.flatMap((file) => [...readFileSync(file, "utf8").matchAll(/https?:\/\/[\w.-]+/g)].map((match) => match[0]));
    expect([...new Set(hosts)]).toEqual(["https://www.wikidata.org"]);
  });
});
