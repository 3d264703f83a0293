// Nothing of a request comes back in a form that a browser, a terminal or a reader of logs could take
// for more than text: in fields, bodies, and both forms of the log.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { grammar, statusLine } from "./answers/grammar";
import { exchange, field, request, type Answer } from "./answers/raw";
import { startServer, type Server } from "./answers/server";

/** UTF-8 as characters that stand for octets, as `request` wants them. */
const octets = (text: string): string => Buffer.from(text).toString("latin1");
const percent = (text: string): string => encodeURIComponent(text).replace(/'/g, "%27");

const texts = [
  "\r\nSet-Cookie: a=b\r\n\r\n<p>",
  "<script>alert(1)</script>",
  "</script><img src=x onerror=alert(1)>",
  "\"'`};{[(\\",
  "\u202Egnp.exe\u2066\u2069\u200F\u061C",
  "\u2028\u2029\u0085\u009B31m",
  "\u001B[2J\u0007\u0000\u007F",
  "${jndi:ldap://a}%s%n{}",
  "rel=\"next\", <https://other.example>; rel=\"self\"",
];

/** Targets that carry the text to where it may be repeated; it is percent-encoded. */
function targets(text: string): string[] {
  const coded = percent(text);
  const dataset = "/v1/datasets/iran-nuclear";
  return [
    `/${coded}`,
    `/assets/${coded}`,
    `/?${coded}=${coded}`,
    `/v1/${coded}`,
    `/v1?lang=${coded}`,
    `/v1?format=${coded}`,
    `/v1/datasets/${coded}`,
    `/v1/datasets/${coded}/changes`,
    `${dataset}?revision=${coded}`,
    `${dataset}/events?${coded}=1`,
    `${dataset}/events/${coded}`,
    `${dataset}/actors/${coded}/with/${coded}`,
    `${dataset}/claims/${coded}`,
    `${dataset}/sources?q=${coded}`,
    `${dataset}/claims?q=${coded}&limit=1`,
    `${dataset}/paths?from=${coded}&to=${coded}`,
    `${dataset}/relation?a=${coded}&b=${coded}`,
    `${dataset}/structure?measure=${coded}`,
    ...["actor", "type", "country", "place", "datetime", "cursor", "claims", "status", "certainty", "lang", "q", "before", "approx", "limit", "revision"].map(
      (name) => `${dataset}/events?${name}=${coded}`,
    ),
  ];
}

const fieldNames = [
  "User-Agent", "Referer", "X-Request-Id", "If-None-Match", "If-Match", "If-Modified-Since", "Accept", "Accept-Encoding", "Accept-Language",
  "Last-Event-ID", "Origin", "traceparent", "tracestate", "Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "Cookie",
  "Access-Control-Request-Headers", "Range", "Connection", "Expect", "Content-Length", "Transfer-Encoding", "Host", "X-<b>",
];

interface Asked {
  what: string;
  octets: Buffer;
  /** On the admin port, whose requests are not logged. */
  admin?: boolean;
}

/** Every text at every place, as far as octets may stand there. */
function requests(): Asked[] {
  const asked: Asked[] = [];
  for (const text of texts) {
    for (const target of targets(text)) {
      asked.push({ what: `GET ${target}`, octets: request("GET", target) });
    }
    for (const path of ["", "metrics?", "readyz?"]) {
      asked.push({ what: `admin /${path}${percent(text)}`, octets: request("GET", `/${path}${percent(text)}`), admin: true });
    }
    const raw = octets(text).replace(/[\r\n\0]/g, "");
    for (const target of [`/${raw}`, `/v1/datasets/${raw}`, `http://${raw}/v1`]) {
      asked.push({ what: `raw ${target}`, octets: request("GET", target) });
    }
    asked.push({ what: `method ${raw}`, octets: request(raw, "/v1") });
    asked.push({ what: `version ${raw}`, octets: request("GET", "/v1", {}, raw) });
    for (const name of fieldNames) {
      for (const target of ["/v1", "/", "/v1/nothing", "/v1/datasets/iran-nuclear/changes"]) {
        asked.push({ what: `${name}: ${raw} for ${target}`, octets: request("GET", target, { [name]: raw }) });
      }
    }
  }
  asked.push({ what: "a strange method", octets: request("!#$%&'*+-.^_`|~", "/v1") });
  for (const target of ["/%FF", "/v1/%FF", "/v1/datasets/%C3%28", "/v1?lang=%ED%A0%80", "/v1?%FF=%FF", "/\xff", "/v1\xff"]) {
    asked.push({ what: target, octets: request("GET", target) });
  }
  for (const name of fieldNames) {
    asked.push({ what: `${name}: octet FF`, octets: request("GET", "/v1", { [name]: "a\xffb" }) });
  }
  return asked;
}

/** What acts on the text around it: controls, separators, marks that reorder. */
const acting = /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/;

/** Throws where it is not UTF-8. */
function textOf(octetsOfText: Buffer): string {
  return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(octetsOfText);
}

function faults(answer: Answer): string[] {
  const found: string[] = [];
  if (!statusLine.test(answer.statusLine)) found.push(answer.statusLine);
  for (const [name, value] of answer.fields) {
    if (!grammar[name]?.test(value)) found.push(`${name}: ${value}`);
  }
  const type = field(answer, "Content-Type") ?? "";
  if (field(answer, "Content-Encoding") || type.startsWith("text/html") || type === "") return found;
  const text = textOf(answer.body);
  if (type.includes("json")) {
    JSON.parse(text);
    if (text.includes("\n") && text.indexOf("\n") !== text.length - 1) found.push(`lines in ${text}`);
    if (answer.status >= 400 && text.includes("<")) found.push(`markup in ${text}`);
  }
  if (/<script|<img|<p>|jndi.*<|Set-Cookie: a=b\r/i.test(text)) found.push(`repeated in ${text}`);
  if (acting.test(text)) found.push(`acting characters in ${text}`);
  return found;
}

describe.each(["json", "text"] as const)("with a log of %s", (format) => {
  let server: Server;
  const asked = requests();
  const statuses: Record<number, number> = {};

  beforeAll(async () => {
    server = await startServer(format);
  });
  afterAll(async () => {
    await server.stop();
  });

  it("no answer repeats what could act", async () => {
    const wrong: Record<string, string[]> = {};
    for (const { what, octets: sent, admin } of asked) {
      const answer = await exchange(admin ? server.adminPort : server.port, sent);
      statuses[answer.status] = (statuses[answer.status] ?? 0) + 1;
      const found = faults(answer);
      if (found.length > 0) wrong[what] = found;
    }
    expect(wrong).toEqual({});
    expect(Object.keys(statuses)).toEqual(expect.arrayContaining(["200", "400", "404", "412", "417", "501"]));
  });

  it("the log has a line for each request and none that is forged", async () => {
    const lines = textOf(await server.stop()).split("\n");
    expect(lines.pop()).toBe("");
    const form = format === "json" ? /^\{"time":"[0-9TZ:.-]{24}","level":"[a-z]+",.*\}$/ : /^[0-9TZ:.-]{24} (?:debug|info|warn) \S/;
    expect(lines.filter((line) => !form.test(line) || acting.test(line))).toEqual([]);
    const ofRequests = lines.filter((line) =>
      format === "json" ? (JSON.parse(line) as { message: string }).message === "request" : / (?:debug|info) 127\.0\.0\.1 \d{3} /.test(line),
    );
    expect(ofRequests.length).toBe(asked.filter(({ admin }) => !admin).length);
    // The program itself says nothing about what clients send.
    expect(lines.filter((line) => /"level":"(?:warn|error)"|Z (?:warn|error) /.test(line))).toEqual([]);
  });
});
