import { describe, expect, it } from "vitest";
import { separated, spreadOut } from "./spread";

describe("spreading a drawing", () => {
  it("moves the middle outwards and keeps the outermost points", () => {
    const line = [-100, -10, 10, 100].map((x) => ({ x, y: 0 }));
    const spread = spreadOut(line, 1).map((point) => point.x);
    expect(spread[2]! / spread[3]!).toBeGreaterThan(0.1);
  });

  it("takes the proportions asked for", () => {
    const square = [0, 1, 2, 3].map((index) => ({ x: index % 2 ? 50 : -50, y: index < 2 ? 50 : -50 }));
    const wide = spreadOut(square, 2);
    expect(Math.max(...wide.map((point) => point.x)) / Math.max(...wide.map((point) => point.y))).toBeCloseTo(2);
  });

  it("leaves every node the space it needs", () => {
    const places = separated(
      Array.from({ length: 20 }, (_, index) => ({ x: index % 3, y: index % 2 })),
      Array.from({ length: 20 }, () => ({ width: 40, height: 20 })),
    );
    for (const one of places)
      for (const other of places)
        if (one !== other) expect(Math.abs(one.x - other.x) > 37 || Math.abs(one.y - other.y) > 17).toBe(true);
  });

  it("returns no points for no points", () => {
    expect(spreadOut([], 1)).toEqual([]);
  });
});
