import { LitElement, css, html, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import { dateInWords } from "../../i18n/dates";
import { texts } from "../../i18n/texts";
import type { Catalogue } from "../../state/catalogue";
import { whoOf } from "../../state/catalogue";
import type { Changes, Difference } from "../../state/policy-changes";
import { sourceOfClaims, type View } from "../../state/view";
import { choose, requestChange } from "../shared/change-request";
import { shared } from "../shared/styles";

const t = texts.changes;

/** How the current claim policy differs from the best evidence: one line, and a list to open. */
@customElement("parley-changes")
export class ParleyChanges extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        font-size: 13px;
      }
      .line {
        display: flex;
        gap: 6px 12px;
        flex-wrap: wrap;
        align-items: baseline;
      }
      p {
        margin: 0;
      }
      details[open] {
        flex-basis: 100%;
      }
      summary {
        cursor: pointer;
        color: var(--focus);
      }
      ul {
        columns: 3 300px;
        margin: 6px 0 0;
        padding: 0;
        list-style: none;
        max-block-size: 30vh;
        overflow-y: auto;
      }
      li {
        break-inside: avoid;
        padding: 2px 0;
      }
      button.link {
        border: 0;
        background: none;
        padding: 0;
        color: var(--focus);
        text-align: start;
        min-block-size: 24px;
      }
      .mute {
        color: var(--mute);
      }
    `,
  ];

  @property({ attribute: false }) catalogue!: Catalogue;
  @property({ attribute: false }) view!: View;
  @property({ attribute: false }) changes!: Changes;

  protected override render(): TemplateResult {
    const { missing, added, differ } = this.changes;
    const source = sourceOfClaims(this.view.claims);
    const policy = source === null ? texts.filters.all : texts.filters.accordingTo(this.catalogue.sourceLabel(source));
    const parts = [
      missing.length > 0 ? t.missing(missing.length) : "",
      differ.length > 0 ? t.differ(differ.length) : "",
      added.length > 0 ? t.added(added.length) : "",
    ].filter((part) => part !== "");
    return html`<div class="line" role="status">
      <p><b>${t.title(policy)}</b> ${parts.length > 0 ? `${parts.join(", ")}.` : t.same} ${missing.length > 0 ? t.ghosts : ""}</p>
      <button class="link" @click=${() => requestChange(this, { claims: "preferred" })}>${texts.filters.preferred}</button>
      ${parts.length > 0
        ? html`<details>
            <summary>${t.show}</summary>
            <ul>
              ${differ.map(({ event, differences }) => html`<li>${this.link_(event.id, event.label)} ${differences.map((each) => this.difference_(each))}</li>`)}
              ${added.map((event) => html`<li>+ ${this.link_(event.id, event.label)}</li>`)}
              ${missing.map((event) => html`<li class="mute">− ${event.label}</li>`)}
            </ul>
          </details>`
        : nothing}
    </div>`;
  }

  private link_(id: string, label: string): TemplateResult {
    return html`<button class="link" @click=${() => choose(this, { kind: "event", id })}>${label}</button>`;
  }

  private difference_({ property, before, after }: Difference): TemplateResult {
    const value = (event: Difference["before"]): string => {
      if (property === "date") return dateInWords(event.date);
      if (property === "participants") return whoOf(event, this.catalogue) || "–";
      return String(event[property] ?? "–");
    };
    return html`<div class="mute">${t.properties[property]}: ${t.was(value(before), value(after))}</div>`;
  }
}
