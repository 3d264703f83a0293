// ical.js, which Thunderbird reads calendars with, reads what the server writes.
import ICAL from "ical.js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { extent, kept, losses, nativeEvents, servers, text, type NativeEvent, type Served } from "./dataset";

/** Control characters that a calendar forbids, as the server replaces them. */
function allowed(words: string): string {
  // eslint-disable-next-line no-control-regex
  return words.replace(/\r\n?/g, "\n").replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, "\ufffd");
}

describe.each(servers)("ical.js with %s", (_, serve) => {
  let served: Served;
  let native: NativeEvent[];
  let lost: Map<string, string[]>;
  let written: string;
  let events: ICAL.Event[];
  beforeAll(async () => {
    served = await serve();
    lost = await losses(served.base, "events?format=ical");
    native = kept(await nativeEvents(served.base), lost);
    written = await text(`${served.base}/events?format=ical`);
    const calendar = new ICAL.Component(ICAL.parse(written));
    events = calendar.getAllSubcomponents("vevent").map((component) => new ICAL.Event(component));
  });
  afterAll(() => served.stop());

  it("reads every event, each with an id of its own", () => {
    expect(events.length).toBe(native.length);
    expect(new Set(events.map((event) => event.uid)).size).toBe(native.length);
    expect(events.map((event) => event.uid.replace(/^.*\/events\//, ""))).toEqual(native.map((event) => event.id));
  });

  it("reads the days of every event, the end as the day after the last", () => {
    native.forEach((event, at) => {
      const read = events[at];
      if (!read) throw new Error(`${event.id} is missing`);
      const [first, last] = extent(event.date);
      expect(read.startDate.isDate, event.id).toBe(true);
      expect(read.startDate.toString(), event.id).toBe(first);
      const end = read.endDate.clone();
      end.adjust(-1, 0, 0, 0);
      expect(end.toString(), event.id).toBe(last);
      expect(read.component.hasProperty("dtend"), event.id).toBe(first !== last);
    });
  });

  it("reads every label, place and expression as it is", () => {
    native.forEach((event, at) => {
      const flags = event.flags ? `[${event.flags.join(", ")}] ` : "";
      expect(events[at]?.summary, event.id).toBe(allowed(flags + event.label));
      expect(events[at]?.component.getFirstPropertyValue("x-parley-edtf"), event.id).toBe(event.date.edtf);
    });
  });

  it("reads what did not happen as cancelled and what may happen as tentative", () => {
    native.forEach((event, at) => {
      const status = events[at]?.component.getFirstPropertyValue("status");
      const flags = event.flags ?? [];
      const expected = flags.some((flag) => flag === "denied" || flag === "negated") ? "CANCELLED" : flags.length > 0 ? "TENTATIVE" : "CONFIRMED";
      expect(status, event.id).toBe(expected);
    });
  });

  it("gets lines of at most 75 octets that end with CR LF", () => {
    const octets = Buffer.from(written);
    let start = 0;
    for (let end = octets.indexOf("\r\n"); end !== -1; end = octets.indexOf("\r\n", start)) {
      const line = octets.subarray(start, end);
      expect(line.length).toBeLessThanOrEqual(75);
      expect(() => new TextDecoder("utf-8", { fatal: true }).decode(line)).not.toThrow();
      expect(line.includes("\n") || line.includes("\r")).toBe(false);
      start = end + 2;
    }
    expect(start).toBe(octets.length);
  });
});

it("a calendar names the years that it cannot hold", async () => {
  const [, serve] = servers[1] ?? [];
  if (!serve) throw new Error("no second server");
  const served = await serve();
  try {
    const lost = await losses(served.base, "events?format=ical");
    expect(lost.get("year-range")).toEqual(["scroll-treaty", "year-zero", "far-future"]);
    expect(lost.get("undated")).toEqual(["undated"]);
    expect(lost.get("control-character")).toContain("bad-text");
  } finally {
    await served.stop();
  }
});
