// @vitest-environment jsdom
// TimelineJS's own configuration and dates read what the server writes.
import { TimelineConfig, type Slide } from "@knight-lab/timelinejs/src/js/core/TimelineConfig";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { inZone, json, kept, losses, nasty, nativeEvents, servers, zones, type NativeEvent, type Served } from "./dataset";

/** `-0043-03-15` of a native answer as the three numbers of a Date. */
function parts(day: string): [number, number, number] {
  const found = /^(-?\d+)-(\d\d)-(\d\d)$/.exec(day);
  if (!found) throw new Error(`expected a day, got ${day}`);
  return [Number(found[1]), Number(found[2]), Number(found[3])];
}

function drawn(date: Slide["start_date"]): [number, number, number] {
  const day = date.data.date_obj as Date;
  return [day.getFullYear(), day.getMonth() + 1, day.getDate()];
}

beforeAll(() => {
  vi.spyOn(console, "log").mockImplementation(() => undefined);
});

describe.each(servers)("TimelineJS with %s", (_, serve) => {
  let served: Served;
  let native: NativeEvent[];
  let lost: Map<string, string[]>;
  beforeAll(async () => {
    served = await serve();
    lost = await losses(served.base, "events?format=timelinejs");
    native = kept(await nativeEvents(served.base), lost);
  });
  afterAll(() => served.stop());

  it("accepts the configuration and every event keeps its id", async () => {
    const config = new TimelineConfig(await json(`${served.base}/events?format=timelinejs`));
    config.validate();
    expect(config.isValid(), config.getErrors("; ")).toBe(true);
    expect(config.events.map((slide) => slide.unique_id).sort()).toEqual(native.map((event) => event.id).sort());
    expect(config.title.unique_id).toMatch(/^dataset:/);
  });

  it.each(zones)("draws no event before its first day, in %s", async (zone) => {
    const data = await json(`${served.base}/events?format=timelinejs`);
    inZone(zone, () => {
      const config = new TimelineConfig(data);
      for (const event of native) {
        const slide = config.event_dict[event.id];
        if (!slide) throw new Error(`${event.id} is missing`);
        const known = event.date.startEarliest ?? event.date.endEarliest ?? event.date.endLatest;
        if (known === null) continue;
        if (config.scale === "human" && !lost.get("uncertain-bounds")?.includes(event.id)) {
          expect(drawn(slide.start_date), event.id).toEqual(parts(known));
        }
        if (slide.end_date) expect(slide.end_date.getTime(), event.id).toBeGreaterThanOrEqual(slide.start_date.getTime());
      }
    });
  });

  it("shows every headline as text", async () => {
    const config = new TimelineConfig(await json(`${served.base}/events?format=timelinejs`));
    for (const event of native) {
      const shown = document.createElement("h2");
      shown.innerHTML = config.event_dict[event.id]?.text.headline ?? "";
      expect(shown.children.length, event.id).toBe(0);
      const flags = event.flags ? `[${event.flags.join(", ")}] ` : "";
      // HTML has no carriage return of its own and some controls are not characters of it.
      expect(shown.textContent?.replace(/\r\n?/g, "\n"), event.id).toBe((flags + event.label).replace(/\r\n?/g, "\n"));
    }
  });

  it("shows every date and group as text, which it takes for HTML twice", async () => {
    const config = new TimelineConfig(await json(`${served.base}/events?format=timelinejs`));
    for (const event of native) {
      for (const member of ["display_date", "group"] as const) {
        const shown = document.createElement("div");
        shown.innerHTML = config.event_dict[event.id]?.[member] ?? "";
        expect(shown.children.length, event.id).toBe(0);
        if (member === "display_date" && event.date.edtf) expect(shown.textContent, event.id).toContain(event.date.edtf);
      }
    }
  });
});

describe("TimelineJS", () => {
  it("keeps an end that repeats the start, and the precision of both", () => {
    const config = new TimelineConfig({
      events: [
        {
          unique_id: "e",
          start_date: { year: 2015, display_date: "2015" },
          end_date: { year: 2015, month: 7, display_date: "2015-07" },
          text: { headline: "h", text: "" },
        },
      ],
    });
    expect(config.events[0]?.end_date?.data).toMatchObject({ year: 2015, month: 7 });
  });

  it("leaves undated events out and names them", async () => {
    const served = await nasty();
    try {
      expect((await losses(served.base, "events?format=timelinejs")).get("undated")).toEqual(["undated"]);
    } finally {
      await served.stop();
    }
  });
});
