import { LitElement, css, html, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { dateAsNarrowed } from "../../i18n/order-words";
import { number, texts } from "../../i18n/texts";
import { whoOf } from "../../state/catalogue";
import type { Catalogue } from "../../state/catalogue";
import { choosing, formatView, type Chosen, type View } from "../../state/view";
import type { Actor, EventItem } from "../../wire/types";
import { choose } from "../shared/change-request";
import { familyColours, shared } from "../shared/styles";

const rowsPerPage = 300;
const t = texts.table;

/** The content of timeline and graph as text: every event, and every actor that takes part in one. */
@customElement("parley-table")
export class ParleyTable extends LitElement {
  static override styles = [
    shared,
    familyColours,
    css`
      :host {
        padding: 14px 24px 32px;
        overflow: auto;
      }
      table {
        border-collapse: collapse;
        inline-size: 100%;
        font-size: 13px;
        margin-block-end: 24px;
      }
      caption {
        text-align: start;
        font: 600 17px/1.4 var(--serif);
        padding-block-end: 6px;
      }
      caption small {
        font: 13px var(--sans);
        color: var(--mute);
        margin-inline-start: 8px;
      }
      th {
        text-align: start;
        font-size: 12px;
        font-weight: 600;
        color: var(--mute);
        padding: 4px 12px 4px 0;
        border-block-end: 1px solid var(--edge);
      }
      td {
        padding: 6px 12px 6px 0;
        border-block-end: 1px solid var(--line);
        vertical-align: top;
      }
      td.date {
        min-inline-size: 130px;
      }
      td.event {
        min-inline-size: 210px;
        inline-size: 34%;
      }
      tr.out td {
        color: var(--mute);
      }
      code {
        font: 12px var(--mono);
        color: var(--mute);
        white-space: nowrap;
      }
      .type {
        white-space: nowrap;
      }
      .type::before {
        content: "";
        display: inline-block;
        inline-size: 9px;
        block-size: 9px;
        border-radius: 3px;
        background: var(--f);
        margin-inline-end: 7px;
      }
      tr.on td {
        background: var(--soft);
      }
      tr.on td:first-child {
        box-shadow: inset 3px 0 var(--focus);
        padding-inline-start: 8px;
      }
      .number {
        text-align: end;
        font-variant-numeric: tabular-nums;
      }
      @media (max-width: 699px) {
        :host {
          padding-inline: 14px;
        }
        thead {
          position: absolute;
          clip-path: inset(50%);
        }
        tr {
          display: grid;
          padding-block: 6px;
          border-block-end: 1px solid var(--line);
        }
        td {
          border: 0;
          padding: 1px 0;
        }
        td.edtf,
        td.sources {
          display: none;
        }
        .number {
          text-align: start;
        }
      }
    `,
  ];

  @property({ attribute: false }) catalogue!: Catalogue;
  @property({ attribute: false }) view!: View;
  @property({ attribute: false }) events: EventItem[] = [];
  /** Ids of the events in the window; the others are greyed. */
  @property({ attribute: false }) inside: ReadonlySet<string> = new Set();
  @state() private shown_ = rowsPerPage;

  protected override render(): TemplateResult {
    const events = this.events.slice(0, this.shown_);
    const rest = this.events.length - events.length;
    return html`<table>
        <caption>${t.label}<small>${number(this.events.length)}</small></caption>
        <thead>
          <tr>
            ${[t.date, t.edtf, t.type, t.event, t.who, t.sources].map((head) => html`<th scope="col">${head}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${events.map((event) => this.event_(event))}
        </tbody>
      </table>
      ${rest > 0 ? html`<p><button class="btn" @click=${() => (this.shown_ += rowsPerPage)}>${t.more(Math.min(rest, rowsPerPage))}</button></p>` : nothing}
      ${this.actors_()}`;
  }

  private event_(event: EventItem): TemplateResult {
    const sources = [...new Set((event.evidence ?? []).map((each) => this.catalogue.sourceLabel(each.source)))];
    const on = this.view.chosen?.kind === "event" && this.view.chosen.id === event.id;
    return html`<tr class=${on ? "on" : this.inside.has(event.id) ? "" : "out"}>
      <td class="date">${dateAsNarrowed(event.date)}</td>
      <td class="edtf">${event.date.edtf ? html`<code>${event.date.edtf}</code>` : nothing}</td>
      <td><span class=${`type f${this.catalogue.colourOf(this.catalogue.familyOf(event.type))}`}>${this.catalogue.label("type", event.type)}</span></td>
      <td class="event" dir="auto">${this.link_({ kind: "event", id: event.id }, event.label)}</td>
      <td>${whoOf(event, this.catalogue)}</td>
      <td class="sources">${sources.join("; ")}</td>
    </tr>`;
  }

  private actors_(): TemplateResult {
    const counts = new Map<string, number>();
    for (const event of this.events)
      for (const id of new Set((event.participants ?? []).map((each) => each.actor))) counts.set(id, (counts.get(id) ?? 0) + 1);
    const actors = [...counts.keys()]
      .map((id) => this.catalogue.actors.get(id))
      .filter((actor): actor is Actor => actor !== undefined)
      .sort((a, b) => (counts.get(b.id) ?? 0) - (counts.get(a.id) ?? 0) || (a.id < b.id ? -1 : 1));
    return html`<table>
      <caption>${t.actorsLabel}<small>${number(actors.length)}</small></caption>
      <thead>
        <tr>
          <th scope="col">${t.actor}</th>
          <th scope="col">${t.kind}</th>
          <th scope="col" class="number">${t.events}</th>
        </tr>
      </thead>
      <tbody>
        ${actors.slice(0, this.shown_).map(
          (actor) => html`<tr class=${this.view.chosen?.id === actor.id ? "on" : ""}>
            <td>${this.link_({ kind: "actor", id: actor.id }, actor.label)}</td>
            <td>${this.catalogue.label("kind", actor.kind)}</td>
            <td class="number">${number(counts.get(actor.id) ?? 0)}</td>
          </tr>`,
        )}
      </tbody>
    </table>`;
  }

  private link_(chosen: Chosen, label: string): TemplateResult {
    return html`<a
      href=${formatView(choosing(this.view, chosen))}
      @click=${(event: MouseEvent) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
        event.preventDefault();
        choose(this, chosen);
      }}
      >${label}</a
    >`;
  }
}
