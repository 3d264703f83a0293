import { readFileSync } from "node:fs";
import { caching, policies } from "./grammar";
import { exchange, field, request, type Answer } from "./raw";

/** What an answer must be besides what all answers are. `null`: the field must not be there. */
export interface Kind {
  name: string;
  octets: Buffer;
  status: number;
  policy: string;
  cache: string | null;
  /** Words of Vary. */
  vary?: string;
  etag?: boolean;
  allow?: boolean;
  retryAfter?: boolean;
  admin?: boolean;
  /** It has a name to be saved under. */
  file?: boolean;
  /** The media type, without parameters; null without content. */
  type: string | null;
  /** The request was HEAD: lengths are of the content that is left out. */
  headOnly?: boolean;
  /** Without an end. */
  endless?: boolean;
}

const json = "application/json";
const problemType = "application/problem+json";
const dataset = "/v1/datasets/iran-nuclear";

async function firstId(port: number, collection: string): Promise<string> {
  const answer = await exchange(port, request("GET", `${dataset}/${collection}?limit=2`));
  const [, last] = (JSON.parse(answer.body.toString()) as { items: { id: string }[] }).items;
  if (!last) throw new Error(`expected two ${collection}, got ${answer.body.toString()}`);
  return last.id;
}

/** What an address needs to answer 200. */
const needed: Record<string, string> = {
  relation: "?a=EVENT&b=OTHER",
  paths: "?from=iran&to=united-states",
  diff: "?against=2015",
};

/** Every address in the table of the HTTP reference, with ids in place of its braces. */
export async function addresses(port: number): Promise<string[]> {
  const page = readFileSync(new URL("../../../../docs/http-api/README.md", import.meta.url), "utf8");
  const rows = page.split("\n").filter((line) => /^\| `\/(?:v1|livez)/.test(line));
  const patterns = rows.flatMap((row) => [...row.split("|")[1]!.matchAll(/`([^`]+)`/g)].map(([, code]) => code!));
  const ids: Record<string, string> = {};
  for (const collection of ["events", "actors", "claims", "sources"]) ids[collection] = await firstId(port, collection);
  return patterns.map((pattern) =>
    (pattern + (needed[pattern.split("/").at(-1)!] ?? ""))
      .replace("{d}", "iran-nuclear")
      .replace(/(\w+)\/\{id\}/, (_, collection: string) => `${collection}/${ids[collection]}`)
      .replace("{other}", "united-states")
      .replace("EVENT", ids["events"]!)
      .replace("OTHER", "jcpoa"),
  );
}

/** The kinds of answers to GET and HEAD of one address of the API. */
export function ofAddress(target: string): Kind[] {
  const health = /^\/(?:livez|readyz)/.test(target);
  const endless = target.endsWith("/changes");
  const latest = !health && !endless;
  const common = {
    status: 200,
    policy: policies.data,
    cache: latest ? caching.latest : caching.never,
    etag: latest,
    type: endless ? "text/event-stream" : (({ jsonld: "application/ld+json", zip: "application/zip" })[target.split(".").at(-1)!] ?? json),
    endless,
    file: target.endsWith(".zip"),
    ...(latest ? { vary: "Accept, Accept-Encoding" } : {}),
  };
  return [
    { ...common, name: `GET ${target}`, octets: request("GET", target) },
    { ...common, name: `HEAD ${target}`, octets: request("HEAD", target), headOnly: true },
    options(target),
  ];
}

function options(target: string, name = `OPTIONS ${target}`): Kind {
  return { name, octets: request("OPTIONS", target), status: 204, policy: policies.data, cache: null, allow: true, type: null };
}

function problem(name: string, octets: Buffer, status: number, cache: string, more: Partial<Kind> = {}): Kind {
  return { name, octets, status, policy: policies.data, cache, type: problemType, ...more };
}

/** Answers that refuse, each in every way in which the server comes to it. */
export function refusals(): Kind[] {
  const events = `${dataset}/events`;
  const never = caching.never;
  const vary = { vary: "Accept, Accept-Encoding" };
  const gone = `${events}?revision=000000000000`;
  const kinds = [
    problem("400 of a parameter", request("GET", `${events}?limit=0`), 400, caching.tenSeconds, vary),
    problem("400 of a target", request("GET", "/v1/%FF"), 400, caching.tenSeconds, vary),
    problem("400 of a head", Buffer.from("GET / HTTP/1.1\r\n\r\n"), 400, never),
    problem("400 of a fold", Buffer.from("GET / HTTP/1.1\r\nHost: a\r\n b\r\n\r\n"), 400, never),
    problem("400 of health", request("GET", "/livez?x=1"), 400, caching.tenSeconds, vary),
    problem("400 of a stream", request("GET", `${dataset}/changes?x=1`), 400, caching.tenSeconds, vary),
    problem("404 of the API", request("GET", "/v1/nothing"), 404, caching.minute, vary),
    problem("404 of a dataset", request("GET", "/v1/datasets/nothing"), 404, caching.minute, vary),
    problem("404 of an id", request("GET", `${events}/nothing`), 404, caching.minute, vary),
    problem("404 of a page", request("GET", "/nothing"), 404, caching.minute),
    problem("404 of an asset", request("GET", "/assets/nothing.js"), 404, caching.minute),
    problem("404 to OPTIONS", request("OPTIONS", "/v1/nothing"), 404, caching.minute, vary),
    problem("406", request("GET", events, { Accept: "image/png" }), 406, caching.tenSeconds, vary),
    problem("410", request("GET", gone), 410, caching.minute, vary),
    problem("412", request("GET", events, { "If-Match": '"another"' }), 412, never, vary),
    problem("412 of a page", request("GET", "/", { "If-Match": '"another"' }), 412, never, vary),
    problem("414", request("GET", `/v1?${"a".repeat(8_200)}`), 414, never),
    problem("417", request("GET", "/v1", { Expect: "a-miracle" }), 417, never),
    problem("431 of octets", request("GET", "/v1", { "X-Long": "a".repeat(17_000) }), 431, never),
    problem("431 of fields", request("GET", "/v1", Object.fromEntries(Array.from({ length: 101 }, (_, i) => [`X-${i}`, "a"]))), 431, never),
    problem("505", request("GET", "/v1", {}, "2.0"), 505, never),
  ];
  for (const [where, target] of [["the API", "/v1"], ["a page", "/"], ["nothing", "/nothing"]]) {
    kinds.push(
      problem(`405 of ${where}`, request("POST", target!), 405, never, { allow: true }),
      problem(`501 of ${where}`, request("BREW", target!), 501, never, { allow: true }),
      problem(`501 of codings of ${where}`, request("GET", target!, { "Transfer-Encoding": "chunked" }), 501, never),
      problem(`413 of ${where}`, request("GET", target!, { "Content-Length": "5" }), 413, never),
    );
  }
  return kinds;
}

/** Pages, what they load, and the answers to OPTIONS about them. */
export async function pages(port: number): Promise<Kind[]> {
  const index = await exchange(port, request("GET", "/"));
  const script = /src="(\/assets\/[^"]+\.js)"/.exec(index.body.toString())?.[1];
  const style = /href="(\/assets\/[^"]+\.css)"/.exec(index.body.toString())?.[1];
  if (!script || !style) throw new Error(`expected a page with a script and a style sheet, got ${index.body.toString()}`);
  const page = { status: 200, etag: true, cache: caching.revalidated, vary: "Accept-Encoding", type: "text/html" };
  const file = { status: 200, etag: true, cache: caching.revalidated };
  const asset = { status: 200, etag: true, cache: caching.forever, policy: policies.data, vary: "Accept-Encoding" };
  const both = (target: string, kind: Omit<Kind, "name" | "octets">): Kind[] => [
    { ...kind, name: `GET ${target}`, octets: request("GET", target) },
    { ...kind, name: `HEAD ${target}`, octets: request("HEAD", target), headOnly: true },
  ];
  return [
    ...both("/", { ...page, policy: policies.page }),
    ...both("/index.html?dataset=iran-nuclear", { ...page, policy: policies.page }),
    ...both("/embed/iran-nuclear?view=graph", { ...page, policy: policies.frame }),
    ...both("/embed/nothing", { ...page, policy: policies.frame, status: 404, etag: false, cache: caching.minute }),
    ...both("/embed.js", { ...file, policy: policies.data, type: "text/javascript" }),
    ...both("/favicon.svg", { ...file, policy: policies.picture, type: "image/svg+xml" }),
    ...both(script, { ...asset, type: "text/javascript" }),
    ...both(style, { ...asset, type: "text/css" }),
    options("/"),
    options(script),
    options("*"),
  ];
}

/** Answers of the API that depend on more than the address. */
export function variants(revision: string): Kind[] {
  const vary = "Accept, Accept-Encoding";
  const ok = { status: 200, policy: policies.data, etag: true, type: json };
  return [
    {
      ...ok, name: "an answer of a revision", cache: caching.forever, vary,
      octets: request("GET", `${dataset}/events?revision=${revision}`),
    },
    {
      ...ok, name: "an answer in a format", cache: caching.latest, vary: "Accept-Encoding", file: true,
      octets: request("GET", `${dataset}/graph?format=cytoscape`),
    },
    {
      ...ok, name: "an answer to HTTP/1.0", cache: caching.latest, vary,
      octets: request("GET", "/v1", {}, "1.0"),
    },
    {
      name: "a preflight", status: 204, policy: policies.data, cache: null, allow: true, type: null,
      octets: request("OPTIONS", `${dataset}/events`, {
        Origin: "https://paper.example", "Access-Control-Request-Method": "GET",
        "Access-Control-Request-Headers": "if-none-match",
      }),
    },
  ];
}

export function ofAdmin(): Kind[] {
  const ok = { status: 200, policy: policies.data, cache: caching.never, admin: true };
  return [
    { ...ok, name: "metrics", type: "text/plain", octets: request("GET", "/metrics") },
    { ...ok, name: "metrics to HEAD", type: "text/plain", octets: request("HEAD", "/metrics"), headOnly: true },
    { ...ok, name: "health of the admin port", type: json, octets: request("GET", "/readyz") },
    { ...options("/metrics", "OPTIONS of metrics"), admin: true },
    problem("404 of the admin port", request("GET", "/nothing"), 404, caching.never, { admin: true }),
  ];
}

/** The first 503 among many heavy questions at once. */
export async function overloaded(port: number): Promise<Answer> {
  const answers = await Promise.all(
    Array.from({ length: 300 }, (_, i) =>
      exchange(port, request("GET", `${dataset}/centrality?measure=betweenness&status=all&claims=all&limit=${i + 1}`)),
    ),
  );
  const refused = answers.find((answer) => answer.status === 503);
  if (!refused) throw new Error(`expected a 503 among 300 heavy questions, got ${answers.map((one) => one.status).join(" ")}`);
  return refused;
}

/** Words of a list field, in one order. */
export const words = (value: string | undefined): string[] =>
  (value ?? "").split(",").map((word) => word.trim().toLowerCase()).filter(Boolean).sort();

export const typeOf = (answer: Answer): string | null => field(answer, "Content-Type")?.split(";")[0] ?? null;
