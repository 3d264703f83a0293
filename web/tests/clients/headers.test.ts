// Every kind of answer has the fields it must have, in the form their specifications give them.
import { execFileSync } from "node:child_process";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { grammar, policies, statusLine } from "./answers/grammar";
import { addresses, ofAddress, ofAdmin, overloaded, pages, refusals, typeOf, variants, words, type Kind } from "./answers/kinds";
import { exchange, field, request, type Answer } from "./answers/raw";
import { startServer, type Server } from "./answers/server";

const codings: Record<string, (octets: Buffer) => Buffer> = {
  br: (octets) => brotliDecompressSync(octets),
  gzip: (octets) => gunzipSync(octets),
  // Node 20 has no Zstandard of its own.
  zstd: (octets) => execFileSync("zstd", ["-dc"], { input: octets, maxBuffer: 64 << 20 }),
};

let server: Server;
const seenIds = new Map<string, string>();

beforeAll(async () => {
  server = await startServer("json");
});
afterAll(async () => {
  await server.stop();
});

/** What holds for every answer; faults as lines. */
function faultsOfAny(answer: Answer, admin: boolean): string[] {
  const faults: string[] = [];
  if (!statusLine.test(answer.statusLine)) faults.push(`status line: ${answer.statusLine}`);
  const seen = new Set<string>();
  for (const [name, value] of answer.fields) {
    const form = grammar[name];
    if (!form) faults.push(`unexpected field ${name}: ${value}`);
    else if (!form.test(value)) faults.push(`not in its form: ${name}: ${value}`);
    if (seen.has(name)) faults.push(`repeated: ${name}`);
    seen.add(name);
  }
  const must: Record<string, string | null> = {
    Server: "parley",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "Cross-Origin-Resource-Policy": admin ? "same-origin" : "cross-origin",
    "Timing-Allow-Origin": admin ? "none" : "*",
    "Access-Control-Allow-Origin": admin ? "none" : "*",
    "Access-Control-Expose-Headers":
      "ETag, Link, Last-Modified, RateLimit, RateLimit-Policy, Retry-After, X-Request-Id, Server-Timing",
  };
  for (const [name, value] of Object.entries(must)) {
    if (field(answer, name) !== value) faults.push(`expected ${name}: ${value}, got ${field(answer, name)}`);
  }
  for (const name of ["Date", "Server-Timing", "X-Request-Id"]) {
    if (field(answer, name) === undefined) faults.push(`expected ${name}`);
  }
  if (Math.abs(Date.parse(field(answer, "Date") ?? "") - Date.now()) > 60_000) faults.push(`Date: ${field(answer, "Date")}`);
  return faults;
}

/** The length that the head gives fits the content. */
function faultsOfLength(answer: Answer, kind: Kind): string[] {
  const length = field(answer, "Content-Length");
  if (answer.status === 204 || answer.status === 304 || kind.endless) {
    return length === undefined ? [] : [`expected no Content-Length, got ${length}`];
  }
  if (kind.headOnly) return answer.body.length === 0 && length !== undefined ? [] : ["expected a length without content"];
  return length === String(answer.body.length) ? [] : [`Content-Length ${length} of ${answer.body.length} octets`];
}

/** A problem document tells of this answer and this request. */
function faultsOfProblem(answer: Answer): string[] {
  const document = JSON.parse(answer.body.toString()) as Record<string, unknown>;
  const id = field(answer, "X-Request-Id");
  const fits =
    /^\/problems\/[a-z-]+$/.test(String(document["type"])) && document["status"] === answer.status &&
    typeof document["title"] === "string" && typeof document["detail"] === "string" &&
    document["instance"] === `urn:uuid:${id}` && Array.isArray(document["errors"]);
  return fits ? [] : [`not the problem of this answer: ${answer.body.toString()}`];
}

function faults(answer: Answer, kind: Kind): string[] {
  const found = [...faultsOfAny(answer, kind.admin === true), ...faultsOfLength(answer, kind)];
  const compare = (what: string, got: unknown, wanted: unknown): void => {
    if (JSON.stringify(got) !== JSON.stringify(wanted)) found.push(`${what}: expected ${JSON.stringify(wanted)}, got ${JSON.stringify(got)}`);
  };
  compare("status", answer.status, kind.status);
  compare("Content-Security-Policy", field(answer, "Content-Security-Policy"), kind.policy);
  compare("Cache-Control", field(answer, "Cache-Control") ?? null, kind.cache);
  compare("Vary", words(field(answer, "Vary")), words(kind.vary));
  compare("Content-Type", typeOf(answer), kind.type);
  compare("an ETag", field(answer, "ETag") !== undefined, kind.etag === true);
  compare("Allow", words(field(answer, "Allow")), kind.allow ? ["get", "head", "options"] : []);
  compare("a name of a file", field(answer, "Content-Disposition") !== undefined, kind.file === true);
  compare("a Retry-After", field(answer, "Retry-After") !== undefined, kind.retryAfter === true);
  if (kind.endless) compare("Transfer-Encoding", field(answer, "Transfer-Encoding"), "chunked");
  if (kind.endless && !kind.headOnly) compare("a first event", /^retry: \d+\nid: .+\n/.test(answer.body.toString()), true);
  if (kind.type === "application/problem+json" && !kind.headOnly) found.push(...faultsOfProblem(answer));
  const id = field(answer, "X-Request-Id") ?? "";
  if (seenIds.has(id)) found.push(`the id ${id} is that of ${seenIds.get(id)}`);
  seenIds.set(id, kind.name);
  return found;
}

const ask = (kind: Kind): Promise<Answer> => exchange(kind.admin ? server.adminPort : server.port, kind.octets);

/** Asks each and lists the faults of all by name. */
async function faultsOf(kinds: Kind[]): Promise<Record<string, string[]>> {
  const all: Record<string, string[]> = {};
  for (const kind of kinds) {
    const found = faults(await ask(kind), kind);
    if (found.length > 0) all[kind.name] = found;
  }
  return all;
}

describe("the fields of", () => {
  it("every address of the API, to GET, HEAD and OPTIONS", async () => {
    const targets = await addresses(server.port);
    expect(targets.length).toBeGreaterThan(23);
    expect(await faultsOf(targets.flatMap(ofAddress))).toEqual({});
  });

  it("answers of a revision, in a format, to HTTP/1.0, and to a preflight", async () => {
    const answer = await exchange(server.port, request("GET", "/v1/datasets/iran-nuclear"));
    const { revision } = JSON.parse(answer.body.toString()) as { revision: string };
    expect(await faultsOf(variants(revision))).toEqual({});
  });

  it("refusals of every status", async () => {
    expect(await faultsOf(refusals())).toEqual({});
  });

  it("pages, what they load, and the server itself", async () => {
    expect(await faultsOf(await pages(server.port))).toEqual({});
  });

  it("the admin port", async () => {
    expect(await faultsOf(ofAdmin())).toEqual({});
  });

  it("503 under too much load", async () => {
    const kind: Kind = {
      name: "503", octets: Buffer.alloc(0), status: 503, policy: policies.data, cache: "no-store",
      vary: "Accept, Accept-Encoding", retryAfter: true, type: "application/problem+json",
    };
    expect(faults(await overloaded(server.port), kind)).toEqual([]);
  });
});

describe("preflights", () => {
  it.each(["/v1/datasets/iran-nuclear/events", "/v1", "/livez"])("of %s allow what a read needs", async (target) => {
    const answer = await exchange(server.port, request("OPTIONS", target, { Origin: "https://paper.example" }));
    expect(words(field(answer, "Access-Control-Allow-Methods"))).toEqual(["get", "head", "options"]);
    expect(words(field(answer, "Access-Control-Allow-Headers"))).toEqual(
      expect.arrayContaining(["accept", "if-modified-since", "if-none-match", "traceparent", "tracestate", "x-request-id"]),
    );
    expect(field(answer, "Access-Control-Max-Age")).toBe("86400");
    expect(field(answer, "Access-Control-Allow-Credentials")).toBeUndefined();
  });
});

async function largeTargets(): Promise<string[]> {
  const index = await exchange(server.port, request("GET", "/"));
  const assets = [...index.body.toString().matchAll(/"(\/assets\/[^"]+)"/g)].map(([, path]) => path!);
  const api = (await addresses(server.port)).filter((target) => !/livez|readyz|changes$|\.zip$/.test(target));
  return [...assets, ...api];
}

describe("in each coding", () => {
  it.each(Object.keys(codings))("%s decodes to the plain answer, has its own tag and its own 304", async (coding) => {
    let coded = 0;
    for (const target of await largeTargets()) {
      const plain = await exchange(server.port, request("GET", target));
      const small = await exchange(server.port, request("GET", target, { "Accept-Encoding": coding }));
      const head = await exchange(server.port, request("HEAD", target, { "Accept-Encoding": coding }));
      expect(field(head, "Content-Length"), target).toBe(String(small.body.length));
      expect(field(head, "Content-Encoding"), target).toBe(field(small, "Content-Encoding"));
      if (plain.body.length < 1024) continue;
      coded += 1;
      expect(field(small, "Content-Encoding"), target).toBe(coding);
      expect(codings[coding]!(small.body).equals(plain.body), target).toBe(true);
      expect(field(small, "ETag"), target).toBe(field(plain, "ETag")!.replace(/"$/, `-${coding}"`));
      for (const name of ["Cache-Control", "Vary", "Content-Type", "Link", "Content-Security-Policy"]) {
        expect(field(small, name), `${name} of ${target}`).toBe(field(plain, name));
      }
      await expectUnchanged(target, coding, small);
    }
    expect(coded).toBeGreaterThan(15);
  });

  it("identity has a 304 of its own", async () => {
    for (const target of ["/", "/favicon.svg", ...(await largeTargets())]) {
      await expectUnchanged(target, "identity", await exchange(server.port, request("GET", target)));
    }
  });
});

/** 304 has the fields that a cache updates, and no content. */
async function expectUnchanged(target: string, coding: string, whole: Answer): Promise<void> {
  const fields = { "Accept-Encoding": coding, "If-None-Match": field(whole, "ETag")! };
  const unchanged = await exchange(server.port, request("GET", target, fields));
  expect(unchanged.status, target).toBe(304);
  expect(unchanged.body.length, target).toBe(0);
  expect(faultsOfAny(unchanged, false), target).toEqual([]);
  for (const name of ["ETag", "Cache-Control", "Vary", "Content-Security-Policy"]) {
    expect(field(unchanged, name), `${name} of ${target}`).toBe(field(whole, name));
  }
  for (const name of ["Content-Length", "Content-Type", "Content-Encoding"]) {
    expect(field(unchanged, name), `${name} of ${target}`).toBeUndefined();
  }
}

it("HEAD gives the length of GET", async () => {
  for (const target of ["/", "/favicon.svg", "/livez", "/nothing", "/v1/nothing", ...(await largeTargets())]) {
    const got = await exchange(server.port, request("GET", target));
    const head = await exchange(server.port, request("HEAD", target));
    const namesOf = (answer: Answer): string[] => answer.fields.map(([name]) => name);
    expect(head.status, target).toBe(got.status);
    expect(namesOf(head), target).toEqual(namesOf(got));
    expect(field(head, "Content-Length"), target).toBe(String(got.body.length));
  }
});

it("an id that the client gave is kept, and one that is not harmless is not", async () => {
  const kept = await exchange(server.port, request("GET", "/v1", { "X-Request-Id": "paper.7_a-B" }));
  expect(field(kept, "X-Request-Id")).toBe("paper.7_a-B");
  for (const id of ["a b", "<b>", 'a"b', "a".repeat(65), "a\xffb", "%0d%0a"]) {
    const answer = await exchange(server.port, request("GET", "/v1", { "X-Request-Id": id }));
    expect(field(answer, "X-Request-Id")).toMatch(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
  }
});
