import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, type BrowserContext, type Page } from "playwright-core";

const require = createRequire(import.meta.url);

/** The address of the server under test; throws where PARLEY_URL is not set. */
export function serverAddress(): string {
  const address = process.env["PARLEY_URL"];
  if (!address) throw new Error("PARLEY_URL is not set: start `parley serve --port 0` and give its address");
  return address.replace(/\/$/, "");
}

/** A browser with its own profile. `faults` collects errors, failed requests and requests to other hosts. */
export interface Visit {
  context: BrowserContext;
  page: Page;
  faults: string[];
  close: () => Promise<void>;
}

export interface Visitor {
  width: number;
  height: number;
  dark?: boolean;
  scripts?: boolean;
  /** The address of the server to visit, where it is not the one under test. */
  host?: string;
  /** Other addresses that the visit may lead to. */
  also?: string[];
}

export async function visit({ width, height, dark = false, scripts = true, host, also = [] }: Visitor): Promise<Visit> {
  const profile = mkdtempSync(join(tmpdir(), "parley-browser-"));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: process.env["PARLEY_CHROMIUM"] ?? "/usr/bin/chromium",
    headless: true,
    viewport: { width, height },
    colorScheme: dark ? "dark" : "light",
    reducedMotion: "reduce",
    javaScriptEnabled: scripts,
    timezoneId: "UTC",
    locale: "en-GB",
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
  const page = context.pages()[0] ?? (await context.newPage());
  const faults: string[] = [];
  const own = [host ?? serverAddress(), ...also].map((address) => new URL(address).host);
  page.on("request", (request) => {
    const url = new URL(request.url());
    if (!own.includes(url.host) && url.protocol !== "data:") faults.push(`request to another host: ${request.url()}`);
  });
  page.on("response", (response) => {
    if (response.status() >= 400) faults.push(`${response.status()} for ${response.url()}`);
  });
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") faults.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => faults.push(`error in the page: ${error.message}`));
  return {
    context,
    page,
    faults,
    close: async () => {
      await context.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

/** The violations that axe finds on the current page, one line each. The content security policy does not apply to evaluated scripts. */
export async function axeFindings(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { axe: runner } = window as unknown as { axe: { run: (root: Document, options: object) => Promise<{ violations: { id: string; nodes: { target: unknown; failureSummary?: string }[] }[] }> } };
    const { violations } = await runner.run(document, { resultTypes: ["violations"] });
    return violations.flatMap((violation) => violation.nodes.map((node) => `${violation.id} at ${JSON.stringify(node.target)}: ${node.failureSummary ?? ""}`));
  });
}
