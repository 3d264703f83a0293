import { LitElement, css, html, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import { texts } from "../../i18n/texts";
import type { Catalogue } from "../../state/catalogue";
import { claimsOfSource, sourceOfClaims, type Certainty, type View } from "../../state/view";
import { requestChange } from "../shared/change-request";
import { shared } from "../shared/styles";

/** Two choices: how certain a date must be, and the claim policy. */
@customElement("parley-account")
export class ParleyAccount extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        display: flex;
        gap: 8px;
        align-items: center;
        flex-wrap: wrap;
      }
      select {
        max-inline-size: 240px;
        text-overflow: ellipsis;
      }
      @media (max-width: 699px) {
        :host {
          flex-wrap: nowrap;
          min-inline-size: 0;
        }
        select {
          flex: 1 1 0;
          min-inline-size: 0;
          inline-size: 0;
        }
      }
      select.other {
        border-color: var(--focus);
        color: var(--focus);
        font-weight: 600;
      }
      option {
        color: var(--ink);
        background: var(--panel);
        font-weight: 400;
      }
    `,
  ];

  @property({ attribute: false }) catalogue!: Catalogue;
  @property({ attribute: false }) view!: View;
  /** Sources that are evidence for events, those with the most events first. */
  @property({ attribute: false }) sources: string[] = [];

  protected override render(): TemplateResult {
    const policy = this.view.claims;
    const asked = sourceOfClaims(policy);
    const sources = asked === null || this.sources.includes(asked) ? this.sources : [asked, ...this.sources];
    return html`<div class="seg" role="group" aria-label=${texts.filters.certainty} title=${texts.filters.certaintyHint}>
        ${(["possible", "certain"] as Certainty[]).map(
          (certainty) => html`<button
            aria-pressed=${this.view.certainty === certainty}
            @click=${() => requestChange(this, { certainty })}
          >
            ${texts.filters[certainty]}
          </button>`,
        )}
      </div>
      <select
        class=${policy === "preferred" ? "" : "other"}
        aria-label=${texts.filters.claims}
        title=${texts.filters.claims}
        @change=${(event: Event) => requestChange(this, { claims: (event.target as HTMLSelectElement).value })}
      >
        <option value="preferred" ?selected=${policy === "preferred"}>${texts.filters.preferred}</option>
        <option value="all" ?selected=${policy === "all"}>${texts.filters.all}</option>
        ${sources.length > 0
          ? html`<optgroup label=${texts.filters.oneSource}>
              ${sources.map(
                (id) => html`<option value=${claimsOfSource(id)} ?selected=${asked === id}>${this.name_(id, sources)}</option>`,
              )}
            </optgroup>`
          : nothing}
      </select>`;
  }

  /** The publisher, with the title where several sources have the same publisher. */
  private name_(id: string, all: readonly string[]): string {
    const label = this.catalogue.sourceLabel(id);
    const shared = all.some((other) => other !== id && this.catalogue.sourceLabel(other) === label);
    const title = this.catalogue.sources.get(id)?.title ?? "";
    const name = texts.filters.accordingTo(label);
    return shared && title !== label ? `${name}: ${title.length > 40 ? `${title.slice(0, 40)}…` : title}` : name;
  }
}
