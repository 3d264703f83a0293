import { html, nothing, type TemplateResult } from "lit";
import { dateWithBasis, edtfInWords } from "../../i18n/dates";
import { narrowingInWords, offsetInWords, statementInWords, type StatementWords } from "../../i18n/order-words";
import { capitalised, texts } from "../../i18n/texts";
import type { Statement, WireDate } from "../../wire/types";
import type { CardContext } from "./context";

const t = texts.detail;
const orders = texts.orders;
const maxReasons = 5;

/** The date of a card: in words, as EDTF, how it is known, and how stated orders narrowed it. */
export function dateBlock(date: WireDate, context: CardContext, event: string | null = null): TemplateResult {
  // An anchor is either a date or an id.
  const anchorName = (anchor: string): string => (/^[[{-]?\d/.test(anchor) ? edtfInWords(anchor) : context.name(anchor));
  const dated = date.edtf || date.startEarliest || date.endLatest || date.startLatest || date.endEarliest;
  const why = [
    date.text && dated ? t.sourceWords(date.text) : "",
    date.anchor && date.text ? t.anchoredTo(anchorName(date.anchor)) : "",
    date.reason ?? "",
  ].filter((part) => part !== "");
  return html`<p class="date">${dateWithBasis(date)}${date.edtf ? html` <code title=${t.edtf}>${date.edtf}</code>` : nothing}</p>
    ${relative(date, context)} ${why.length > 0 ? html`<p class="why">${why.join(" ")}</p>` : nothing} ${event === null ? nothing : narrowing(date, event, context)}`;
}

/** The distance from another event, where the date is stated relative to it. */
function relative(date: WireDate, context: CardContext): unknown {
  if (!date.relativeTo || !date.offset) return nothing;
  return html`<p class="why">${capitalised(offsetInWords(date.offset))} ${named(date.relativeTo, context)}.</p>`;
}

/** The name of an event, as a link in quotes. */
export function named(id: string, context: CardContext): TemplateResult {
  return html`${orders.quotes[0]}${context.event(id)}${orders.quotes[1]}`;
}

/** A statement in words with its events as links; the event `self` is called “it”. */
export function statement({ from, words, to }: StatementWords, self: string | null, context: CardContext): TemplateResult {
  const side = (id: string): unknown => (id === self ? orders.it : named(id, context));
  return html`${side(from)} ${words} ${side(to)}`;
}

/** What the date alone allows, what stated orders leave of it, and which statements those are. */
function narrowing(date: WireDate, event: string, context: CardContext): unknown {
  const sentence = narrowingInWords(date);
  if (sentence === null) return nothing;
  const reasons = sorted(date.tightenedBy ?? [], event).map(statementInWords);
  const shown = reasons.slice(0, maxReasons).map((each) => statement(each, event, context));
  const parts = reasons.length > maxReasons ? [...shown, orders.more(reasons.length - maxReasons)] : shown;
  return html`<p class="why narrowed">${sentence}${parts.length === 0 ? nothing : html` ${orders.because} ${parts.map((part, index) => html`${index === 0 ? nothing : index < parts.length - 1 ? orders.comma : orders.and}${part}`)}`}.</p>`;
}

/** Distances from other events first, then statements with the event as subject, then the others. */
function sorted(statements: readonly Statement[], event: string): Statement[] {
  const place = (each: Statement): number => (statementInWords(each).from !== event ? 2 : each.type === "relative-date" ? 0 : 1);
  return [...statements].sort((one, other) => place(one) - place(other));
}
