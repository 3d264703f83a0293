import { LitElement, css, html, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import { number, texts } from "../../i18n/texts";
import type { Catalogue } from "../../state/catalogue";
import { toggled, type View } from "../../state/view";
import { requestChange } from "../shared/change-request";
import { familyColours, shared } from "../shared/styles";

/** One button per family: switches its events on and off, and shows how many are in the window. */
@customElement("parley-filters")
export class ParleyFilters extends LitElement {
  static override styles = [
    shared,
    familyColours,
    css`
      .chips {
        display: flex;
        gap: 8px;
        flex-wrap: wrap;
      }
      .chip {
        display: inline-flex;
        gap: 7px;
        align-items: center;
        border: 1px solid var(--line);
        background: var(--panel);
        border-radius: 999px;
        min-block-size: 28px;
        padding: 2px 12px;
        font-size: 12.5px;
        white-space: nowrap;
      }
      .chip:hover {
        border-color: var(--edge);
      }
      .chip i {
        inline-size: 10px;
        block-size: 10px;
        border-radius: 3px;
        background: var(--f);
        border: 1.5px solid var(--f);
      }
      .chip b {
        color: var(--mute);
        font-weight: 500;
      }
      .chip[aria-pressed="false"] {
        color: var(--mute);
        border-style: dashed;
        border-color: var(--edge);
      }
      .chip[aria-pressed="false"] i {
        background: none;
      }
      .chip[aria-pressed="false"] span {
        text-decoration: line-through;
      }
      @media (max-width: 699px) {
        .chips {
          flex-wrap: nowrap;
          overflow-x: auto;
          padding-block: 3px;
          scrollbar-width: none;
        }
      }
    `,
  ];

  @property({ attribute: false }) catalogue!: Catalogue;
  @property({ attribute: false }) view!: View;
  /** Events in the window by family. */
  @property({ attribute: false }) counts: ReadonlyMap<string, number> = new Map();

  protected override render(): TemplateResult {
    return html`<div class="chips" role="group" aria-label=${texts.filters.families}>
      ${this.catalogue.families.map(
        (family) => html`<button
          class=${`chip f${family.colour}`}
          aria-pressed=${!this.view.hiddenFamilies.includes(family.id)}
          @click=${() => requestChange(this, { hiddenFamilies: toggled(this.view.hiddenFamilies, family.id) })}
        >
          <i></i><span>${family.label}</span><b>${number(this.counts.get(family.id) ?? 0)}</b>
        </button>`,
      )}
    </div>`;
  }
}
