// @vitest-environment jsdom
// vis-data and vis-timeline read what the server writes, wherever their user is.
import moment from "moment";
import { DataSet } from "vis-data";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { extent, inZone, json, kept, losses, nativeEvents, servers, zones, type NativeEvent, type Served } from "./dataset";

interface Item {
  id: string;
  content: string;
  title: string;
  start: string;
  end?: string;
  group: string;
  className?: string;
  label: string;
  date: NativeEvent["date"];
}
interface Document {
  items: Item[];
  groups: { id: string; content: string }[];
}

/** As the native answers write a day. */
function dayOf(date: Date): string {
  const year = date.getFullYear();
  const digits = String(Math.abs(year)).padStart(4, "0");
  return `${year < 0 ? "-" : ""}${digits}-${String(date.getMonth() + 1).padStart(2, "0")}-${String(date.getDate()).padStart(2, "0")}`;
}

function dayBefore(date: Date): string {
  return dayOf(new Date(date.getTime() - 12 * 3600 * 1000));
}

describe.each(servers)("vis-timeline with %s", (_, serve) => {
  let served: Served;
  let native: NativeEvent[];
  let read: Document;
  beforeAll(async () => {
    served = await serve();
    native = kept(await nativeEvents(served.base), await losses(served.base, "events?format=vis-timeline"));
    read = await json<Document>(`${served.base}/events?format=vis-timeline`);
  });
  afterAll(() => served.stop());

  it("has an item for each event, in its order, and a group for each item", () => {
    const items = new DataSet(read.items);
    const groups = new DataSet(read.groups);
    expect(items.getIds()).toEqual(native.map((event) => event.id));
    items.forEach((item) => expect(groups.get(item.group), item.id).not.toBeNull());
    for (const event of native) expect(event.date, event.id).toMatchObject(items.get(event.id)?.date ?? { edtf: "missing" });
  });

  // vis-timeline turns texts into dates by moment; other programs take Date.
  it.each(zones)("has the days of the events in %s", (zone) => {
    inZone(zone, () => {
      for (const event of native) {
        const item = read.items.find((one) => one.id === event.id);
        if (!item) throw new Error(`${event.id} is missing`);
        const [first, last] = extent(event.date);
        for (const parse of [(word: string) => moment(word).toDate(), (word: string) => new Date(word)]) {
          expect(dayOf(parse(item.start)), event.id).toBe(first);
          if (item.end !== undefined) expect(dayBefore(parse(item.end)), event.id).toBe(last);
          else expect(last, event.id).toBe(first);
        }
      }
    });
  });

  it("shows every content as text", () => {
    for (const item of read.items) {
      const shown = document.createElement("div");
      shown.innerHTML = item.content;
      expect(shown.children.length, item.id).toBe(0);
      shown.innerHTML = item.title;
      expect([...shown.querySelectorAll("*")].every((one) => ["P", "B", "A"].includes(one.tagName)), item.id).toBe(true);
      for (const link of shown.querySelectorAll("a")) expect(link.protocol).toMatch(/^https?:$/);
    }
  });

  it("is drawn by the program itself", async () => {
    // Loaded here, since it wants a document.
    const { Timeline } = await import("vis-timeline/standalone");
    const container = document.createElement("div");
    document.body.append(container);
    const timeline = new Timeline(container, new DataSet(read.items) as never, new DataSet(read.groups) as never, {});
    const range = timeline.getItemRange();
    const starts = read.items.map((item) => moment(item.start).valueOf());
    expect(range.min?.getTime()).toBe(Math.min(...starts));
    const ends = read.items.map((item) => moment(item.end ?? item.start).valueOf());
    expect(range.max?.getTime()).toBe(Math.max(...ends));
    timeline.destroy();
  });
});
