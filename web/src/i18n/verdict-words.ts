import type { Because, Statement, Verdict } from "../wire/types";
import { dayWords, edtfWords } from "./edtf-words";
import { statementInWords, type StatementWords } from "./order-words";
import { capitalised, texts } from "./texts";

const t = texts.verdicts;
const maxNamedAsChoice = 3;
const relationCount = 13;

type Fact = keyof typeof t.facts;

/** Each fact, the relations in which it holds, and the weaker facts that it makes needless. Stronger facts come first. */
const facts: [Fact, string[], Fact[]][] = [
  ["over", ["before", "meets"], ["beginsFirst", "endsFirst", "apart"]],
  ["notBegun", ["after", "met-by"], ["beginsLater", "endsLater", "apart"]],
  ["beginsFirst", ["before", "meets", "overlaps", "finished-by", "contains"], []],
  ["beginsLater", ["after", "met-by", "overlapped-by", "finishes", "during"], []],
  ["endsFirst", ["before", "meets", "overlaps", "starts", "during"], []],
  ["endsLater", ["after", "met-by", "overlapped-by", "started-by", "contains"], []],
  ["apart", ["before", "meets", "met-by", "after"], []],
  ["together", ["overlaps", "finished-by", "contains", "starts", "equals", "started-by", "during", "finishes", "overlapped-by"], []],
];

/** The facts that hold in every possible relation, without those that follow from others. */
function certainFacts(possible: readonly string[]): string[] {
  const needless = new Set<Fact>();
  return facts.flatMap(([fact, relations, weaker]) => {
    if (needless.has(fact) || !possible.every((relation) => relations.includes(relation))) return [];
    for (const each of weaker) needless.add(each);
    return [t.facts[fact]];
  });
}

/** The verdict in sentences: the certain or possible relations, then the facts that are certain in any case. */
export function verdictInWords({ possible, certain }: Pick<Verdict, "possible" | "certain">): string[] {
  const named = possible.map((relation) => t.relations[relation] ?? relation);
  if (certain !== null) return [t.certainly(t.relations[certain] ?? certain)];
  if (possible.length >= relationCount) return [t.anything];
  const first = possible.length <= maxNamedAsChoice ? capitalised(t.oneOf(texts.dates.or(named))) : t.possible(texts.dates.or(named));
  return [first, ...certainFacts(possible)];
}

/** A reason: words about one event, or a statement about two. */
export type Reason = { event: string; words: string } | StatementWords;

export function reasonInWords(because: Because): Reason {
  if ("bound" in because) {
    const name = because.bound.slice(because.bound.lastIndexOf(".") + 1);
    const say = t.bounds[name];
    const day = dayWords(because.is);
    return { event: because.of, words: say ? say(day) : t.bound(name, day) };
  }
  if ("oneOf" in because) return { event: because.of, words: because.is === null ? t.severalDates : t.oneDateOf(edtfWords(because.is) ?? because.is) };
  return statementInWords(statementOf(because));
}

function statementOf(because: Exclude<Because, { bound: string } | { oneOf: string }>): Statement {
  if ("order" in because) return { type: "order", ...because.order };
  if ("relation" in because) return { type: "relation", ...because.relation };
  if ("partOf" in because) return { type: "part-of", ...because.partOf };
  if ("ordinals" in because) return { type: "ordinals", ...because.ordinals };
  return { type: "relative-date", ...because.relativeDate };
}
