import { describe, expect, it } from "vitest";
import { placeLabels, type Labelled } from "./labels";

const area = { x0: 0, y0: 0, x1: 600, y1: 400 };
const node = (id: string, x: number, y: number, more: Partial<Labelled> = {}): Labelled => ({
  id,
  x,
  y,
  radius: 8,
  width: 70,
  height: 14,
  weighty: false,
  insistent: false,
  slight: false,
  ...more,
});

describe("labels in the graph", () => {
  it("are below their node where there is room", () => {
    expect(placeLabels([node("a", 300, 200)], area)).toEqual([{ id: "a", x: 300, y: 200 + 12 + 14 * 0.78, anchor: "middle" }]);
  });

  it("never cover each other", () => {
    const nodes = Array.from({ length: 120 }, (_, index) => node(String(index), (index * 97) % 590, (index * 61) % 390));
    const boxes = placeLabels(nodes, area).map((spot) => {
      const x0 = spot.anchor === "middle" ? spot.x - 35 : spot.anchor === "start" ? spot.x : spot.x - 70;
      return { x0, x1: x0 + 70, y0: spot.y - 14 * 0.78, y1: spot.y + 14 * 0.22 };
    });
    expect(boxes.length).toBeGreaterThan(10);
    for (const one of boxes)
      for (const other of boxes)
        if (one !== other)
          expect(one.x1 <= other.x0 || other.x1 <= one.x0 || one.y1 <= other.y0 || other.y1 <= one.y0).toBe(true);
  });

  it("are placed for the first node first", () => {
    const crowd = [node("first", 300, 200), node("second", 302, 214)];
    expect(placeLabels(crowd, area)[0]?.id).toBe("first");
  });

  it("of an insistent node are placed a little away where the places beside it are taken", () => {
    const around = [-90, -45, 0, 45, 90].flatMap((dx) => [-22, 0, 22].map((dy) => node(`n${dx}/${dy}`, 300 + dx, 200 + dy, { width: Infinity })));
    const shown = (insistent: boolean) => placeLabels([node("n", 300, 200, { insistent, radius: 6 }), ...around], area).length;
    expect([shown(true), shown(false)]).toEqual([1, 0]);
  });

  it("stay inside the area", () => {
    expect(placeLabels([node("corner", 2, 398, { width: 700 })], area)).toEqual([]);
  });

  it("of a weighty node may cover slight nodes, others may not", () => {
    const ring = Array.from({ length: 60 }, (_, index) =>
      node(`e${index}`, 200 + (index % 12) * 18, 150 + Math.floor(index / 12) * 22, { slight: true, width: Infinity, radius: 5 }),
    );
    const middle = (weighty: boolean) => placeLabels([node("m", 300, 195, { weighty }), ...ring], area).map((spot) => spot.id);
    expect(middle(true)).toEqual(["m"]);
    expect(middle(false)).toEqual([]);
  });
});
