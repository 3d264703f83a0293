// Every recipe of docs/embedding.md, as it stands there: in a browser with the real package, in Python, in R.
import { execFileSync } from "node:child_process";
import { readFileSync, rmSync, writeFileSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { build } from "esbuild";
import { chromium, type Browser, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { serverAddress } from "../browser/browser";
import { startHost, type Host } from "../browser/host";

const parley = serverAddress();
const page = readFileSync(resolve(__dirname, "../../../docs/embedding.md"), "utf8");

/** The code of the recipe with that heading, which asks the server under test. */
function recipe(heading: string, language: string): string {
  const section = page.split(/^### /m).find((each) => each.startsWith(`${heading}\n`)) ?? "";
  const code = new RegExp("```" + language + "\\n([\\s\\S]*?)```").exec(section)?.[1];
  if (!code?.includes("https://parley.example")) throw new Error(`expected a recipe ${heading} in ${language} that asks a server`);
  return code.replaceAll("https://parley.example", parley);
}

async function answer<T>(question: string): Promise<T> {
  const response = await fetch(`${parley}/v1/datasets/iran-nuclear/${question}`);
  if (!response.ok) throw new Error(`expected an answer to ${question}, got ${response.status}`);
  return (await response.json()) as T;
}

interface Totals {
  nodes: { label: string; kind: string }[];
  edges: object[];
}

describe("in a browser", () => {
  let host: Host;
  let browser: Browser;
  let now: Page;
  const faults: string[] = [];

  beforeAll(async () => {
    host = await startHost();
    // Sigma draws with WebGL, which this machine has in software.
    browser = await chromium.launch({ executablePath: process.env["PARLEY_CHROMIUM"] ?? "/usr/bin/chromium", args: ["--no-sandbox", "--use-gl=angle", "--use-angle=swiftshader", "--enable-unsafe-swiftshader"] });
  });
  afterAll(async () => {
    await browser.close();
    await host.stop();
  });

  async function open(html: string): Promise<void> {
    host.put("recipe", `<!doctype html><html lang="en"><meta charset="utf-8"><title>Recipe</title>${html}</html>`);
    faults.length = 0;
    await (now as Page | undefined)?.close();
    now = await browser.newPage({ viewport: { width: 1000, height: 700 } });
    now.on("pageerror", (error) => faults.push(error.message));
    now.on("console", (message) => void (message.type() === "error" && faults.push(message.text())));
    await now.goto(`${host.address}/recipe`);
  }

  /** Runs the recipe in a page of another origin; `probe` is an expression over its names, which tells what it made. */
  async function run<T>(heading: string, probe: string): Promise<T> {
    const script = await build({
      stdin: { contents: `${recipe(heading, "js")}\nwindow.probe = () => ({ ...(${probe}) });\nwindow.done = true;`, resolveDir: resolve(__dirname, "../.."), loader: "js" },
      bundle: true, write: false, format: "esm", target: "es2022", logLevel: "silent", loader: { ".css": "empty", ".svg": "dataurl", ".png": "dataurl" },
    });
    host.put("recipe.js", script.outputFiles[0]!.text, { "Content-Type": "text/javascript" });
    await open(`<style>#graph { width: 900px; height: 600px }</style><div id="graph"></div><script type="module" src="/recipe.js"></script>`);
    await now.waitForFunction(() => (window as unknown as { done?: boolean }).done === true, undefined, { timeout: 30_000 }).catch(() => {
      throw new Error(`the recipe ${heading} did not end: ${faults.join("; ")}`);
    });
    // A fault explains what is missing, so it comes first.
    expect(faults).toEqual([]);
    return now.evaluate(() => (window as unknown as { probe: () => never }).probe());
  }

  it("D3 draws every actor and every link", async () => {
    const { nodes, edges } = await answer<Totals>("graph?view=actors&datetime=2021/2022");
    const made = await run<{ circles: number; lines: number; titles: string[] }>(
      "D3",
      `{ circles: svg.selectAll("circle").size(), lines: svg.selectAll("line").size(), titles: svg.selectAll("title").nodes().map((each) => each.textContent) }`,
    );
    expect(made).toEqual({ circles: nodes.length, lines: edges.length, titles: nodes.map((node) => node.label) });
    await expect.poll(() => now.evaluate(() => Number(document.querySelector("circle")?.getAttribute("cx")))).not.toBe(0);
  });

  it("Cytoscape.js has the same nodes and edges, and finds an actor", async () => {
    const { nodes, edges } = await answer<Totals>("graph?datetime=2021/2022&status=actual");
    const made = await run("Cytoscape.js", `{ nodes: cy.nodes().length, edges: cy.edges().length, selected: cy.$(":selected").map((each) => each.data("label")) }`);
    expect(made).toEqual({ nodes: nodes.length, edges: edges.length, selected: ["Iran"] });
  });

  it("Sigma has the same nodes and edges", async () => {
    const { nodes, edges } = await answer<Totals>("graph?view=actors");
    const made = await run<{ nodes: number; edges: number }>("Sigma", `{ nodes: sigma.getGraph().order, edges: sigma.getGraph().size }`);
    expect(made).toEqual({ nodes: nodes.length, edges: edges.length });
  });

  it("vis-network has the same nodes and edges", async () => {
    const { nodes, edges } = await answer<Totals>("graph?datetime=2021/2022");
    const made = await run("vis-network", `{ nodes: Object.keys(network.getPositions()).length, edges: data.edges.length }`);
    expect(made).toEqual({ nodes: nodes.length, edges: edges.length });
  });

  it("vis-timeline has every event with a bound", async () => {
    const { items } = await answer<{ items: { date: { startEarliest: string | null; endLatest: string | null } }[] }>("events?datetime=2021/2022&limit=10000");
    const made = await run<{ items: number }>("vis-timeline", `{ items: timeline.itemsData.length }`);
    expect(made.items).toBeGreaterThan(20);
    expect(made.items).toBeLessThanOrEqual(items.length);
    await expect.poll(() => now.locator(".vis-item").count()).toBeGreaterThan(5);
  });

  it("TimelineJS tells every event of its file", async () => {
    const code = recipe("TimelineJS", "html");
    for (const [path] of code.matchAll(/node_modules\/[^"]+/g)) {
      host.put(path, readFileSync(resolve(__dirname, "../..", path), "utf8"), { "Content-Type": path.endsWith(".css") ? "text/css" : "text/javascript" });
    }
    const { events } = await answer<{ events: object[] }>("events?datetime=2021/2022&status=actual&format=timelinejs");
    await open(`<style>#graph { width: 900px; height: 600px }</style>${code}`);
    expect(events.length).toBeGreaterThan(20);
    await expect.poll(() => now.locator(".tl-timemarker").count()).toBe(events.length);
    expect(await now.locator(".tl-message-full").filter({ hasText: /error|invalid/i }).count()).toBe(0);
  });

  it("Observable Plot draws a line for every dated event", async () => {
    const { total } = await answer<{ total: number }>("events?datetime=2021/2022");
    const made = await run<{ lines: number; dated: number; events: number }>("Observable", `{ lines: chart.querySelectorAll("g[aria-label=rule] line").length, dated: dated.length, events: events.length }`);
    expect(made.events).toBe(total);
    expect(made.dated).toBeGreaterThan(20);
    expect(made.lines).toBe(made.dated);
  });
});

describe("outside of a browser", () => {
  /** What the recipe prints, with the lines of `probe` behind it. */
  function print(heading: string, language: "python" | "r", probe: string): string {
    const folder = mkdtempSync(join(tmpdir(), "parley-recipe-"));
    const file = join(folder, "recipe");
    writeFileSync(file, `${recipe(heading, language)}\n${probe}\n`);
    try {
      // Debian's own Python is the one that has Debian's packages.
      return execFileSync(language === "r" ? "Rscript" : "/usr/bin/python3", [file], { encoding: "utf8", env: { ...process.env, LC_ALL: "C.UTF-8" } });
    } finally {
      rmSync(folder, { recursive: true });
    }
  }

  it("NetworkX has the same nodes and edges, and says who is between the others", async () => {
    const { nodes, edges } = await answer<Totals>("graph?view=actors");
    const lines = print("NetworkX", "python", "print(len(graph), graph.number_of_edges())").trim().split("\n");
    expect(lines.length).toBe(6);
    expect(nodes.map((node) => node.label)).toContain(lines[0]!.replace(/ [\d.]+$/, ""));
    expect(lines.at(-1)).toBe(`${nodes.length} ${edges.length}`);
  });

  it("pandas has every event, and counts who begins", async () => {
    const { items } = await answer<{ items: { participants?: { role: string }[] }[] }>("events?limit=10000");
    const begun = items.flatMap((event) => (event.participants ?? []).filter((each) => each.role === "initiator")).length;
    const printed = print("pandas", "python", 'print(len(events), (roles[1] == "initiator").sum())');
    expect(printed).toMatch(/date\.startEarliest/);
    expect(printed.trim().split("\n").at(-1)).toBe(`${items.length} ${begun}`);
  });

  it("igraph for R has the same nodes and edges", async () => {
    const { nodes, edges } = await answer<Totals>("graph?view=actors");
    const printed = print("igraph for R", "r", "cat(vcount(graph), ecount(graph), V(graph)$name[1])");
    expect(printed.trim().split("\n").at(-1)).toBe(`${nodes.length} ${edges.length} ${(nodes[0] as unknown as { id: string }).id}`);
  });

  it("Gephi gets a file of GEXF", async () => {
    const command = recipe("Gephi", "sh");
    const address = /'([^']+)'/.exec(command)?.[1] ?? "";
    const response = await fetch(address);
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toContain("xml");
    const { nodes, edges } = await answer<Totals>("graph?view=actors");
    const text = await response.text();
    expect([[...text.matchAll(/<node /g)].length, [...text.matchAll(/<edge /g)].length]).toEqual([nodes.length, edges.length]);
  });
});

it("no recipe is left out", () => {
  const [, recipes = ""] = page.split("## Recipes for other programs");
  expect([...recipes.matchAll(/^### (.+)$/gm)].map(([, heading]) => heading)).toEqual([
    "D3", "Cytoscape.js", "Sigma", "vis-network", "vis-timeline", "TimelineJS", "Observable", "NetworkX", "pandas", "igraph for R", "Gephi",
  ]);
});
