import { LitElement, css, html, svg, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import { texts } from "../../i18n/texts";
import type { Catalogue } from "../../state/catalogue";
import { toggled, type View } from "../../state/view";
import { requestChange } from "../shared/change-request";
import { shared, familyColours } from "../shared/styles";

/** Outlines of the actor kinds, the same in the legend and in the graph. */
const outlines: Record<string, unknown> = {
  state: svg`<circle cx="8" cy="8" r="6"></circle>`,
  igo: svg`<rect x="2.5" y="2.5" width="11" height="11" rx="2.5"></rect>`,
  group: svg`<path d="M8 1.5l6 3.3v6.4l-6 3.3-6-3.3V4.8z"></path>`,
  organisation: svg`<rect x="1.5" y="4" width="13" height="8" rx="2"></rect>`,
  office: svg`<path d="M8 2l6.5 11.5H1.5z"></path>`,
  person: svg`<circle class="soft" cx="8" cy="8" r="4.5"></circle>`,
};

/** What shapes and colours mean; each entry switches its actors or events on and off. */
@customElement("parley-legend")
export class ParleyLegend extends LitElement {
  static override styles = [
    shared,
    familyColours,
    css`
      :host {
        display: flex;
        flex-wrap: wrap;
        gap: 2px 18px;
        font-size: 12px;
      }
      .family {
        padding-inline: 4px;
      }
      .family[aria-pressed="false"] svg {
        opacity: 1;
        fill: none;
        stroke: var(--f);
      }
      .words {
        color: var(--mute);
        margin-inline-start: 4px;
      }
      .group {
        display: flex;
        flex-wrap: wrap;
        gap: 2px 4px;
        align-items: center;
      }
      button {
        display: inline-flex;
        align-items: center;
        gap: 6px;
        border: 1px solid transparent;
        border-radius: 6px;
        background: none;
        padding: 1px 6px;
        min-block-size: 24px;
      }
      button:hover {
        border-color: var(--line);
      }
      button[aria-pressed="false"] {
        color: var(--mute);
        text-decoration: line-through;
      }
      button[aria-pressed="false"] svg {
        opacity: 0.45;
      }
      svg {
        inline-size: 16px;
        block-size: 16px;
        fill: var(--panel);
        stroke: var(--ink);
        stroke-width: 1.4;
      }
      svg .soft {
        fill: var(--soft);
        stroke: var(--mute);
      }
      svg.event {
        fill: var(--f);
        stroke: none;
      }
    `,
  ];

  @property({ attribute: false }) catalogue!: Catalogue;
  @property({ attribute: false }) view!: View;
  /** The kinds of actors in this dataset. */
  @property({ attribute: false }) kinds: string[] = [];

  protected override render(): TemplateResult {
    const actors = this.view.graph !== "events";
    const events = this.view.graph !== "actors";
    return html`${actors
        ? html`<div class="group" role="group" aria-label=${texts.graph.actorKinds} title=${texts.graph.size}>
            ${this.kinds.map(
              (kind) => html`<button
                aria-pressed=${!this.view.hiddenKinds.includes(kind)}
                @click=${() => requestChange(this, { hiddenKinds: toggled(this.view.hiddenKinds, kind) })}
              >
                <svg viewBox="0 0 16 16" aria-hidden="true">${outlines[kind] ?? outlines["organisation"]}</svg
                >${this.catalogue.label("kind", kind)}
              </button>`,
            )}
          </div>`
        : ""}
      ${events
        ? html`<div class="group" role="group" aria-label=${texts.graph.eventFamilies}>
            ${this.catalogue.families.map(
              (family) => html`<button
                class="family"
                title=${family.label}
                aria-label=${family.label}
                aria-pressed=${!this.view.hiddenFamilies.includes(family.id)}
                @click=${() => requestChange(this, { hiddenFamilies: toggled(this.view.hiddenFamilies, family.id) })}
              >
                <svg class=${`event f${family.colour}`} viewBox="0 0 16 16" aria-hidden="true">
                  <path d="M8 2.5L13.5 8 8 13.5 2.5 8z"></path>
                </svg>
              </button>`,
            )}
            <span class="words">${texts.graph.eventColours}</span>
          </div>`
        : ""}`;
  }
}
