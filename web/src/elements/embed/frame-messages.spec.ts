import { describe, expect, it } from "vitest";
import { heightIn, selectionIn } from "./frame-messages";

describe("a message of a frame", () => {
  it.each([
    [480, 480],
    [480.2, 481],
    [1, 80],
    [1e9, 20000],
  ])("asks for a height of %d, which is taken as %d", (height, taken) => {
    expect(heightIn({ type: "parley-height", height })).toBe(taken);
  });

  it.each([null, "parley-height", 480, {}, { type: "parley-height" }, { type: "parley-height", height: "480" }, { type: "parley-height", height: NaN }, { type: "parley-height", height: Infinity }, { type: "height", height: 480 }])(
    "%j asks for none",
    (data) => {
      expect(heightIn(data)).toBeNull();
    },
  );

  it("says what is chosen, in words only", () => {
    const chosen = { type: "parley-select", dataset: "d", kind: "event", id: "x" };
    expect(selectionIn({ ...chosen, more: 1 })).toEqual(chosen);
    expect(selectionIn({ ...chosen, kind: null, id: null })).toEqual({ ...chosen, kind: null, id: null });
    for (const other of [null, "x", {}, { ...chosen, id: 1 }, { ...chosen, dataset: {} }]) expect(selectionIn(other)).toBeNull();
  });
});
