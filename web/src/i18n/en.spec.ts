import { describe, expect, it } from "vitest";
import type { Count } from "../wire/types";
import { en } from "./en";

describe("a count beside what is recorded", () => {
  it.each<[Count, string]>([
    [8, "8 stated, 7 recorded"],
    [{ atLeast: 51 }, "at least 51 stated, 7 recorded"],
    [{ atMost: 60 }, "at most 60 stated, 7 recorded"],
    [{ atLeast: 51, atMost: 60 }, "51 to 60 stated, 7 recorded"],
  ])("reads %j as %s", (count, words) => {
    expect(en.detail.countRecorded(count, 7)).toBe(words);
  });
});
