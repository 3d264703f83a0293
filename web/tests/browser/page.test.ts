import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { axeFindings, serverAddress, visit, type Visit } from "./browser";

const wide = { width: 1440, height: 1000 };
const phone = { width: 360, height: 780 };
/** Whether the page is a site of files (tests/site/site.test.ts): what only a server answers is left out. */
const onSite = process.env["PARLEY_SITE"] === "1";
let now: Visit;

async function open(query = ""): Promise<void> {
  await now.page.goto(`${serverAddress()}/${query}`);
  await now.page.locator("parley-timeline .mark").first().waitFor();
}

const card = () => now.page.locator("parley-detail article h2");

afterEach(async () => {
  expect(now.faults).toEqual([]);
  await now.close();
});

describe("on a wide screen", () => {
  beforeEach(async () => {
    now = await visit(wide);
  });

  it("opens the letter from the timeline, then its evidence and its sender, and goes back", async () => {
    await open("?datetime=2021-12-01/2022-03-31");
    await now.page.locator('parley-timeline .mark[data-id="basij-letter"]').click();
    await expect.poll(() => card().textContent()).toBe("Basij letter to the foreign minister");
    const detail = now.page.locator("parley-detail");
    expect(await detail.locator(".date").first().textContent()).toContain("Between 25 January and 8 February 2022, inferred");
    expect(await detail.locator(".date code").first().textContent()).toBe("[2022-01-25..2022-02-08]");
    expect(await detail.locator("dl").first().textContent()).toMatch(/From\s*Basij[\s\S]*To\s*Hossein Amir-Abdollahian/);
    await expect.poll(() => detail.locator("blockquote").first().textContent()).toContain("has sent a letter to Foreign Minister");
    expect(await detail.locator(".evidence a[href^='https://ifpnews.com/']").count()).toBeGreaterThan(0);
    expect(now.page.url()).toContain("event=basij-letter");
    await detail.locator("dl a", { hasText: /^Basij$/ }).first().click();
    await expect.poll(() => card().textContent()).toBe("Basij");
    expect(now.page.url()).toContain("actor=basij");
    await now.page.goBack();
    await expect.poll(() => card().textContent()).toBe("Basij letter to the foreign minister");
    await now.page.goForward();
    await expect.poll(() => card().textContent()).toBe("Basij");
  });

  it("hatches the days that a stated order excludes, and explains why", async () => {
    await open("?datetime=2018-06-01/2019-03-31&event=us-sanctions-after-withdrawal");
    const narrowed = now.page.locator("parley-detail .narrowed");
    await expect.poll(() => narrowed.textContent()).toMatch(/^More is sure than its own date says: it was not over before 5 November 2018 because it follows /);
    expect(await narrowed.locator("a").count()).toBeGreaterThan(1);
    await open("?datetime=2021-04-01/2021-05-15&claims=all&event=vienna-r2&theme=dark");
    await expect.poll(() => now.page.locator('parley-timeline .mark[data-id="vienna-r2"] .hatched').count()).toBe(2);
    await expect.poll(() => narrowed.textContent()).toMatch(/^Its own date allows any day from 6 April 2021 on; narrowed to 14 to 26 April 2021 because it ends before or with the start of “/);
    expect(await axeFindings(now.page)).toEqual([]);
  });

  it.skipIf(onSite)("compares two events in time, writes that to the address, and ends it when another event is chosen", async () => {
    await open("?datetime=2021-04-01/2021-06-30&event=vienna-r1");
    const compare = now.page.locator("parley-compare");
    await compare.getByRole("combobox").fill("round 3");
    await now.page.keyboard.press("Enter");
    await expect.poll(() => compare.locator(".verdict").textContent()).toBe("Certainly before.");
    expect(now.page.url()).toContain("event=vienna-r1&with=vienna-r3");
    expect(await compare.locator("li").count()).toBeGreaterThan(0);
    const link = await compare.locator("a.api").getAttribute("href");
    expect(link).toBe("/v1/datasets/iran-nuclear/relation?a=vienna-r1&b=vienna-r3");
    expect(await axeFindings(now.page)).toEqual([]);
    await compare.getByRole("link", { name: "Vienna talks, round 3" }).first().click();
    await expect.poll(() => card().textContent()).toBe("Vienna talks, round 3");
    expect(now.page.url()).not.toContain("with=");
    await compare.getByRole("combobox").focus();
    await compare.getByRole("option", { name: /Vienna talks, round 1/ }).click();
    await expect.poll(() => compare.locator(".verdict").textContent()).toBe("Certainly after.");
    await now.page.goBack();
    await expect.poll(() => compare.locator(".verdict").count()).toBe(0);
  });

  it("shows what an actor belonged to and when", async () => {
    await open("?actor=united-states");
    const detail = now.page.locator("parley-detail dl");
    await expect.poll(() => detail.first().textContent()).toMatch(/Member of\s*P5\+1.*from 2006 to 8 May 2018/);
  });

  it("opens the same view from its address alone", async () => {
    await open("?datetime=2021-12-01/2022-03-31&event=basij-letter&graph=actors&theme=dark");
    await expect.poll(() => card().textContent()).toBe("Basij letter to the foreign minister");
    expect(await now.page.locator('parley-graph [aria-pressed="true"]', { hasText: /^Actors$/ }).count()).toBe(1);
    expect(await now.page.locator('parley-timeline .mark[aria-pressed="true"]').getAttribute("data-id")).toBe("basij-letter");
    expect(await now.page.evaluate(() => document.documentElement.dataset["theme"])).toBe("dark");
  });

  it("moves the window to the event when the address names no window", async () => {
    await open("?event=jcpoa");
    await now.page.locator('parley-timeline .mark[data-id="jcpoa"]').waitFor();
    expect(now.page.url()).toMatch(/datetime=201\d-/);
  });

  it("draws the graph of the window and follows the window", async () => {
    await open("?datetime=2021-04-01/2021-06-30");
    const count = now.page.locator("parley-graph .count");
    await expect.poll(() => count.textContent()).toMatch(/^\d+ nodes, \d+ links$/);
    const before = await count.textContent();
    await now.page.getByRole("slider", { name: "Move the window" }).press("PageDown");
    await expect.poll(() => count.textContent()).not.toBe(before);
    await expect.poll(() => now.page.url()).toContain("datetime=2020-"); // written once the window rests
  });

  it("overlaps no labels in timeline and graph", async () => {
    await open();
    await now.page.locator("parley-graph .labels text").first().waitFor();
    for (const selector of ["parley-timeline text.label", "parley-graph .labels text"]) {
      const boxes = await now.page.locator(selector).evaluateAll((texts) =>
        texts.map((text) => {
          const { left, right, top, bottom } = text.getBoundingClientRect();
          return { left, right, top: top + 2, bottom: bottom - 2, text: text.textContent };
        }),
      );
      expect(boxes.length).toBeGreaterThan(5);
      const covered = boxes.flatMap((one, index) =>
        boxes.slice(index + 1).filter((other) => one.left < other.right - 1 && other.left < one.right - 1 && one.top < other.bottom && other.top < one.bottom),
      );
      expect(covered).toEqual([]);
    }
  });

  it("shows what changes when only one source counts", async () => {
    await open();
    await now.page.locator("parley-account select").selectOption("source:ifp-basij-letter");
    await expect.poll(() => now.page.locator("parley-changes .line").textContent()).toMatch(/\d+ events are missing/);
    expect(now.page.url()).toContain("claims=source:ifp-basij-letter");
    await now.page.goBack();
    await expect.poll(() => now.page.locator("parley-changes").count()).toBe(0);
  });

  it("has every event in its table, one key away", async () => {
    await open();
    await now.page.keyboard.press("t");
    const rows = now.page.locator("parley-table table").first().locator("tbody tr");
    await rows.first().waitFor();
    const answer = await now.context.request.get(`${serverAddress()}/${onSite ? "data/iran-nuclear/policies/preferred.json" : "v1/datasets/iran-nuclear/events?limit=1"}`);
    const { total } = (await answer.json()) as { total: number };
    expect(await rows.count()).toBe(total);
    await now.page.keyboard.press("t");
    await now.page.locator("parley-timeline .mark").first().waitFor();
  });

  it("can be used with the keyboard alone", async () => {
    await open("?datetime=2021-12-01/2022-03-31");
    await now.page.keyboard.press("/");
    await now.page.keyboard.type("basij letter");
    await now.page.keyboard.press("Enter");
    await expect.poll(() => card().textContent()).toBe("Basij letter to the foreign minister");
    await now.page.keyboard.press("Escape");
    await now.page.locator('parley-timeline .mark[tabindex="0"]').first().focus();
    await now.page.keyboard.press("ArrowRight");
    await now.page.keyboard.press("Enter");
    await expect.poll(() => now.page.url()).toContain("event=");
    await now.page.locator("parley-graph .canvas").focus();
    await now.page.keyboard.press("ArrowRight");
    await expect.poll(() => now.page.locator("parley-graph .description").textContent()).toMatch(/\d+ links?/);
  });

  it("switches to the other negotiation and back", async () => {
    await open();
    const shown = now.page.locator("parley-app header h1");
    const choice = now.page.getByRole("combobox", { name: "Dataset" });
    await expect.poll(() => shown.textContent()).toContain("Iran nuclear negotiations");
    await choice.selectOption("colombia-farc");
    await expect.poll(() => shown.textContent()).toContain("Colombia and the FARC");
    expect(now.page.url()).toContain("dataset=colombia-farc");
    await now.page.locator("parley-timeline .mark").first().click();
    await expect.poll(() => card().count()).toBe(1);
    expect(now.page.url()).toMatch(/dataset=colombia-farc.*event=/);
    await choice.selectOption("iran-nuclear");
    await expect.poll(() => shown.textContent()).toContain("Iran nuclear negotiations");
    expect(now.page.url()).not.toContain("event=");
  });

  it("shows the outcome of a vote, and numbers that differ beside each other", async () => {
    const whole = now.page.locator("parley-detail article");
    await open("?dataset=colombia-farc&event=plebiscite");
    await expect.poll(() => whole.textContent()).toContain("Rejected");
    await open("?dataset=colombia-farc&event=guapi-bombing");
    await expect.poll(() => whole.textContent()).toContain("the numbers differ");
    expect(await whole.textContent()).toMatch(/26 people.*27 people/s);
  });

  it("switches families off and on", async () => {
    await open();
    const chip = now.page.locator("parley-filters .chip").first();
    await chip.click();
    expect(await chip.getAttribute("aria-pressed")).toBe("false");
    expect(now.page.url()).toContain("without=");
    await now.page.goBack();
    await expect.poll(() => chip.getAttribute("aria-pressed")).toBe("true");
  });
});

describe("axe", () => {
  it.each([
    ["a wide screen", { ...wide }, "?event=basij-letter&datetime=2021-12-01/2022-03-31"],
    ["a wide dark screen", { ...wide, dark: true }, "?actor=united-states&claims=source:ifp-basij-letter"],
    ["the table", { ...wide }, "?view=table"],
    ["a phone", { ...phone }, ""],
    ["a phone with a card", { ...phone, dark: true }, "?event=basij-letter"],
    ["a phone with the graph", { ...phone }, "?view=graph"],
  ])("finds nothing on %s", async (_, visitor, query) => {
    now = await visit(visitor);
    await now.page.goto(`${serverAddress()}/${query}`);
    await now.page.locator("parley-detail article h2").waitFor({ state: "attached" });
    await expect.poll(() => now.page.locator("parley-graph .count").allTextContents().then((texts) => texts.every((text) => text !== ""))).toBe(true);
    expect(await axeFindings(now.page)).toEqual([]);
  });
});

describe("a narrow screen", () => {
  it("scrolls in one direction only and shows the card as a sheet", async () => {
    now = await visit(phone);
    await open();
    const sideways = await now.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(sideways).toBe(0);
    await now.page.locator("parley-timeline .mark").first().click();
    await now.page.locator("aside.sheet").waitFor();
    await now.page.getByRole("button", { name: "Close" }).click();
    await expect.poll(() => now.page.locator("aside.sheet").count()).toBe(0);
  });
});

describe.skipIf(onSite)("without scripts", () => {
  it("links to the answers of the API", async () => {
    now = await visit({ ...wide, scripts: false });
    await now.page.goto(`${serverAddress()}/`);
    expect(await now.page.locator('noscript a[href="/v1/datasets"], a[href="/v1/datasets"]').count()).toBeGreaterThan(0);
  });
});
