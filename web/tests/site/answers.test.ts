import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { serverAddress } from "../browser/browser";
import { SiteAnswers } from "../../src/wire/site-answers";
import { ParleyProblem as WireError } from "../../src/wire/requests";
import type { Graph, GraphEdge, List, Named } from "../../src/wire/types";
import { hostSite, type HostedSite } from "./host";

const datasets = ["iran-nuclear", "colombia-farc"];
let site: HostedSite;
let answers: SiteAnswers;

beforeAll(async () => {
  site = await hostSite();
  answers = new SiteAnswers(<T>(file: string) => {
    try {
      return Promise.resolve(JSON.parse(readFileSync(join(site.folder, file), "utf8")) as T);
    } catch {
      return Promise.reject(new WireError(file, 404, "no such file", []));
    }
  });
});

afterAll(() => site.stop());

type Answer = Record<string, unknown>;

/** A server on a busy machine may be out of time for a graph that it has yet to build: it is asked again, a few times. */
async function ofServer<T>(address: string): Promise<T> {
  let response = await fetch(serverAddress() + address);
  for (let again = 0; again < 9 && response.status === 503; ++again) response = await fetch(serverAddress() + address);
  expect(response.status, address).toBe(200);
  return (await response.json()) as T;
}

/** An answer without how it was asked for. */
function content(answer: Answer): Answer {
  const { policy: _policy, links: _links, query: _query, ...rest } = answer;
  return rest;
}

async function expectTheSame(address: string): Promise<void> {
  expect(content(await answers.answer<Answer>(address)), address).toEqual(content(await ofServer<Answer>(address)));
}

async function idsOf(dataset: string, list: string): Promise<string[]> {
  return (await ofServer<List<Named>>(`/v1/datasets/${dataset}/${list}?limit=10000`)).items.map(({ id }) => id);
}

describe.each(datasets)("the files of a site of %s answer as the server does", (dataset) => {
  const at = `/v1/datasets/${dataset}`;

  it("about the dataset and its lists", async () => {
    await expectTheSame(at);
    for (const list of ["vocabulary", "actors?limit=10000", "sources?limit=10000", "claims?limit=10000", "events?limit=10000"]) await expectTheSame(`${at}/${list}`);
    const items = (await answers.answer<List<Named>>("/v1/datasets")).items.map(({ id }) => id);
    expect(items).toEqual(datasets);
  });

  it("about events under every policy, filtered by window, certainty and type", async () => {
    const sources = await idsOf(dataset, "sources");
    for (const claims of ["preferred", "all", ...sources.map((id) => `source:${id}`)]) await expectTheSame(`${at}/events?claims=${claims}&limit=10000`);
    for (const filter of ["datetime=2015-01-01/2016-02-15", "datetime=2003-05-01/2003-05-01&certainty=certain", "datetime=2012-01-01/2021-12-31&type=round,meeting"])
      await expectTheSame(`${at}/events?${filter}&limit=10000`);
  });

  it("about each event, actor, source and claim", async () => {
    const sources = await idsOf(dataset, "sources");
    for (const id of await idsOf(dataset, "events")) for (const claims of ["", "?claims=all"]) await expectTheSame(`${at}/events/${id}${claims}`);
    for (const id of await idsOf(dataset, "actors"))
      for (const claims of ["", "?claims=all", `?claims=source:${sources[0] ?? ""}`])
        for (const part of ["", "/neighbours"]) await expectActor(`${at}/actors/${id}${part}${claims}`, part);
    for (const list of ["sources", "claims"]) for (const id of await idsOf(dataset, list)) await expectTheSame(`${at}/${list}/${id}`);
  });

  it("with graphs that have the same nodes and edges in the same order", async () => {
    const sources = await idsOf(dataset, "sources");
    let edges = 0;
    for (const view of ["participation", "actors", "events"])
      for (const claims of ["preferred", "all", `source:${sources[3] ?? ""}`])
        for (const filter of ["", "&datetime=2015-01-01/2016-02-15", "&datetime=2012-01-01/2013-12-31&certainty=certain", "&type=round,meeting"])
          for (const limit of [800, 5]) {
            const address = `${at}/graph?view=${view}&claims=${claims}${filter}&limit=${limit}`;
            const [here, there] = [await answers.answer<Graph>(address), await ofServer<Graph>(address)];
            expect(here.total, address).toEqual(there.total);
            expect(here.truncated, address).toBe(there.truncated);
            expect(here.edges, address).toEqual(there.edges.map(withoutCounts));
            expect(here.nodes, address).toEqual(there.nodes);
            edges += here.edges.length;
          }
    expect(edges).toBeGreaterThan(1000);
  });

  it("and refuse what only a server answers, an unknown id and another dataset", async () => {
    await expect(answers.answer(`${at}/relation?a=x&b=y`)).rejects.toMatchObject({ status: 501 });
    await expect(answers.answer(`${at}/events/nobody-knows`)).rejects.toMatchObject({ status: 404 });
    await expect(answers.answer("/v1/datasets/another/events")).rejects.toMatchObject({ status: 404 });
    await expect(answers.answer(`${at}/events?revision=000000000000`)).rejects.toMatchObject({ status: 410 });
  });
});

/** The page shows no counts of flags. */
function withoutCounts(edge: GraphEdge): GraphEdge {
  const { byFlag: _byFlag, ...rest } = edge as GraphEdge & { byFlag?: unknown };
  return rest;
}

/** A site leaves out how many neighbours a policy without events has: none. */
async function expectActor(address: string, part: string): Promise<void> {
  const [here, there] = [await answers.answer<Answer>(address), await ofServer<Answer>(address)];
  if (part === "") expect(content(here), address).toEqual(content(there));
  else expect([here["total"], here["items"]], address).toEqual([there["total"], there["items"]]);
}

describe("the names of the files", () => {
  it("differ where only the case of letters is ignored, and are no devices", () => {
    const names = readdirSync(site.folder, { recursive: true } as { recursive: true }).map(String);
    const all = names.map((name) => name.toLowerCase());
    expect(new Set(all).size).toBe(all.length);
    for (const name of names) expect(name, name).toMatch(/^[A-Za-z0-9._/-]+$/);
  });
});
