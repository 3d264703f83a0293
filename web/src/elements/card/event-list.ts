import { html, nothing } from "lit";
import { dateInWords } from "../../i18n/dates";
import { texts } from "../../i18n/texts";
import type { EventItem } from "../../wire/types";
import type { CardContext } from "./context";

const t = texts.detail;

/** How many entries of a long list are visible before the reader opens the rest. */
export const fewAtFirst = 12;

/** Events with their dates, at most 1000; nothing where there are none. */
export function eventList(title: string, events: readonly EventItem[], context: CardContext): unknown {
  if (events.length === 0) return nothing;
  const item = (event: EventItem) =>
    html`<li>${context.event(event.id, event.label)} <span class="mute">${dateInWords(event.date)}</span></li>`;
  return html`<section>
    <h3>${title} · ${events.length}</h3>
    <ul class="plain list">
      ${events.slice(0, fewAtFirst).map(item)}
    </ul>
    ${events.length > fewAtFirst
      ? html`<details>
          <summary>${t.showAll(events.length)}</summary>
          <ul class="plain list">
            ${events.slice(fewAtFirst, 1000).map(item)}
          </ul>
        </details>`
      : nothing}
  </section>`;
}
