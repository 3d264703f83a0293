import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { changeIn, ChangeStream } from "./changes";

/** As far as a stream uses it; tests decide what it reports. */
class Source extends EventTarget {
  static readonly CLOSED = 2;
  static made: Source[] = [];
  readyState = 0;

  constructor(readonly url: string) {
    super();
    Source.made.push(this);
  }

  close(): void {
    this.readyState = Source.CLOSED;
  }
}

/** The locks of a browser, for all of its pages. */
class Locks {
  private readonly held_ = new Set<string>();

  async request(name: string, _: object, use: (lock: object | null) => Promise<void> | undefined): Promise<void> {
    if (this.held_.has(name)) return use(null);
    this.held_.add(name);
    await use({ name });
    this.held_.delete(name);
  }
}

beforeEach(() => {
  Source.made = [];
  vi.stubGlobal("EventSource", Source);
  vi.stubGlobal("navigator", { locks: new Locks() });
});
afterEach(() => vi.unstubAllGlobals());

const silent = { changed: () => undefined, began: () => undefined };

describe("an event of a stream", () => {
  it("names the revision and the number of events", () => {
    expect(changeIn('{"revision":"ab","previous":null,"events":79}')).toEqual({ revision: "ab", events: 79 });
  });

  it.each(["", "{", "null", "[]", '{"revision":1,"events":2}', '{"revision":"ab"}'])("is no change in %j", (data) => {
    expect(changeIn(data)).toBeNull();
  });
});

describe("a stream of changes", () => {
  it("tells that it has begun, and of each change", async () => {
    const changed = vi.fn();
    const began = vi.fn();
    await new ChangeStream("a b", { changed, began }).open();
    const source = Source.made[0]!;
    expect(source.url).toBe("/v1/datasets/a%20b/changes");
    source.dispatchEvent(new Event("open"));
    source.dispatchEvent(new MessageEvent("revision", { data: '{"revision":"ab","previous":null,"events":1}' }));
    source.dispatchEvent(new MessageEvent("revision", { data: "nonsense" }));
    expect(began).toHaveBeenCalledTimes(1);
    expect(changed.mock.calls).toEqual([[{ revision: "ab", events: 1 }]]);
  });

  it("is opened once, and again after the server has refused it", async () => {
    const stream = new ChangeStream("a", silent);
    await stream.open();
    await stream.open();
    expect(Source.made.length).toBe(1);
    Source.made[0]!.readyState = Source.CLOSED;
    expect(stream.listening).toBe(false);
    await stream.open();
    expect(Source.made.length).toBe(2);
  });

  it("leaves a place to others when it is closed: three pages of a browser listen at once", async () => {
    const streams = [1, 2, 3, 4].map(() => new ChangeStream("a", silent));
    for (const stream of streams) await stream.open();
    expect(streams.map((stream) => stream.listening)).toEqual([true, true, true, false]);
    streams[1]!.close();
    await Promise.resolve();
    await streams[3]!.open();
    expect(streams.map((stream) => stream.listening)).toEqual([true, false, true, true]);
  });

  it("stays closed when it is closed while it waits for a place", async () => {
    const stream = new ChangeStream("a", silent);
    const opening = stream.open();
    stream.close();
    await opening;
    expect(Source.made).toEqual([]);
    await stream.open();
    expect(stream.listening).toBe(true);
  });

  it("needs no places where the browser has none to give", async () => {
    vi.stubGlobal("navigator", {});
    const stream = new ChangeStream("a", silent);
    await stream.open();
    expect(stream.listening).toBe(true);
  });
});
