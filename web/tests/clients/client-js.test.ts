// The client that the server gives, as others load it: from its address, with its types, in a page and in Node.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type * as Client from "../../client/index";

const url = (process.env["PARLEY_URL"] ?? "").replace(/\/$/, "");
const folder = mkdtempSync(join(tmpdir(), "parley-client-"));
let client: typeof Client;
let parley: Client.Parley;

beforeAll(async () => {
  if (!url) throw new Error("PARLEY_URL is not set: start `parley serve --port 0` and give its address");
  for (const name of ["client.js", "client.d.ts"]) writeFileSync(join(folder, name.replace("client.js", "client.mjs").replace("client.d.ts", "client.d.mts")), await (await fetch(`${url}/v1/${name}`)).text());
  client = (await import(/* @vite-ignore */ pathToFileURL(join(folder, "client.mjs")).href)) as typeof Client;
  parley = new client.Parley({ server: url, dataset: "iran-nuclear" });
});
afterAll(() => rmSync(folder, { recursive: true }));

describe("a list", () => {
  it("gives each item of each page once, in order", async () => {
    const ids: string[] = [];
    for await (const event of parley.events({ actor: "iran", limit: 7 })) ids.push(event.id);
    const whole = await parley.events({ actor: ["iran"], limit: 10000 }).page();
    expect(ids).toEqual(whole.items.map((event) => event.id));
    expect(ids.length).toBe(whole.total);
    expect(whole.total).toBeGreaterThan(7);
  });

  it("gives its pages with what stands around the items", async () => {
    const totals: number[] = [];
    for await (const page of parley.actors({ limit: 20 }).pages()) totals.push(page.total);
    expect(totals.length).toBe(Math.ceil(totals[0]! / 20));
  });

  it("asks for no page that is not needed", async () => {
    let asked = 0;
    const counting = parley.with({ fetch: (...given: Parameters<typeof fetch>) => (asked++, fetch(...given)) });
    for await (const _ of counting.events({ limit: 3 })) if (asked > 0) break;
    expect(asked).toBe(1);
  });

  it("is there whole", async () => {
    expect((await parley.sources({ limit: 50 }).all()).length).toBe((await parley.dataset()).counts.sources);
  });
});

describe("an answer", () => {
  it("is about the thing with that id", async () => {
    expect((await parley.event("jcpoa")).label).toContain("Joint Comprehensive");
    expect((await parley.relation({ a: "us-withdrawal", b: "vienna-talks" })).certain).toBe("before");
    expect((await parley.dyad("iran", "united-states", { limit: 1 }).page()).other).toBe("united-states");
    expect((await parley.with({ lang: "fa" }).actor("iran")).label).toBe("ایران");
  });

  it("has pages that follow it where it is no list of items", async () => {
    let edges = 0;
    for await (const page of parley.following(await parley.graph({ view: "participation", limit: 100 }))) edges += page.edges.length;
    expect(edges).toBe((await parley.graph()).total.edges);
  });

  it("is of the revision that is pinned", async () => {
    const pinned = await parley.pinned();
    expect((await pinned.events({ limit: 1 }).page()).links.self).toContain(`revision=${(await parley.dataset()).revision}`);
    await expect(parley.with({ revision: "000000000000" }).events().page()).rejects.toMatchObject({ status: 410 });
  });

  it("in another format is fetched by its address", async () => {
    const response = await parley.open(parley.address("/v1/datasets/iran-nuclear/events", { format: "csv", place: "Vienna", limit: 2 }));
    expect(response.headers.get("content-type")).toMatch(/^text\/csv/);
    expect((await response.text()).split("\r\n").length).toBe(4);
  });
});

describe("a question without an answer", () => {
  it("is rejected with the problem of the server", async () => {
    const failure = await parley.events({ actor: "irann" }).page().catch((fault: unknown) => fault);
    expect(failure).toBeInstanceOf(client.ParleyProblem);
    expect(failure).toMatchObject({ status: 400, problem: { type: "/problems/invalid-parameter", errors: [{ parameter: "actor", value: "irann" }] } });
    expect((failure as Error).message).toContain('did you mean "iran"');
  });

  it("is rejected where the server cannot be reached", async () => {
    await expect(new client.Parley({ server: "http://127.0.0.1:9", dataset: "a" }).events().page()).rejects.toMatchObject({ status: 0 });
  });

  it("is rejected where the dataset or an id is missing", async () => {
    await expect(new client.Parley({ server: url }).events().page()).rejects.toThrow("expected the id of a dataset");
    await expect(parley.event("")).rejects.toThrow("expected the id of a event");
  });

  it("is rejected with the reason of the signal where that aborts", async () => {
    const controller = new AbortController();
    const silent = createServer(() => undefined).listen(0, "127.0.0.1");
    await new Promise((resolve) => silent.once("listening", resolve));
    const { port } = silent.address() as { port: number };
    const asked = new client.Parley({ server: `http://127.0.0.1:${port}`, dataset: "a" }).events({}, { signal: controller.signal }).page();
    controller.abort();
    await expect(asked).rejects.toMatchObject({ name: "AbortError" });
    silent.closeAllConnections();
    silent.close();
  });
});

it("an id with any character is one part of the address", async () => {
  await expect(parley.event("a/b?c#d%")).rejects.toMatchObject({ status: 404 });
});

it("is given as a script to pages of every origin, to be asked for again", async () => {
  const script = await fetch(`${url}/v1/client.js`);
  expect([script.status, script.headers.get("content-type"), script.headers.get("access-control-allow-origin"), script.headers.get("cache-control")]).toEqual([
    200, "text/javascript; charset=utf-8", "*", "no-cache",
  ]);
  const again = await fetch(`${url}/v1/client.js`, { headers: { "if-none-match": script.headers.get("etag")! } });
  expect(again.status).toBe(304);
  const types = await fetch(`${url}/v1/client.d.ts`);
  expect([types.status, types.headers.get("content-type")]).toEqual([200, "text/plain; charset=utf-8"]);
});

it("has types that know answers and refuse what is not there", () => {
  const check = (lines: string): string => {
    writeFileSync(join(folder, "use.mts"), `import { Parley } from "./client.mjs";\nconst parley = new Parley({ server: "http://127.0.0.1:1", dataset: "a" });\n${lines}\n`);
    const flags = ["--noEmit", "--strict", "--target", "es2022", "--module", "nodenext", "--moduleResolution", "nodenext", "--lib", "es2022,dom", "--typeRoots", folder];
    try {
      return execFileSync(join(__dirname, "../../node_modules/.bin/tsc"), [...flags, join(folder, "use.mts")]).toString();
    } catch (fault) {
      return (fault as { stdout: Buffer }).stdout.toString();
    }
  };
  expect(
    check(`for await (const event of parley.events({ actor: "iran", type: ["letter", "round"], limit: 3 })) { const day: string | null = event.date.startEarliest; console.log(day, event.participants?.[0]?.role === "initiator"); }
const verdict = await parley.relation({ a: "x", b: "y" }); console.log(verdict.possible.includes("overlapped-by"));`),
  ).toBe("");
  expect(check("await parley.events({ actr: 1 }).page();")).toContain("actr");
  expect(check("console.log((await parley.event('a')).labl);")).toContain("labl");
  expect(check("await parley.relation({ a: 'x' });")).toContain("'b' is missing");
});

it("fits in Deno and in a page: one file without imports that names its types", () => {
  const script = readFileSync(join(folder, "client.mjs"), "utf8");
  expect(script).not.toMatch(/^import /m);
  expect(script).toContain('// @ts-self-types="./client.d.ts"');
});
