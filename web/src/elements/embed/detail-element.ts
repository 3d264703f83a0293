import { html, type TemplateResult } from "lit";
import { ParleyDetail } from "../card/parley-detail";
import { EmbeddedElement } from "./embedded-element";

customElements.define("parley-detail-pane", ParleyDetail);

/** `<parley-detail>` on other people's pages: the card of what is chosen, or of the dataset. */
export class DetailElement extends EmbeddedElement {
  protected override pane(): TemplateResult {
    return html`<parley-detail-pane .catalogue=${this.data.catalogue} .client=${this.data.client} .view=${{ ...this.shown, dataset: this.data.catalogue!.dataset.id }}
      .events=${this.data.events} .claims=${this.data.claims}></parley-detail-pane>`;
  }
}
