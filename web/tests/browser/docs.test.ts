// The page about the API, in a real browser under its own content security policy.
import { afterEach, describe, expect, it } from "vitest";
import { axeFindings, serverAddress, visit, type Visit } from "./browser";

let open: Visit | undefined;
afterEach(async () => {
  await open?.close();
  open = undefined;
});

async function docs(visitor: { width: number; height: number; dark?: boolean; scripts?: boolean }, hash = ""): Promise<Visit> {
  open = await visit(visitor);
  await open.page.goto(`${serverAddress()}/docs${hash}`);
  if (visitor.scripts !== false) await open.page.waitForSelector("#events form");
  return open;
}

describe.each([
  ["a desk, light", { width: 1280, height: 900 }],
  ["a phone, dark", { width: 390, height: 844, dark: true }],
])("the page about the API on %s", (_, visitor) => {
  it("shows every address without a fault, and nothing is wider than the page", async () => {
    const { page, faults } = await docs(visitor);
    const description = (await (await fetch(`${serverAddress()}/openapi.json`)).json()) as { paths: Record<string, { get: { operationId: string } }> };
    for (const { get } of Object.values(description.paths)) expect(await page.locator(`article#${get.operationId}`).count(), get.operationId).toBe(1);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    expect(await axeFindings(page)).toEqual([]);
    expect(faults).toEqual([]);
  });
});

describe("a form", () => {
  it("begins with the example, follows what is typed, asks, and shows the answer and the line for curl", async () => {
    const { page, faults } = await docs({ width: 1280, height: 900 });
    const form = page.locator("#events form");
    expect(await form.locator(".request a").textContent()).toBe("GET /v1/datasets/iran-nuclear/events?type=round&limit=1");
    await form.locator("input[name=limit]").fill("2");
    expect(await form.locator(".curl code").textContent()).toBe(`curl '${serverAddress()}/v1/datasets/iran-nuclear/events?type=round&limit=2'`);
    await form.getByRole("button", { name: "Try it" }).click();
    await expect.poll(() => form.locator(".answer strong").textContent()).toBe("200");
    const answer = JSON.parse((await form.locator(".answer pre").textContent()) ?? "") as { items: unknown[] };
    expect(answer.items.length).toBe(2);
    expect(faults).toEqual([]);
  });

  it("works by keyboard and shows why there is no answer", async () => {
    const { page } = await docs({ width: 1280, height: 900 });
    const form = page.locator("#events form");
    await form.locator("input[name=type]").focus();
    await page.keyboard.press("Control+A");
    await page.keyboard.type("rund");
    await page.keyboard.press("Enter");
    await expect.poll(() => form.locator(".answer strong").textContent()).toBe("400");
    expect(await form.locator(".answer pre").textContent()).toContain("did you mean");
  });
});

it("an address with a name in it opens there", async () => {
  const { page } = await docs({ width: 1280, height: 900 }, "#schema-Event");
  await expect.poll(() => page.evaluate(() => Math.abs(document.getElementById("schema-Event")!.getBoundingClientRect().top))).toBeLessThan(200);
});

it("without scripts the page leads to the description", async () => {
  const { page } = await docs({ width: 800, height: 600, scripts: false });
  expect(await page.locator("main a").first().getAttribute("href")).toBe("/openapi.json");
});
