import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { dark, fonts, light } from "../../src/elements/embed/palette";

const page = readFileSync(resolve(__dirname, "../../src/page.css"), "utf8");

/** The custom properties that each rule of the page's style sheet sets, for the rules that set any. */
const rules = [...page.matchAll(/\{([^{}]*)\}/g)]
  .map(([, body = ""]) => Object.fromEntries([...body.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name = "", value = ""]) => [name, value])))
  .filter((rule) => Object.keys(rule).length > 0);

describe("the colours of embedded elements", () => {
  it("are those of the page, by day and by night", () => {
    expect(rules.length).toBe(3);
    expect(rules[0]).toEqual({ ...light, ...fonts });
    expect(rules[1]).toEqual(dark);
    expect(rules[2]).toEqual(dark);
  });
});
