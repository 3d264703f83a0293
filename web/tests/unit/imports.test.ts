import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { describe, expect, it } from "vitest";

const source = resolve(__dirname, "../../src");

/** The folders of the source tree, lowest first; each may import from itself and from those before it. */
const floors = ["wire", "i18n", "state", "layout", "elements"];

/** The rooms of a floor, and which other rooms of that floor each may import from. A file beside the rooms serves all of them. */
const rooms: Record<string, Record<string, string[]>> = {
  layout: { time: [], timeline: ["time"], graph: [] },
  elements: { shared: [], timeline: ["shared"], graph: ["shared"], card: ["shared"], news: ["shared"], share: ["shared"], app: ["timeline", "graph", "card", "news", "share", "shared"], embed: ["timeline", "graph", "card", "app", "shared"] },
};
const maxFilesPerFolder = 25;
const maxFilesWithoutReadme = 8;

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

/** The floor and the room a file stands in; the room is empty for a file beside the rooms. */
function roomOf(file: string): { floor: string; room: string } {
  const [floor = "", ...rest] = relative(source, file).split("/");
  return { floor, room: rest.length > 1 ? (rest[0] ?? "") : "" };
}

/** Whether the rules for rooms let a file import another. */
function roomsAllow(file: string, target: string): boolean {
  const [from, to] = [roomOf(file), roomOf(target)];
  if (from.floor !== to.floor || from.room === to.room || to.room === "") return true;
  return rooms[from.floor]?.[from.room]?.includes(to.room) ?? false;
}

/** Every folder of the source tree with the names of the files directly in it. */
function folders(folder: string): { path: string; names: string[] }[] {
  const entries = readdirSync(folder, { withFileTypes: true });
  return [
    { path: relative(source, folder) || ".", names: entries.filter((entry) => entry.isFile()).map((entry) => entry.name) },
    ...entries.filter((entry) => entry.isDirectory()).flatMap((entry) => folders(join(folder, entry.name))),
  ];
}

function importsOf(file: string): string[] {
  const text = readFileSync(file, "utf8");
  return [...text.matchAll(/(?:from|import)\s*\(?\s*"(\.[^"]+)"/g)].map((match) => resolve(dirname(file), match[1] ?? ""));
}

/** Cycles of imports, each once. Imports of types count too. */
function cyclesIn(imports: ReadonlyMap<string, readonly string[]>): string[] {
  const cycles: string[] = [];
  const done = new Set<string>();
  const visit = (file: string, path: string[]): void => {
    if (path.includes(file)) cycles.push([...path.slice(path.indexOf(file)), file].join(" → "));
    if (path.includes(file) || done.has(file)) return;
    for (const target of imports.get(file) ?? []) visit(target, [...path, file]);
    done.add(file);
  };
  for (const file of imports.keys()) visit(file, []);
  return cycles;
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

  it("imports nothing from state in layout", () => {
    const sideways = all.flatMap((file) =>
      importsOf(file)
        .filter((target) => floorOf(file) === floors.indexOf("layout") && floorOf(target) === floors.indexOf("state"))
        .map((target) => `${relative(source, file)} imports ${relative(source, target)}`),
    );
    expect(sideways).toEqual([]);
  });

  it("imports only from its own room or from the rooms listed for it", () => {
    const across = all.flatMap((file) =>
      importsOf(file)
        .filter((target) => !roomsAllow(file, target))
        .map((target) => `${relative(source, file)} imports ${relative(source, target)}`),
    );
    expect(across).toEqual([]);
  });

  it("detects an import from a room that is not listed", () => {
    const file = (path: string): string => join(source, path);
    expect(roomsAllow(file("elements/graph/stage.ts"), file("elements/card/event"))).toBe(false);
    expect(roomsAllow(file("elements/shared/styles.ts"), file("elements/app/styles"))).toBe(false);
    expect(roomsAllow(file("layout/fit-text.ts"), file("layout/time/days"))).toBe(false);
    expect(roomsAllow(file("elements/card/event.ts"), file("elements/shared/styles"))).toBe(true);
  });

  it("names every room in the rules", () => {
    for (const [floor, named] of Object.entries(rooms)) {
      const found = folders(join(source, floor)).map(({ path }) => path.split("/").slice(1).join("/"));
      expect(found.filter((room) => room !== "").sort(), floor).toEqual(Object.keys(named).sort());
    }
  });

  it(`has at most ${maxFilesPerFolder} files in a folder`, () => {
    const full = folders(source).filter(({ names }) => names.length > maxFilesPerFolder);
    expect(full.map(({ path }) => path)).toEqual([]);
  });

  it(`explains every folder of more than ${maxFilesWithoutReadme} files in a README`, () => {
    const unexplained = folders(source).filter(({ names }) => names.length > maxFilesWithoutReadme && !names.includes("README.md"));
    expect(unexplained.map(({ path }) => path)).toEqual([]);
  });

  it("has no cycle of imports", () => {
    const name = (file: string): string => relative(source, file).replace(/\.ts$/, "");
    const imports = new Map(all.map((file) => [name(file), importsOf(file).map(name)]));
    // If the names did not match the files, no cycle would be found.
    expect([...imports.values()].flat().filter((target) => imports.has(target)).length).toBeGreaterThan(100);
    expect(cyclesIn(imports)).toEqual([]);
  });

  it("detects a cycle that begins behind other files", () => {
    expect(cyclesIn(new Map([["a", ["b", "c"]], ["b", ["c"]], ["c", ["b"]]]))).toEqual(["b → c → b"]);
  });

  it("fetches in one place only", () => {
    const fetching = all.filter((file) => /\bfetch\(|= fetch\b|XMLHttpRequest|WebSocket/.test(readFileSync(file, "utf8")));
    expect(fetching.map((file) => relative(source, file))).toEqual(["wire/requests.ts"]);
  });

  it("listens in one place only", () => {
    const listening = all.filter((file) => /\bnew EventSource\(/.test(readFileSync(file, "utf8")) && !file.endsWith(".spec.ts"));
    expect(listening.map((file) => relative(source, file))).toEqual(["wire/changes.ts"]);
  });

  it("has no file above 300 lines", () => {
    const long = all.filter((file) => readFileSync(file, "utf8").split("\n").length > 301);
    expect(long.map((file) => relative(source, file))).toEqual([]);
  });

  it("names no other host except those that readers open themselves, and examples", () => {
    const hosts = all.flatMap((file) => [...readFileSync(file, "utf8").matchAll(/https?:\/\/[\w.-]+/g)].map((match) => match[0]));
    expect([...new Set(hosts)].filter((host) => !host.endsWith(".example"))).toEqual(["https://www.wikidata.org"]);
  });
});
