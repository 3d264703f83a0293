import { css, html, type TemplateResult } from "lit";
import { property } from "lit/decorators.js";
import { parseView, type GraphView, type View } from "../../state/view";
import type { PageModel } from "../app/page-model";
import { ParleyGraph } from "../graph/parley-graph";
import { EmbeddedElement } from "./embedded-element";

customElements.define("parley-graph-pane", ParleyGraph);

/** `<parley-graph>` on other people's pages: the graph of the events in the window. */
export class GraphElement extends EmbeddedElement {
  static override styles = [
    ...[EmbeddedElement.styles].flat(),
    css`
      :host {
        block-size: 480px;
      }
      parley-graph-pane {
        block-size: 100%;
        min-block-size: 0;
      }
    `,
  ];

  /** `participation`, `actors` or `events`. */
  @property({ type: String }) view: string | null = null;

  protected override ownView(): Partial<View> {
    const { graph } = parseView(`?${new URLSearchParams({ graph: this.view ?? "" }).toString()}`);
    return { ...super.ownView(), graph };
  }

  protected override graphRequested(graph: GraphView): void {
    this.view = graph;
  }

  protected override pane(model: PageModel): TemplateResult {
    return html`<parley-graph-pane .catalogue=${this.data.catalogue} .client=${this.data.client} .view=${this.shown} .isoWindow=${model.iso}
      .events=${this.data.events}></parley-graph-pane>`;
  }
}
