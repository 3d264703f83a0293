import { describe, expect, it } from "vitest";
import { openingWindow } from "./density";

describe("the window the page opens on", () => {
  const bounds = { start: 0, end: 8000 };

  it("is the whole span where there are few events", () => {
    expect(openingWindow([1, 2, 3], bounds)).toBe(bounds);
  });

  it("contains the densest part where there are many events", () => {
    const days = [...Array.from({ length: 40 }, (_, index) => index * 200), ...Array.from({ length: 30 }, (_, index) => 6000 + index * 5)];
    const window = openingWindow(days, bounds);
    expect(window.start).toBeLessThanOrEqual(6000);
    expect(window.end).toBeGreaterThan(6145);
    expect(window.end - window.start).toBeLessThan(2000);
  });
});
