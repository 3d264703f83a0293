import { afterEach, describe, expect, it, vi } from "vitest";
import { Client, WireError } from "./client";
import { address } from "./questions";

describe("an address", () => {
  it("leaves out empty parameters and keeps dates readable", () => {
    expect(address("iran-nuclear", "events", { datetime: "2018-05-01/2018-05-31", type: [], claims: null, limit: 5 })).toBe(
      "/v1/datasets/iran-nuclear/events?datetime=2018-05-01/2018-05-31&limit=5",
    );
  });

  it("escapes characters with a meaning in addresses", () => {
    expect(address("a b", "events/x?y", { q: "a&b" })).toBe("/v1/datasets/a%20b/events/x%3Fy?q=a%26b");
  });
});

describe("the client", () => {
  afterEach(() => vi.unstubAllGlobals());

  it("requests the same address once", async () => {
    const answer = vi.fn(() => Promise.resolve(new Response('{"total":1}')));
    vi.stubGlobal("fetch", answer);
    const client = new Client();
    expect(await Promise.all([client.get("/v1/a"), client.get("/v1/a")])).toEqual([{ total: 1 }, { total: 1 }]);
    expect(answer).toHaveBeenCalledTimes(1);
  });

  it("asks again for what it must have fresh, and for everything once it has forgotten", async () => {
    const answer = vi.fn(() => Promise.resolve(new Response('{"total":1}')));
    vi.stubGlobal("fetch", answer);
    const client = new Client();
    await client.get("/v1/a");
    await client.fresh("/v1/a");
    expect(answer).toHaveBeenCalledTimes(2);
    await client.get("/v1/a");
    expect(answer).toHaveBeenCalledTimes(2);
    client.forget();
    await client.get("/v1/a");
    expect(answer).toHaveBeenCalledTimes(3);
  });

  it("reports the server's explanation, and requests again after a failure", async () => {
    const problem = { title: "Bad request", errors: [{ parameter: "datetime", value: "x", reason: "is no date" }] };
    const answer = vi.fn(() => Promise.resolve(new Response(JSON.stringify(problem), { status: 400 })));
    vi.stubGlobal("fetch", answer);
    const client = new Client();
    const failure = await client.get("/v1/a").catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(WireError);
    expect((failure as WireError).message).toBe("Bad request: datetime x is no date");
    await client.get("/v1/a").catch(() => null);
    expect(answer).toHaveBeenCalledTimes(2);
  });

  it("reports status 0 where the server cannot be reached", async () => {
    vi.stubGlobal("fetch", () => Promise.reject(new TypeError("failed")));
    const failure = await new Client().get("/v1/a").catch((error: unknown) => error);
    expect((failure as WireError).status).toBe(0);
  });
});
