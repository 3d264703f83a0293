import { describe, expect, it } from "vitest";
import type { DatasetList } from "../wire/types";
import { failureToTell, newerThan, newsIn, noNews, nothingDismissed, type News } from "./news";

const list = (revision: string, reload?: DatasetList["reload"]): DatasetList => ({
  total: 1,
  items: [{ id: "talks", title: "Talks", revision, counts: { events: 3 } }],
  ...(reload ? { reload } : {}),
});
const failed = { at: "2026-11-30T12:44:01Z", ok: false, faults: ["talks/events.json, line 2: …"] };

describe("news", () => {
  it("are the revision that is listed and the reload that failed", () => {
    expect(newsIn(list("b", failed), "talks", noNews)).toEqual({ newest: { revision: "b", events: 3 }, failed });
  });

  it("lose the failure once the list has it no more, or says that the reload succeeded", () => {
    const before = newsIn(list("a", failed), "talks", noNews);
    expect(newsIn(list("a"), "talks", before).failed).toBeNull();
    expect(newsIn(list("a", { ...failed, ok: true }), "talks", before).failed).toBeNull();
  });

  it("keep what was known of a dataset that is not listed", () => {
    const before = newsIn(list("b"), "talks", noNews);
    expect(newsIn({ total: 0, items: [] }, "talks", before).newest).toEqual(before.newest);
  });
});

describe("a newer revision", () => {
  const news: News = { newest: { revision: "b", events: 3 }, failed: null };

  it("is one that is not shown", () => {
    expect(newerThan("a", news, nothingDismissed)).toEqual({ revision: "b", events: 3 });
    expect(newerThan("b", news, nothingDismissed)).toBeNull();
  });

  it("is none where nothing is known of what is there or what is shown", () => {
    expect(newerThan("a", noNews, nothingDismissed)).toBeNull();
    expect(newerThan(undefined, news, nothingDismissed)).toBeNull();
  });

  it("is told of again when it is another than the one put away", () => {
    expect(newerThan("a", news, { ...nothingDismissed, revision: "b" })).toBeNull();
    expect(newerThan("a", news, { ...nothingDismissed, revision: "c" })).not.toBeNull();
  });
});

describe("a failed reload", () => {
  const news: News = { newest: null, failed };

  it("is told of until it is put away, and the next one again", () => {
    expect(failureToTell(news, nothingDismissed)).toBe(failed);
    expect(failureToTell(news, { ...nothingDismissed, failedAt: failed.at })).toBeNull();
    expect(failureToTell({ ...news, failed: { ...failed, at: "2026-11-30T12:45:00Z" } }, { ...nothingDismissed, failedAt: failed.at })).not.toBeNull();
  });
});
