import { LitElement, css, html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { texts } from "../../i18n/texts";
import { reasonInWords, verdictInWords, type Reason } from "../../i18n/verdict-words";
import type { Findable } from "../../state/search";
import { commonParameters } from "../../state/slice";
import { address } from "../../wire/questions";
import { isSite } from "../../wire/site";
import type { Verdict } from "../../wire/types";
import type { CardContext } from "./context";
import { named, statement } from "./date";
import { apiLink } from "../shared/api-link";
import { requestChange } from "../shared/change-request";
import { shared } from "../shared/styles";
import "../shared/parley-search";

const t = texts.verdicts;

/** Compares the event of the card with another one in time: what is certain, and why. */
@customElement("parley-compare")
export class ParleyCompare extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        margin-block-start: 14px;
      }
      h3 {
        font: 600 12px/1.4 var(--sans);
        letter-spacing: 0.03em;
        color: var(--mute);
        margin: 0 0 6px;
      }
      p {
        margin: 0 0 4px;
      }
      .verdict {
        font-weight: 600;
      }
      ul {
        margin: 2px 0 6px;
        padding-inline-start: 18px;
      }
      li a {
        text-decoration: underline;
        text-underline-offset: 2px;
      }
      .mute,
      ul {
        color: var(--mute);
        font-size: 12.5px;
      }
      .line {
        display: flex;
        flex-wrap: wrap;
        align-items: baseline;
        gap: 2px 8px;
      }
    `,
  ];

  @property({ attribute: false }) context!: CardContext;
  @property({ attribute: false }) event = "";
  @state() private verdict_: Verdict | null = null;
  @state() private failure_: string | null = null;
  private asked_ = "";

  private get address_(): string {
    const { catalogue, view } = this.context;
    return address(catalogue.dataset.id, "relation", { a: this.event, b: view.compared, ...commonParameters(view) });
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (!changed.has("context") && !changed.has("event")) return;
    const address = this.context.view.compared === null || isSite() ? "" : this.address_;
    const wanted = address === "" ? "" : `${this.context.catalogue.dataset.revision ?? ""} ${address}`;
    if (wanted === this.asked_) return;
    this.asked_ = wanted;
    this.verdict_ = null;
    this.failure_ = null;
    if (wanted !== "") void this.read_(address, wanted);
  }

  private async read_(address: string, wanted: string): Promise<void> {
    try {
      const verdict = await this.context.client.get<Verdict>(address);
      if (wanted === this.asked_) this.verdict_ = verdict;
    } catch (failure) {
      if (wanted === this.asked_) this.failure_ = failure instanceof Error && failure.message !== "" ? failure.message : texts.state.unreachable;
    }
  }

  protected override render(): TemplateResult {
    const compared = this.context.view.compared;
    if (isSite()) return html`<h3>${t.title}</h3><p class="mute">${t.needsServer}</p>`;
    return html`<h3>${t.title}</h3>
      ${compared === null ? this.choice_() : this.comparison_(compared)}`;
  }

  private choice_(): TemplateResult {
    const things = [...this.context.events.values()]
      .filter((event) => event.id !== this.event)
      .map((event): Findable => ({ kind: "event", id: event.id, label: event.label, also: [] }));
    return html`<parley-search .things=${things} .offered=${this.context.recent} .label=${t.label} .placeholder=${t.placeholder}
      @parley-found=${(found: CustomEvent<Findable>) => {
        found.preventDefault();
        requestChange(this, { compared: found.detail.id });
      }}></parley-search>`;
  }

  private comparison_(compared: string): TemplateResult {
    return html`<p class="line">
        <span>${t.with} ${named(compared, this.context)}</span>
        ${apiLink(this.context.client, this.address_)}
        <button class="btn small" aria-label=${t.clear} title=${t.clear} @click=${() => requestChange(this, { compared: null })}>✕</button>
      </p>
      <div role="status">${this.answer_()}</div>`;
  }

  private answer_(): unknown {
    if (this.failure_ !== null) return html`<p>${t.failed} ${this.failure_}</p>`;
    const verdict = this.verdict_;
    if (!verdict) return html`<p class="mute">${t.reading}</p>`;
    const [first, ...rest] = verdictInWords(verdict);
    const because = verdict.because.map(reasonInWords);
    return html`<p class="verdict" title=${verdict.possible.join(", ")}>${first}</p>
      ${rest.map((each) => html`<p>${each}</p>`)}
      ${because.length === 0
        ? nothing
        : html`<p class="mute">${t.because}</p>
            <ul>
              ${because.map((each) => html`<li>${this.reason_(each)}</li>`)}
            </ul>`}`;
  }

  private reason_(reason: Reason): unknown {
    if ("from" in reason) return statement(reason, null, this.context);
    return html`${named(reason.event, this.context)} ${reason.words}`;
  }
}
