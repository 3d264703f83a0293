// Other people's pages: elements under a strict content security policy, frames, hostile attributes.
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { axeFindings, serverAddress, visit, type Visit } from "./browser";
import { startHost, type Host } from "./host";

const parley = serverAddress();
/** As strict as a page can be that shows the elements: no inline style or script, nothing from anywhere else. */
const strict = `default-src 'none'; script-src ${parley}; connect-src ${parley}; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types lit-html`;

let host: Host;
let now: Visit;

beforeAll(async () => {
  host = await startHost();
});
afterAll(() => host.stop());

beforeEach(async () => {
  now = await visit({ width: 1200, height: 1400, host: host.address, also: [parley] });
});
afterEach(async () => {
  expect(now.faults).toEqual([]);
  await now.close();
});

const page = (body: string, head = "") =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Paper</title><script type="module" src="${parley}/embed.js"></script>${head}</head><body><main><h1>Paper</h1>${body}</main></body></html>`;

async function open(body: string, fields: Record<string, string> = { "Content-Security-Policy": strict }, head = ""): Promise<void> {
  host.put("paper", page(body, head), fields);
  await now.page.goto(`${host.address}/paper`);
}

const mark = (id: string) => now.page.locator(`parley-timeline .mark[data-id="${id}"]`);
const card = () => now.page.locator("parley-detail article h2");

const three = (more = "") => `<parley-timeline group="g" dataset="iran-nuclear" datetime="2021-12/2022-03" ${more}></parley-timeline>
  <parley-graph group="g" view="actors"></parley-graph><parley-detail group="g"></parley-detail>`;

describe("elements on a page with a strict policy", () => {
  it("draw timeline, graph and card, and follow each other", async () => {
    await open(three());
    await mark("basij-letter").waitFor();
    await expect.poll(() => now.page.locator("parley-graph .count").textContent()).toMatch(/^\d+ nodes, \d+ links$/);
    await expect.poll(() => now.page.locator("parley-graph .labels text").count()).toBeGreaterThan(3);
    expect(await now.page.locator('parley-graph [aria-pressed="true"]', { hasText: /^Actors$/ }).count()).toBe(1);
    await mark("basij-letter").click();
    await expect.poll(() => card().textContent()).toBe("Basij letter to the foreign minister");
    await now.page.locator("parley-detail dl a", { hasText: /^Basij$/ }).first().click();
    await expect.poll(() => card().textContent()).toBe("Basij");
    expect(await axeFindings(now.page)).toEqual([]);
  });

  it("tell the page around them what is chosen and shown, and obey when it says no", async () => {
    await open(three());
    await mark("basij-letter").waitFor();
    await now.page.evaluate(() => {
      const told: unknown[] = [];
      Object.assign(window, { told });
      for (const name of ["parley-select", "parley-window"]) document.addEventListener(name, (event) => told.push({ name, ...(event as CustomEvent<object>).detail }));
    });
    await mark("basij-letter").click();
    await expect.poll(() => now.page.evaluate(() => (window as unknown as { told: unknown[] }).told)).toContainEqual({
      name: "parley-select", server: parley, dataset: "iran-nuclear", kind: "event", id: "basij-letter",
    });
    await now.page.getByRole("slider", { name: "Move the window" }).press("PageDown");
    await expect.poll(() => now.page.evaluate(() => JSON.stringify((window as unknown as { told: unknown[] }).told.at(-1)))).toMatch(/"parley-window","from":"2020-/);
    await now.page.evaluate(() => document.addEventListener("parley-select", (event) => event.preventDefault()));
    await now.page.locator("parley-timeline .mark").first().click();
    await expect.poll(() => now.page.evaluate(() => (window as unknown as { told: { name: string }[] }).told.filter((each) => each.name === "parley-select").length)).toBe(2);
    expect(await card().textContent()).toBe("Basij letter to the foreign minister");
  });

  it("obey their attributes when these change, all of the group", async () => {
    await open(three());
    await mark("basij-letter").waitFor();
    await now.page.evaluate(() => document.querySelector("parley-detail")!.setAttribute("event", "jcpoa"));
    await expect.poll(() => card().textContent()).toContain("Joint Comprehensive Plan of Action");
    await mark("jcpoa").waitFor(); // the window has moved to it
    await now.page.evaluate(() => document.querySelector("parley-timeline")!.setAttribute("dataset", "colombia-farc"));
    await expect.poll(() => now.page.evaluate(() => (document.querySelector("parley-graph") as unknown as { current: { dataset: string } }).current.dataset)).toBe("colombia-farc");
  });

  it("stay apart without a group", async () => {
    await open(`<parley-timeline dataset="iran-nuclear" datetime="2021-12/2022-03"></parley-timeline><parley-detail dataset="iran-nuclear" actor="iran"></parley-detail>`);
    await mark("basij-letter").click();
    await expect.poll(() => mark("basij-letter").getAttribute("aria-pressed")).toBe("true");
    expect(await card().textContent()).toBe("Iran");
  });

  it("let the wheel scroll the page they stand in", async () => {
    await open(`${three()}<p>${"word ".repeat(20)}</p>`);
    await now.page.setViewportSize({ width: 1200, height: 800 });
    await mark("basij-letter").waitFor();
    const shown = () => now.page.evaluate(() => JSON.stringify((document.querySelector("parley-timeline") as unknown as { current: { window: unknown } }).current.window));
    const before = await shown();
    await mark("basij-letter").hover();
    await now.page.mouse.wheel(0, 300);
    await expect.poll(() => now.page.evaluate(() => scrollY)).toBeGreaterThan(0);
    expect(await shown()).toBe(before);
    await now.page.evaluate(() => scrollTo(0, 0));
    await mark("basij-letter").hover();
    await now.page.keyboard.down("Control");
    await now.page.mouse.wheel(0, -300);
    await now.page.keyboard.up("Control");
    await expect.poll(shown).not.toBe(before);
  });

  it("lead to the server's page from their links, and ask it in the language of the page", async () => {
    const asked: string[] = [];
    now.page.on("request", (request) => void (request.url().includes("/v1/") && asked.push(request.url())));
    await open(`<parley-detail dataset="iran-nuclear" event="basij-letter" lang="fa" revision=""></parley-detail>`);
    await expect.poll(() => now.page.locator("parley-detail dl a").count()).toBeGreaterThan(0);
    expect(asked.length).toBeGreaterThan(3);
    expect(asked.filter((address) => !address.startsWith(parley) || !address.includes("lang=fa"))).toEqual([]);
    for (const link of await now.page.locator("parley-detail a:not([target])").evaluateAll((links) => links.map((each) => (each as HTMLAnchorElement).href))) {
      expect(link.startsWith(`${parley}/`), link).toBe(true);
    }
  });
});

describe("the colours of elements", () => {
  const colour = (selector: string, inner: string, property: string) =>
    now.page.evaluate(([outer, within, name]) => {
      const find = (root: ParentNode, at: string): Element | null => root.querySelector(at) ?? [...root.querySelectorAll("*")].map((each) => (each.shadowRoot ? find(each.shadowRoot, at) : null)).find(Boolean) ?? null;
      return getComputedStyle(find(document.querySelector(outer!)!.shadowRoot!, within!)!).getPropertyValue(name!);
    }, [selector, inner, property]);

  it("are the page's where it sets them, and dark where it asks for that", async () => {
    host.put("theme.css", "", {});
    await open(
      `<parley-timeline id="own" dataset="iran-nuclear" datetime="2021/2022"></parley-timeline><parley-timeline id="dark" theme="dark" bare dataset="iran-nuclear" datetime="2021/2022"></parley-timeline>`,
      { "Content-Security-Policy": `${strict}; style-src 'nonce-x'` },
      `<style nonce="x">#own { --parley-ink: rgb(1, 2, 3); --parley-family-0: rgb(4, 5, 6); --ink: red } #own, #dark { height: auto }</style>`,
    );
    await now.page.locator("#dark .mark").first().waitFor();
    await now.page.locator("#own .mark").first().waitFor();
    expect(await colour("#own", "text.tick.major", "fill")).toBe("rgb(1, 2, 3)");
    expect(await colour("#own", ".f0 .solid, .f0 .dot, .f0", "--f")).toBe("rgb(4, 5, 6)");
    expect(await colour("#dark", "text.tick.major", "fill")).toBe("rgb(232, 230, 224)");
    expect(await now.page.locator("#dark parley-overview").count()).toBe(0);
  });
});

describe("what goes wrong", () => {
  const alert = (selector: string) => now.page.locator(`${selector} [role="alert"]`);

  it("is said where the element stands, with what was expected", async () => {
    await open(`<parley-timeline id="a" server="javascript:alert(1)" dataset="iran-nuclear"></parley-timeline>
      <parley-timeline id="b" dataset="no-such"></parley-timeline>
      <parley-frame id="d" src="javascript:alert(1)"></parley-frame><parley-frame id="e"></parley-frame>`);
    await expect.poll(() => alert("#a").textContent()).toContain("Expected the address of a Parley server");
    await expect.poll(() => alert("#b").textContent()).toContain(`There is no dataset called “no-such” on ${parley}.`);
    await expect.poll(() => alert("#d").textContent()).toContain("got “javascript:alert(1)”");
    await expect.poll(() => alert("#e").count()).toBe(1);
    expect(await now.page.locator("#d iframe").count()).toBe(0);
  });

  it("is told to scripts, with the server's explanation", async () => {
    await open(`<div id="place"></div>`);
    await now.page.evaluate(() => customElements.whenDefined("parley-detail"));
    const told = await now.page.evaluate(
      () =>
        new Promise((resolve) => {
          document.addEventListener("parley-error", (event) => resolve((event as CustomEvent).detail), { once: true });
          const element = document.createElement("parley-detail");
          element.setAttribute("dataset", "iran-nuclear");
          element.setAttribute("claims", "source:no-such");
          document.querySelector("#place")!.append(element);
        }),
    );
    expect(told).toMatchObject({ status: 400, message: expect.stringContaining("no-such") as string });
    now.faults.splice(0); // the browser reports the 400 of the server
  });

  it("cannot be made into markup or script by attributes", async () => {
    const evil = `&quot;&gt;&lt;img src=x onerror=&quot;alert(1)&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;`;
    const dialogs: string[] = [];
    now.page.on("dialog", (dialog) => void (dialogs.push(dialog.message()), void dialog.dismiss()));
    await open(`<parley-timeline group="${evil}" dataset="iran-nuclear" datetime="${evil}" without="${evil}" event="${evil}" theme="${evil}" rows="${evil}" lang="en"></parley-timeline>
      <parley-graph group="${evil}" view="${evil}"></parley-graph>
      <parley-detail dataset="iran-nuclear" actor="../../../etc/passwd${evil}"></parley-detail>
      <parley-detail dataset="${evil}"></parley-detail><parley-frame title="${evil}" src="${evil}"></parley-frame>`);
    await now.page.locator("parley-timeline .mark").first().waitFor();
    await expect.poll(() => now.page.locator("parley-detail").first().textContent()).toBeDefined();
    await expect.poll(() => now.page.locator('parley-detail [role="alert"]').count()).toBe(1);
    expect(await now.page.locator("img, main script").count()).toBe(0);
    expect(dialogs).toEqual([]);
    // The values that it cannot use are named on the console, the unknown actor is a 404: nothing else may go wrong.
    expect(now.faults.filter((fault) => !/expected datetime|404|Failed to load resource/.test(fault))).toEqual([]);
    now.faults.splice(0);
  });
});

describe("frames", () => {
  const framed = `default-src 'none'; script-src ${parley}; frame-src ${parley}; base-uri 'none'`;
  const height = () => now.page.locator("iframe").evaluate((frame) => frame.clientHeight);

  it("are as high as what they show, and tell what is chosen", async () => {
    await open(`<parley-frame title="Vienna" src="${parley}/embed/iran-nuclear?datetime=2021-12-01/2022-03-31"></parley-frame>`, { "Content-Security-Policy": framed });
    const inside = now.page.frameLocator("iframe");
    await inside.locator("parley-timeline .mark").first().waitFor();
    await expect.poll(height).toBeGreaterThan(300);
    const inner = () => inside.locator("parley-frame-page").evaluate((element) => element.ownerDocument.documentElement.scrollHeight - element.ownerDocument.documentElement.clientHeight);
    await expect.poll(inner).toBe(0);
    const before = await height();
    await now.page.evaluate(() => document.addEventListener("parley-select", (event) => Object.assign(window, { told: (event as CustomEvent).detail })));
    await inside.locator('.mark[data-id="basij-letter"]').click();
    await expect.poll(() => inside.locator("parley-detail article h2").textContent()).toBe("Basij letter to the foreign minister");
    await expect.poll(height).toBeGreaterThan(before + 150);
    await expect.poll(inner).toBe(0);
    expect(await now.page.evaluate(() => (window as unknown as { told: unknown }).told)).toEqual({ server: parley, dataset: "iran-nuclear", kind: "event", id: "basij-letter" });
    await inside.getByRole("button", { name: "Close" }).click();
    await expect.poll(height).toBeLessThan(before + 50);
    expect(await inside.locator("header a").getAttribute("href")).toBe(`${parley}/?datetime=2021-12-01%2F2022-03-31&dataset=iran-nuclear`);
    expect(await now.context.cookies()).toEqual([]);
    expect(await now.page.locator("iframe").getAttribute("title")).toBe("Vienna");
  });

  it("do not believe other windows", async () => {
    host.put("liar", `<!doctype html><title>Liar</title><script>parent.postMessage({ type: "parley-height", height: 7777 }, "*"); parent.postMessage({ type: "parley-select", dataset: "x", kind: "event", id: "x" }, "*")</script>`);
    await open(`<parley-frame src="${parley}/embed/iran-nuclear"></parley-frame><iframe id="liar" src="/liar"></iframe>`, {
      "Content-Security-Policy": `${framed.replace("frame-src", "frame-src 'self'")}`,
    });
    await now.page.evaluate(() => document.addEventListener("parley-select", () => Object.assign(window, { lied: true })));
    await now.page.frameLocator("parley-frame iframe").locator("parley-timeline .mark").first().waitFor();
    await now.page.evaluate(() => window.postMessage({ type: "parley-height", height: 7777 }, "*"));
    await now.page.evaluate(() => document.querySelector<HTMLIFrameElement>("#liar")!.contentWindow!.location.reload());
    await now.page.waitForTimeout(300);
    expect(await now.page.locator("parley-frame iframe").evaluate((frame) => frame.clientHeight)).toBeLessThan(2000);
    expect(await now.page.evaluate(() => "lied" in window)).toBe(false);
  });

  it("grow by the few lines of script of the documentation too, in an isolated page", async () => {
    const { readFileSync } = await import("node:fs");
    const { resolve } = await import("node:path");
    const docs = readFileSync(resolve(__dirname, "../../../docs/embedding.md"), "utf8");
    const code = /```html\n(<iframe id="negotiation"[\s\S]*?)```/.exec(docs)?.[1]?.replaceAll("https://parley.example", parley);
    expect(code).toBeDefined();
    host.put("plain", `<!doctype html><html lang="en"><title>Plain</title>${code!}</html>`, { "Cross-Origin-Embedder-Policy": "require-corp", "Cross-Origin-Opener-Policy": "same-origin" });
    await now.page.goto(`${host.address}/plain`);
    expect(await now.page.evaluate(() => crossOriginIsolated)).toBe(true);
    await now.page.frameLocator("iframe").locator("parley-timeline .mark").first().waitFor();
    await expect.poll(height).not.toBe(150);
    await expect.poll(height).toBeGreaterThan(300);
  });

  it.each([
    ["graph", "parley-graph", "parley-timeline"],
    ["card&actor=iran", "parley-detail", "parley-graph"],
    ["all&theme=dark", "parley-graph", "parley-detail"],
  ])("show view=%s", async (view, there, absent) => {
    await now.page.goto(`${parley}/embed/iran-nuclear?view=${view}&datetime=2021-12-01/2022-03-31`);
    await now.page.locator(`${there} .pane`).waitFor();
    expect(await now.page.locator(absent).count()).toBe(0);
    if (view.startsWith("all")) await expect.poll(() => now.page.locator("parley-graph .count").textContent()).toMatch(/links$/);
    expect(await axeFindings(now.page)).toEqual([]);
  });

  it("say that a dataset is not there, with the status that says so too", async () => {
    const answer = await now.page.goto(`${parley}/embed/no-such`);
    expect(answer?.status()).toBe(404);
    await expect.poll(() => now.page.locator('[role="alert"]').textContent()).toContain("There is no dataset called “no-such”");
    now.faults.splice(0);
  });

  it("fit a phone", async () => {
    await now.page.setViewportSize({ width: 360, height: 700 });
    await now.page.goto(`${parley}/embed/iran-nuclear?view=all&event=basij-letter`);
    await now.page.locator("parley-detail article h2").waitFor();
    expect(await now.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
  });
});

describe("oEmbed", () => {
  it("is found from the pages, and its code shows the same", async () => {
    await now.page.goto(`${parley}/?dataset=iran-nuclear&event=basij-letter`);
    const href = await now.page.locator('link[type="application/json+oembed"]').getAttribute("href");
    const answer = await now.context.request.get(new URL(href!, parley).href);
    const rich = (await answer.json()) as { html: string; height: number; width: number; title: string };
    expect(rich).toMatchObject({ type: "rich", version: "1.0", width: 800, title: expect.stringContaining("Basij letter") as string });
    host.put("rich", `<!doctype html><html lang="en"><title>Rich</title>${rich.html}</html>`);
    await now.page.goto(`${host.address}/rich`);
    await expect.poll(() => now.page.frameLocator("iframe").locator("parley-detail article h2").textContent()).toBe("Basij letter to the foreign minister");
  });
});

describe("the panel that shares a view", () => {
  const panel = () => now.page.locator("parley-share dialog[open]");
  const field = (name: string) => panel().getByRole("textbox", { name, exact: true });

  async function openPanel(query: string): Promise<void> {
    await now.page.goto(`${parley}/${query}`);
    await now.page.locator("parley-timeline .mark").first().waitFor();
    await now.page.getByRole("button", { name: "Share" }).click();
    await panel().waitFor();
  }

  it("gives links, code, a citation and files for what is shown", async () => {
    await openPanel("?datetime=2021-12-01/2022-03-31&event=basij-letter&claims=all");
    expect(await field("Link").inputValue()).toBe(`${parley}/?dataset=iran-nuclear&datetime=2021-12-01/2022-03-31&claims=all&event=basij-letter`);
    expect(await field("Pinned link").inputValue()).toMatch(/\?dataset=iran-nuclear&revision=[0-9a-f]{12}&datetime=/);
    expect(await field("Embed").inputValue()).toContain(`<iframe src="${parley}/embed/iran-nuclear?datetime=2021-12-01/2022-03-31&amp;claims=all&amp;event=basij-letter"`);
    await panel().getByLabel("With the data of today").check();
    await panel().getByRole("button", { name: "As elements" }).click();
    const code = await field("Embed").inputValue();
    expect(code).toMatch(/revision="[0-9a-f]{12}"/);
    await expect.poll(() => field("Cite").inputValue()).toContain("Basij letter");
    await panel().getByRole("button", { name: "BibTeX" }).click();
    await expect.poll(() => field("Cite").inputValue()).toMatch(/^@\w+\{/);
    expect(await axeFindings(now.page)).toEqual([]);
    const files = await panel().locator("dd a").evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
    expect(files.length).toBeGreaterThan(20);
    for (const file of files) expect((await now.context.request.get(file)).status(), file).toBe(200);
    host.put("code", page(code));
    await now.page.goto(`${host.address}/code`);
    await expect.poll(() => card().textContent()).toBe("Basij letter to the foreign minister");
  });

  it("copies, says so, and is used with the keyboard alone", async () => {
    await now.context.grantPermissions(["clipboard-read", "clipboard-write"], { origin: parley });
    await openPanel("?event=jcpoa");
    await panel().getByRole("button", { name: "Copy: Link", exact: true }).focus();
    await now.page.keyboard.press("Enter");
    await expect.poll(() => panel().getByRole("status").textContent()).toBe("Link copied");
    expect(await now.page.evaluate(() => navigator.clipboard.readText())).toBe(await field("Link").inputValue());
    await now.page.keyboard.press("t"); // a key of the page, not of the panel
    await now.page.keyboard.press("Escape");
    await expect.poll(() => panel().count()).toBe(0);
    expect(now.page.url()).toContain("event=jcpoa"); // the card is still open, and no table
    expect(now.page.url()).not.toContain("view=table");
    expect(await now.page.evaluate(() => document.querySelector("parley-app")?.shadowRoot?.activeElement?.textContent?.trim())).toBe("Share");
  });

  it("says that there is no citation where the server gives none", async () => {
    await now.page.route(/format=(citation|bibtex)/, (route) => route.fulfill({ status: 400, contentType: "application/problem+json", body: "{}" }));
    await openPanel("");
    await expect.poll(() => panel().textContent()).toContain("The server gives no citation in this form.");
    now.faults.splice(0);
  });

  it.each([
    ["a phone", 360, 700],
    ["a small window", 900, 480],
  ])("fits %s", async (_, width, height) => {
    await now.page.setViewportSize({ width, height });
    await openPanel("?theme=dark");
    const box = (await panel().boundingBox())!;
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(width);
    expect(box.y + box.height).toBeLessThanOrEqual(height);
    expect(await panel().evaluate((dialog) => dialog.scrollWidth - dialog.clientWidth)).toBe(0);
    expect(await axeFindings(now.page)).toEqual([]);
  });
});
