import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { axeFindings, visit, type Visit, type Visitor } from "./browser";
import { serveCopy, type WatchingServer } from "./server";

const wide = { width: 1366, height: 768 };
const phone = { width: 390, height: 844, dark: true };
const file = "events-5-vienna-talks.json";
const label = "Vienna talks, round 2";
const view = "?datetime=2021-04-01/2021-06-30&without=force&event=vienna-r2";

let server: WatchingServer;
let now: Visit;
let text: string;

beforeEach(async () => {
  server = await serveCopy("iran-nuclear");
  text = server.read(file);
  expect(text).toContain(`"${label}"`);
});

afterEach(async () => {
  const { faults } = now;
  await now.close();
  await server.stop();
  expect(faults).toEqual([]);
});

const news = () => now.page.locator("parley-news .newer.bar");
const failure = () => now.page.locator("parley-news .failure.bar");
const card = () => now.page.locator("parley-detail article h2");
const renamed = (to: string): string => text.replace(`"${label}"`, `"${to}"`);

/** Opens the page, and returns once it listens: from then on no change is missed. */
async function open(query = view, visitor: Visitor = wide): Promise<void> {
  now = await visit({ ...visitor, host: server.address });
  const listening = now.page.waitForResponse((response) => response.url().endsWith("/changes"));
  await now.page.goto(`${server.address}/${query}`);
  await now.page.locator("parley-timeline .mark").first().waitFor();
  await listening;
}

/** What a browser does when the reader comes back to the window. */
async function comeBack(): Promise<void> {
  await now.page.evaluate(() => window.dispatchEvent(new Event("focus")));
}

describe("new data", () => {
  it("is offered when a file is renamed over the old one, and is shown in place with the view as it was", async () => {
    await open();
    const address = now.page.url();
    await expect.poll(() => card().textContent()).toBe(label);
    expect(await news().count()).toBe(0);
    server.replace(file, renamed("Vienna talks, renamed"));
    await expect.poll(() => news().getByRole("status").textContent()).toBe("There is new data (79 events).");
    expect(await card().textContent()).toBe(label);
    expect(await axeFindings(now.page)).toEqual([]);
    await news().getByRole("button", { name: "Show" }).press("Enter");
    await expect.poll(() => card().textContent()).toBe("Vienna talks, renamed");
    await expect.poll(() => news().count()).toBe(0);
    expect(now.page.url()).toBe(address);
    expect(await now.page.locator('parley-timeline .mark[data-id="vienna-r2"]').getAttribute("aria-pressed")).toBe("true");
    expect(await now.page.locator('parley-filters [aria-pressed="false"]').count()).toBe(1);
    expect(await now.page.locator("parley-news .newer [role=status]").textContent()).toBe("The new data is shown.");
    await expect.poll(() => now.page.evaluate(() => document.querySelector("parley-app")?.shadowRoot?.activeElement?.className)).toBe("time");
  });

  it("is offered when a file is written in its place; what is put away comes back with the next change", async () => {
    await open();
    server.write(file, renamed("Vienna talks, once"));
    await news().getByRole("button", { name: "Not now" }).click();
    await expect.poll(() => news().count()).toBe(0);
    expect(await card().textContent()).toBe(label);
    server.write(file, renamed("Vienna talks, twice"));
    await news().getByRole("button", { name: "Show" }).click();
    await expect.poll(() => card().textContent()).toBe("Vienna talks, twice");
  });

  it("leaves what is shown where it cannot be loaded, and can be asked for again", async () => {
    await open();
    server.replace(file, renamed("Vienna talks, renamed"));
    await news().waitFor();
    await now.context.route("**/actors?*", (route) => route.abort());
    await news().getByRole("button", { name: "Show" }).press("Enter");
    await expect.poll(() => news().getByRole("status").textContent()).toBe("The new data could not be loaded. What was here is still shown.");
    expect(await card().textContent()).toBe(label);
    expect(now.faults.splice(0)).toEqual(["console: Failed to load resource: net::ERR_FAILED"]);
    await now.context.unroute("**/actors?*");
    await now.page.keyboard.press("Enter"); // the button has kept the focus
    await expect.poll(() => card().textContent()).toBe("Vienna talks, renamed");
  });

  it("is no news when it is as before again", async () => {
    await open();
    server.write(file, renamed("Vienna talks, for a moment"));
    await news().waitFor();
    server.write(file, text);
    await expect.poll(() => news().count()).toBe(0);
  });

  it("is drawn in the graph too, when nothing but the data has changed", async () => {
    await open("?datetime=2021-04-01/2021-06-30&graph=events");
    const count = now.page.locator("parley-graph .count");
    await expect.poll(() => count.textContent()).toMatch(/^\d+ nodes/);
    const before = await count.textContent();
    const data = JSON.parse(text) as { events: { id: string; relations?: unknown[] }[] };
    const round = data.events.find((event) => event.id === "vienna-r2");
    round!.relations = [...(round!.relations ?? []), { type: "refers-to", to: "vienna-r1" }];
    server.replace(file, JSON.stringify(data));
    await news().getByRole("button", { name: "Show" }).click();
    await expect.poll(() => count.textContent()).not.toBe(before);
  });

  it("is named but not offered where the address names a revision", async () => {
    const list = (await (await fetch(`${server.address}/v1/datasets`)).json()) as { items: { revision: string }[] };
    const revision = list.items[0]?.revision.slice(0, 16) ?? "";
    await open(`${view}&revision=${revision}`);
    expect(await now.page.locator("parley-detail a.api").first().getAttribute("href")).toContain(`revision=${revision}`);
    server.replace(file, renamed("Vienna talks, renamed"));
    await expect.poll(() => news().getByRole("status").textContent()).toBe("There is newer data than the revision in this address.");
    expect(await news().getByRole("button", { name: "Show" }).count()).toBe(0);
    expect(await card().textContent()).toBe(label);
    expect(await axeFindings(now.page)).toEqual([]);
  });
});

describe("files with faults", () => {
  it("are told of while the old data stays, until they are mended", async () => {
    await open(view, phone);
    server.replace(file, text.replace(/"type": "round"/g, '"type": "rund"'));
    await expect.poll(async () => (await comeBack(), failure().count())).toBe(1);
    expect(await failure().getByRole("status").textContent()).toMatch(/^New data was read on \d+ \w+ \d{4}, \d\d:\d\d and has \d+ faults\. Still showing the data of revision [0-9a-f]{12}\.$/);
    expect(await failure().locator("li").first().textContent()).toMatch(/^iran-nuclear\/events-5-vienna-talks\.json.*got "rund"/);
    expect(await card().textContent()).toBe(label);
    expect(await news().count()).toBe(0);
    expect(await axeFindings(now.page)).toEqual([]);
    const sideways = await now.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(sideways).toBe(0);
    server.write(file, text);
    await expect.poll(() => failure().count()).toBe(0);
    expect(await news().count()).toBe(0);
  });

  it("are told of on load, and give way to the mended data", async () => {
    server.write(file, text.slice(0, 2000));
    await expect.poll(async () => ((await (await fetch(`${server.address}/v1/datasets`)).json()) as { reload?: object }).reload).toBeTruthy();
    await open();
    await failure().waitFor();
    server.replace(file, renamed("Vienna talks, mended"));
    await news().getByRole("button", { name: "Show" }).click();
    await expect.poll(() => card().textContent()).toBe("Vienna talks, mended");
    await expect.poll(() => failure().count()).toBe(0);
  });
});

describe("a page that nobody looks at", () => {
  const listening = (): Promise<boolean> =>
    now.page.evaluate(async () => ((await navigator.locks.query()).held ?? []).some((lock) => lock.name?.startsWith("parley-changes")));
  const look = (state: string): Promise<void> =>
    now.page.evaluate((value) => {
      Object.defineProperty(document, "visibilityState", { value, configurable: true });
      document.dispatchEvent(new Event("visibilitychange"));
    }, state);

  it("stops to listen after half a minute, and learns what it has missed when it is looked at again", async () => {
    now = await visit({ ...wide, host: server.address });
    await now.page.clock.install();
    await now.page.goto(`${server.address}/${view}`);
    await expect.poll(listening).toBe(true);
    await look("hidden");
    await now.page.clock.fastForward(20_000);
    expect(await listening()).toBe(true);
    await now.page.clock.fastForward(15_000);
    await expect.poll(listening).toBe(false);
    server.replace(file, renamed("Vienna talks, renamed"));
    await look("visible");
    await expect.poll(() => news().count()).toBe(1);
    expect(await listening()).toBe(true);
  });

  it("stops at once when it is left, and listens again when the reader goes back to it", async () => {
    await open();
    await expect.poll(listening).toBe(true);
    await now.page.evaluate(() => window.dispatchEvent(new Event("pagehide")));
    await expect.poll(listening).toBe(false);
    await now.page.evaluate(() => window.dispatchEvent(new Event("pageshow")));
    await expect.poll(listening).toBe(true);
  });
});

describe("many pages of one browser", () => {
  it("leave connections for what is asked", async () => {
    await open();
    for (let each = 0; each < 8; ++each) {
      const page = await now.context.newPage();
      await page.goto(`${server.address}/${view}`);
      await page.locator("parley-timeline .mark").first().waitFor();
      await expect.poll(() => page.evaluate(() => document.querySelector("parley-app")?.shadowRoot?.querySelector("parley-news")?.shadowRoot !== null)).toBe(true);
    }
    await now.page.reload();
    await now.page.locator("parley-timeline .mark").first().waitFor();
  });
});

describe("a server that cannot be listened to", () => {
  it("leaves the page as it is, and the page asks when the reader comes back", async () => {
    now = await visit({ ...wide, host: server.address });
    await now.context.route("**/changes", (route) => route.fulfill({ status: 204 }));
    await now.page.goto(`${server.address}/${view}`);
    await expect.poll(() => card().textContent()).toBe(label);
    server.replace(file, renamed("Vienna talks, renamed"));
    await expect.poll(async () => (await comeBack(), news().count())).toBe(1);
    await news().getByRole("button", { name: "Show" }).click();
    await expect.poll(() => card().textContent()).toBe("Vienna talks, renamed");
  });
});
