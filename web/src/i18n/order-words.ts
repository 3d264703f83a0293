import type { Statement, WireBounds } from "../wire/types";
import { dateInWords, type DateBounds } from "./dates";
import { dayWords, daysInWords } from "./edtf-words";
import { texts } from "./texts";

const t = texts.orders;

/** A statement in words between the ids of two events: “A” ends before or with the start of “B”. */
export interface StatementWords {
  from: string;
  words: string;
  to: string;
}

interface Amount {
  /** Counts with their unit letters (Y, M, W, D), in the order written. */
  parts: [number, string][];
  negative: boolean;
}

function amountOf(text: string): Amount | null {
  const match = /^(-?)P((?:\d+[YMWD])+)$/.exec(text);
  if (!match) return null;
  const parts = [...(match[2] ?? "").matchAll(/(\d+)([YMWD])/g)].map((each): [number, string] => [Number(each[1]), each[2] ?? ""]);
  return { parts, negative: match[1] === "-" };
}

function inWords({ parts }: Amount): string {
  return t.amounts(parts.map(([count, unit]) => t.amount(count, unit)));
}

function isNothing({ parts }: Amount): boolean {
  return parts.every(([count]) => count === 0);
}

/** Two amounts, the smaller first; the unit appears once where both have the same. */
function between(min: Amount, max: Amount): string {
  const [low, high] = [min.parts[0], max.parts[0]];
  const alike = min.parts.length === 1 && max.parts.length === 1 && low?.[1] === high?.[1];
  return t.range(alike ? String(low?.[0]) : inWords(min), inWords(max));
}

/** The distance from another event: `P1D/P14D` is “1 to 14 days after”. Returns the text unchanged where it cannot be read. */
export function offsetInWords(offset: string): string {
  const [first = "", second] = offset.split("/");
  const low = amountOf(first);
  if (second === undefined) {
    if (!low) return offset;
    return isNothing(low) ? t.sameDay : low.negative ? t.before(inWords(low)) : t.after(inWords(low));
  }
  const high = amountOf(second);
  if (!low && !high) return offset;
  // In an offset before another event, the longer distance is written first.
  if (low && !high) return low.negative ? t.before(t.atMost(inWords(low))) : isNothing(low) ? t.sameDayOn : t.after(t.atLeast(inWords(low)));
  if (!low && high) return high.negative ? t.before(t.atLeast(inWords(high))) : t.after(t.atMost(inWords(high)));
  return low!.negative ? t.before(between(high!, low!)) : t.after(between(low!, high!));
}

/** A statement in words; terms without a text stand as they are. */
export function statementInWords(statement: Statement): StatementWords {
  switch (statement.type) {
    case "order":
      return { from: statement.a, words: t.orders[statement.is] ?? statement.is, to: statement.b };
    case "relation":
      return { from: statement.from, words: t.relations[statement.relation] ?? statement.relation, to: statement.to };
    case "part-of":
      return { from: statement.part, words: t.partOf, to: statement.whole };
    case "relative-date":
      return { from: statement.event, words: t.is(offsetInWords(statement.offset ?? "")), to: statement.relativeTo };
    case "ordinals":
      return { from: statement.earlier, words: t.ordinals, to: statement.later };
  }
}

/** What the date alone allows and what stated orders leave of it, without the reasons; null where nothing was narrowed. */
export function narrowingInWords(date: WireBounds & { stated?: WireBounds | null }): string | null {
  const own = date.stated;
  if (!own) return null;
  if (isNarrower(date, own)) {
    const allowed = spanInWords(own);
    return allowed === null ? t.noOwnDate : t.allows(allowed, spanInWords(date) ?? "");
  }
  const firmer = [
    date.startLatest !== null && own.startLatest !== date.startLatest ? t.begunBy(dayWords(date.startLatest)) : "",
    date.endEarliest !== null && own.endEarliest !== date.endEarliest ? t.notOverBefore(dayWords(date.endEarliest)) : "",
  ].filter((part) => part !== "");
  return firmer.length === 0 ? null : t.firmer(firmer.join(t.and));
}

function isNarrower(date: WireBounds, own: WireBounds): boolean {
  return own.startEarliest !== date.startEarliest || own.endLatest !== date.endLatest;
}

/** The outermost days: “1 to 9 March 2021”. */
function spanInWords({ startEarliest, endLatest }: WireBounds): string | null {
  if (startEarliest !== null && endLatest !== null) return daysInWords(startEarliest, endLatest, t.range);
  if (startEarliest !== null) return t.onwards(dayWords(startEarliest));
  return endLatest === null ? null : t.upTo(dayWords(endLatest));
}

/** A date in words with what stated orders leave of it, for places without room for reasons. */
export function dateAsNarrowed(date: DateBounds & { stated?: WireBounds | null }): string {
  const words = dateInWords(date);
  if (!date.stated || !date.edtf || !isNarrower(date, date.stated)) return words;
  return t.narrowed(words, spanInWords(date) ?? "");
}
