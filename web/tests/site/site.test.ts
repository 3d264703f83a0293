import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { visit } from "../browser/browser";
import { hostSite, type HostedSite } from "./host";

const wide = { width: 1440, height: 1000 };
const server = process.env["PARLEY_URL"];
let site: HostedSite;

beforeAll(async () => {
  site = await hostSite();
  process.env["PARLEY_URL"] = site.below;
});

afterAll(async () => {
  if (server) process.env["PARLEY_URL"] = server;
  await site.stop();
});

// The page's own tests, on the site instead of a server.
process.env["PARLEY_SITE"] = "1";
await import("../browser/page.test");

describe("a site", () => {
  it("asks for nothing outside of its folder", async () => {
    const now = await visit({ ...wide });
    const asked: string[] = [];
    now.page.on("request", (request) => asked.push(request.url()));
    await now.page.goto(`${site.below}/?event=basij-letter`);
    await now.page.locator("parley-graph .labels text").first().waitFor();
    await expect.poll(() => now.page.locator("parley-detail article h2").textContent()).toBe("Basij letter to the foreign minister");
    expect(asked.filter((url) => !url.startsWith(`${site.below}/`) && !url.startsWith("data:"))).toEqual([]);
    expect(asked.length).toBeGreaterThan(8);
    expect(now.faults).toEqual([]);
    await now.close();
  });

  it("works as the whole of a host, too", async () => {
    const now = await visit({ ...wide, host: site.whole });
    await now.page.goto(`${site.whole}/index.html?dataset=colombia-farc&graph=actors`);
    await now.page.locator("parley-timeline .mark").first().waitFor();
    await expect.poll(() => now.page.locator("parley-graph .count").textContent()).toMatch(/^\d+ nodes, \d+ links$/);
    expect(now.faults).toEqual([]);
    await now.close();
  });

  it("says that a comparison needs a server, and that it is a copy", async () => {
    const now = await visit({ ...wide });
    await now.page.goto(`${site.below}/?event=vienna-r1&with=vienna-r3`);
    await expect.poll(() => now.page.locator("parley-compare p").textContent()).toContain("compared by a Parley server");
    await now.page.goto(`${site.below}/`);
    await expect.poll(() => now.page.locator("parley-detail p.src").first().textContent()).toContain("a copy of the page without a server");
    expect(now.faults).toEqual([]);
    await now.close();
  });

  it("shares a link to its own folder, and says what a server would add", async () => {
    const now = await visit({ ...wide });
    await now.page.goto(`${site.below}/?event=jcpoa`);
    await now.page.getByRole("button", { name: "Share" }).click();
    const panel = now.page.locator("parley-share dialog");
    await expect.poll(() => panel.textContent()).toContain("come from a Parley server");
    const link = await panel.locator("input").first().inputValue();
    expect(link.startsWith(`${site.below}/?dataset=iran-nuclear`)).toBe(true);
    await now.page.goto(link);
    await expect.poll(() => now.page.locator("parley-detail article h2").textContent()).toContain("Joint Comprehensive Plan of Action");
    expect(now.faults).toEqual([]);
    await now.close();
  });

  it("links to files that are there where the page links to the API", async () => {
    const now = await visit({ ...wide });
    for (const query of ["", "?event=jcpoa", "?actor=iran&claims=all", "?claim=c02-letter-sent", "?source=ifp-basij-letter"]) {
      await now.page.goto(`${site.below}/${query}`);
      await now.page.locator("parley-detail article h2").waitFor();
      const links = await now.page.locator("a.api, parley-detail p.src a[href*='/data/']").evaluateAll((found) => found.map((each) => (each as HTMLAnchorElement).href));
      expect(links.length, query).toBeGreaterThan(0);
      for (const link of links) expect((await now.context.request.get(link)).status(), link).toBe(200);
    }
    await now.close();
  });

  it("shows the revision that its address names, and says where it has another one", async () => {
    const manifest = JSON.parse(readFileSync(join(site.folder, "parley-site.json"), "utf8")) as { datasets: { revision: string }[] };
    const revision = manifest.datasets[0]?.revision ?? "";
    const now = await visit({ ...wide });
    await now.page.goto(`${site.below}/?revision=${revision.slice(0, 12)}`);
    await now.page.locator("parley-timeline .mark").first().waitFor();
    await now.page.goto(`${site.below}/?revision=000000000000`);
    await expect.poll(() => now.page.locator("main[role=alert]").textContent()).toContain(`the revision ${revision.slice(0, 12)} alone`);
    expect(now.faults).toEqual([]);
    await now.close();
  });

  it("names its data where scripts do not run", async () => {
    const now = await visit({ ...wide, scripts: false });
    await now.page.goto(`${site.below}/`);
    const links = await now.page.locator("noscript a, main.plain a").evaluateAll((found) => found.map((each) => each.getAttribute("href")));
    expect(links).toEqual(["data/datasets.json"]);
    expect(existsSync(join(site.folder, "data/datasets.json"))).toBe(true);
    await now.close();
  });
});
