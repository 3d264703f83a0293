import { describe, expect, it } from "vitest";
import { clamp, include, pan, resize, touches, zoom } from "./window";

const bounds = { start: 0, end: 1000 };

describe("the window", () => {
  it("keeps the day under the pointer where it is while zooming", () => {
    const window = { start: 200, end: 600 };
    const closer = zoom(window, 0.5, 300, bounds);
    expect(closer).toEqual({ start: 250, end: 450 });
    expect((300 - closer.start) / (closer.end - closer.start)).toBeCloseTo((300 - 200) / 400);
  });

  it("stops at the bounds and never gets shorter than a week", () => {
    expect(pan({ start: 900, end: 1000 }, 50, bounds)).toEqual({ start: 900, end: 1000 });
    expect(zoom({ start: 100, end: 110 }, 0.01, 105, bounds).end - zoom({ start: 100, end: 110 }, 0.01, 105, bounds).start).toBe(7);
    expect(zoom({ start: 100, end: 900 }, 10, 500, bounds)).toEqual(bounds);
  });

  it("moves one end and keeps the other", () => {
    expect(resize({ start: 100, end: 200 }, "start", 150, bounds)).toEqual({ start: 150, end: 200 });
    expect(resize({ start: 100, end: 200 }, "end", 0, bounds)).toEqual({ start: 100, end: 107 });
  });

  it("moves only when it does not contain the span", () => {
    const window = { start: 100, end: 200 };
    expect(include(window, { start: 120, end: 130 }, bounds)).toBe(window);
    const moved = include(window, { start: 700, end: 701 }, bounds);
    expect(moved.start).toBeLessThanOrEqual(700);
    expect(moved.end).toBeGreaterThanOrEqual(701);
    expect(moved.end - moved.start).toBe(100);
  });

  it("stays inside the bounds for any input", () => {
    for (let start = -500; start < 1500; start += 77) {
      for (let length = 1; length < 2000; length += 191) {
        const kept = clamp({ start, end: start + length }, bounds);
        expect(kept.start).toBeGreaterThanOrEqual(0);
        expect(kept.end).toBeLessThanOrEqual(1000);
        expect(kept.end).toBeGreaterThan(kept.start);
      }
    }
  });

  it("overlaps days without a bound", () => {
    expect(touches({ start: 10, end: 20 }, null, 5)).toBe(false);
    expect(touches({ start: 10, end: 20 }, null, 10)).toBe(true);
    expect(touches({ start: 10, end: 20 }, 20, null)).toBe(false);
    expect(touches({ start: 10, end: 20 }, null, null)).toBe(true);
  });
});
