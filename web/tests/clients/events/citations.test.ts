// citation-js reads and formats what the server writes for reference managers.
import { Cite } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import "@citation-js/plugin-csl";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { json, losses, servers, text, type Served } from "./dataset";

interface NativeSource {
  id: string;
  title: string;
  url?: string;
  published: { edtf: string | null } | null;
}

const partsOf: Record<string, number[][]> = { "1990-11": [[1990, 11]], "-0043": [[-44]] };

describe.each(servers)("citation-js with %s", (_, serve) => {
  let served: Served;
  let native: NativeSource[];
  let revision: string;
  beforeAll(async () => {
    served = await serve();
    const answer = await json<{ revision: string; items: NativeSource[] }>(`${served.base}/sources?limit=10000`);
    native = answer.items;
    revision = answer.revision;
  });
  afterAll(() => served.stop());

  it("reads every source from CSL-JSON", async () => {
    const cite = new Cite(await text(`${served.base}/sources?format=csl-json`));
    expect(cite.data.map((item) => item.id)).toEqual(native.map((source) => source.id));
    native.forEach((source, at) => {
      expect(cite.data[at]?.title, source.id).toBe(source.title);
      const edtf = source.published?.edtf ?? "";
      const day = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(edtf);
      const expected = partsOf[edtf] ?? (day ? [day.slice(1).filter(Boolean).map(Number)] : undefined);
      if (expected) expect(cite.data[at]?.issued?.["date-parts"], source.id).toEqual(expected);
    });
  });

  it("reads every source from BibTeX, with no date more exact than known", async () => {
    const cite = new Cite(await text(`${served.base}/sources?format=bibtex`));
    expect(cite.data.map((item) => item.id)).toEqual(native.map((source) => source.id));
    native.forEach((source, at) => {
      expect(cite.data[at]?.title, source.id).toBe(source.title);
      if (source.url) expect(decodeURI(cite.data[at]?.URL ?? ""), source.id).toBe(decodeURI(source.url));
      const day = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(source.published?.edtf ?? "");
      if (day) expect(cite.data[at]?.issued?.["date-parts"], source.id).toEqual([day.slice(1).filter(Boolean).map(Number)]);
    });
  });

  it("formats a bibliography of all", async () => {
    const cite = new Cite(await text(`${served.base}/sources?format=csl-json`));
    const lines = cite.format("bibliography", { template: "apa", lang: "en-US" }).trim().split("\n").filter(Boolean);
    expect(lines.length).toBe(native.length);
  });

  it.each([
    ["the dataset", ""],
    ["an event", "/events/EVENT"],
    ["a source", "/sources/SOURCE"],
  ])("cites %s with the revision in every dialect", async (__, path) => {
    const [event] = (await json<{ items: { id: string }[] }>(`${served.base}/events?limit=1`)).items;
    const thing = served.base + path.replace("EVENT", event?.id ?? "").replace("SOURCE", native[0]?.id ?? "");
    expect(await text(`${thing}?format=citation`)).toContain(revision);
    for (const format of ["csl-json", "bibtex"]) {
      const cite = new Cite(await text(`${thing}?format=${format}`));
      expect(cite.data.length).toBe(1);
      expect(JSON.stringify([cite.data[0]?.version, cite.data[0]?.note, cite.data[0]?.["archive_location"]]), format).toContain(revision);
    }
    const formatted = new Cite(await text(`${thing}?format=csl-json`)).format("bibliography", { template: "apa", lang: "en-US" });
    expect(formatted).toContain(revision);
  });

  it("names what citations leave out", async () => {
    const lost = await losses(served.base, "sources?format=csl-json");
    expect(lost.get("date-words")?.length).toBeGreaterThan(0);
  });
});
