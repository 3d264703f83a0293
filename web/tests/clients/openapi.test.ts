// /openapi.json is valid by the judgement of others, and every answer is as it says.
import { readdirSync } from "node:fs";
import { createConfig, lintFromString } from "@redocly/openapi-core";
import spectral, { type RulesetDefinition } from "@stoplight/spectral-core";
import rulesets from "@stoplight/spectral-rulesets";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { golden, Judge } from "./answers/description";
import { addresses, refusals, typeOf } from "./answers/kinds";
import { exchange, request, type Answer } from "./answers/raw";
import { startServer, type Server } from "./answers/server";

let server: Server;
let text: string;
let judge: Judge;

beforeAll(async () => {
  server = await startServer("text");
  text = (await exchange(server.port, request("GET", "/openapi.json"))).body.toString();
  judge = new Judge(text);
});
afterAll(async () => {
  await server.stop();
});

const get = (target: string): Promise<Answer> => exchange(server.port, request("GET", target));

async function faultsOf(targets: string[]): Promise<string[]> {
  const all: string[] = [];
  for (const target of targets) {
    const answer = await get(target);
    all.push(...judge.faults(target, answer.status, typeOf(answer) ?? "", answer.body.toString()));
  }
  return all;
}

describe("the description of the API", () => {
  it("has no finding of Spectral", async () => {
    const linter = new spectral.Spectral();
    linter.setRuleset({ extends: [[rulesets.oas as unknown as RulesetDefinition, "recommended"]] });
    const found = await linter.run(JSON.parse(text) as Record<string, unknown>);
    expect(found.map((one) => `${one.code} ${one.path.join("/")}: ${one.message}`)).toEqual([]);
  });

  it("has no finding of Redocly", async () => {
    const found = await lintFromString({ source: text, config: await createConfig({ extends: ["recommended"] }) });
    expect(found.map((one) => `${one.ruleId} ${one.location[0]?.pointer ?? ""}: ${one.message}`)).toEqual([]);
  });
});

describe("answers are as the description says:", () => {
  it("those of every address", async () => {
    const targets = (await addresses(server.port)).filter((target) => !target.endsWith("/changes"));
    expect(new Set(targets.map((target) => judge.pathOf(target))).size).toBeGreaterThan(22);
    expect(await faultsOf(targets)).toEqual([]);
  });

  it("those of the golden pairs", async () => {
    const names = readdirSync(new URL("../../../tests/golden/", import.meta.url)).filter((name) => name.endsWith(".http"));
    expect(names.length).toBeGreaterThan(45);
    // With `fields` members are missing, which the description says in words alone; other programs define their formats.
    const targets = names.map((name) => golden(name).split("\n")[0]!.replace("GET ", "")).filter((target) => !/fields=id,label|format=/.test(target));
    expect(await faultsOf(targets)).toEqual([]);
  });

  it("those under every claim policy, and everything there is", async () => {
    const policies = ["all", "source:ifp-basij-letter", "actor:iran"];
    const lists = ["events", "claims", "sources", "actors", "places", "graph?view=events", "graph?view=actors", "graph"];
    const targets = ["iran-nuclear", "colombia-farc"].flatMap((dataset) =>
      lists.flatMap((list) => policies.filter((policy) => dataset === "iran-nuclear" || policy === "all").map((policy) => `/v1/datasets/${dataset}/${list}${list.includes("?") ? "&" : "?"}claims=${policy}&limit=10000`)),
    );
    expect(await faultsOf(targets)).toEqual([]);
  });

  it("each event, actor, claim and source on its own", async () => {
    const targets: string[] = [];
    for (const dataset of ["iran-nuclear", "colombia-farc"])
      for (const list of ["events", "actors", "claims", "sources"]) {
        const { items } = JSON.parse((await get(`/v1/datasets/${dataset}/${list}?limit=10000&fields=id`)).body.toString()) as { items: { id: string }[] };
        targets.push(...items.map(({ id }) => `/v1/datasets/${dataset}/${list}/${id}?claims=all`));
      }
    expect(targets.length).toBeGreaterThan(500);
    expect(await faultsOf(targets)).toEqual([]);
  });

  it("those of every structure, and of series and paths in their other form", async () => {
    const measures = ["components", "cores", "cut-actors", "bridges", "cliques", "clustering", "min-cut&from=basij&to=united-states", "hinges&event=eu-final-text", "layers"];
    const base = "/v1/datasets/iran-nuclear";
    expect(
      await faultsOf([
        ...measures.map((measure) => `${base}/structure?measure=${measure}`),
        `${base}/series?by=actor`, `${base}/series?by=type&step=P1Y`, `${base}/paths?from=iran`, `${base}/diff?againstClaims=source:ifp-basij-letter`,
      ]),
    ).toEqual([]);
  });

  it("every problem that a question can have", async () => {
    const faults: string[] = [];
    for (const { name, octets, status } of refusals()) {
      const answer = await exchange(server.port, octets);
      expect(answer.status, name).toBe(status);
      const target = octets.toString("latin1").split(" ")[1] ?? "";
      const described = judge.pathOf(target) !== undefined && ![405, 413, 414, 417, 431, 501, 505].includes(status) && octets.toString("latin1").startsWith("GET /v1");
      faults.push(...(described ? judge.faults(target, status, typeOf(answer) ?? "", answer.body.toString()) : judge.faultsBy("#/components/schemas/Problem", answer.body.toString())));
    }
    expect(faults).toEqual([]);
  });
});

it("an answer that is not as the description says is found", () => {
  const answer = JSON.parse(golden("events-page.json")) as { items: Record<string, unknown>[] };
  const faults = (change: (item: Record<string, unknown>) => void): string[] => {
    const changed = structuredClone(answer);
    change(changed.items[0]!);
    return judge.faults("/v1/datasets/iran-nuclear/events", 200, "application/json", JSON.stringify(changed));
  };
  expect(faults(() => undefined)).toEqual([]);
  expect(faults((item) => delete item["date"])).not.toEqual([]);
  expect(faults((item) => (item["unknown"] = 1))).not.toEqual([]);
  expect(faults((item) => ((item["date"] as Record<string, unknown>)["unknown"] = 1))).not.toEqual([]);
  expect(faults((item) => ((item["participants"] as Record<string, unknown>[])[0]!["role"] = "king"))).not.toEqual([]);
});
