import { css, html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { property } from "lit/decorators.js";
import type { PageModel } from "../app/page-model";
import "../timeline/parley-overview";
import { ParleyTimeline } from "../timeline/parley-timeline";
import { EmbeddedElement } from "./embedded-element";

customElements.define("parley-timeline-pane", ParleyTimeline);

/** `<parley-timeline>` on other people's pages: the overview of all years, and the events in the window. */
export class TimelineElement extends EmbeddedElement {
  static override styles = [
    ...[EmbeddedElement.styles].flat(),
    css`
      :host {
        --waiting: 300px;
      }
    `,
  ];

  /** The most rows of marks. */
  @property({ type: Number }) rows = 16;
  /** Without the overview. */
  @property({ type: Boolean }) bare = false;
  private opened_: string | null = null;

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    this.bringIntoView_();
  }

  /** Moves the window so that an event that has just been chosen is visible, whoever chose it. */
  private bringIntoView_(): void {
    const chosen = this.shown.chosen?.kind === "event" ? this.shown.chosen.id : null;
    if (chosen === this.opened_ || this.data.phase !== "ready") return;
    this.opened_ = chosen;
    const window = chosen === null ? null : this.builder.windowWith(chosen, this.data, this.shown);
    if (!window) return;
    this.shown = { ...this.shown, window };
    this.show({ window });
  }

  protected override pane(model: PageModel): TemplateResult {
    const catalogue = this.data.catalogue!;
    const chosen = this.shown.chosen;
    const rows = Number.isFinite(this.rows) ? Math.min(200, Math.max(model.families.length, Math.floor(this.rows))) : 16;
    return html`<div @wheel=${{ handleEvent: this.wheeled_, capture: true }}>
      ${this.bare
        ? nothing
        : html`<parley-overview .catalogue=${catalogue} .events=${model.all} .window=${model.window} .bounds=${model.bounds}></parley-overview>`}
      <parley-timeline-pane .catalogue=${catalogue} .events=${model.inWindow} .ghosts=${model.ghosts} .families=${model.families} .window=${model.window}
        .bounds=${model.bounds} .selected=${chosen?.kind === "event" ? chosen.id : null} .compared=${this.shown.compared} .rows=${rows}></parley-timeline-pane>
    </div>`;
  }

  /** Up and down scroll the page around the element, which may scroll where this one cannot see it. */
  private readonly wheeled_ = (event: WheelEvent): void => {
    const sideways = event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY);
    if (!sideways && !event.ctrlKey && !event.metaKey) event.stopPropagation();
  };
}
