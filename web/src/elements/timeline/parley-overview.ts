import { LitElement, css, html, svg, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { dayInWords } from "../../i18n/dates";
import { texts } from "../../i18n/texts";
import { barOf } from "../../layout/time/bar";
import { isoOf } from "../../layout/time/days";
import { overviewOf } from "../../layout/timeline/overview";
import { axisTicks } from "../../layout/time/ticks";
import { clamp, pan, resize, type Span } from "../../layout/time/window";
import type { Catalogue } from "../../state/catalogue";
import type { EventItem } from "../../wire/types";
import { requestWindow } from "../shared/change-request";
import { familyColours, shared } from "../shared/styles";
import { gutterOf, plotWidthOf } from "./plot";

const height = 36;
type Grip = "start" | "end" | "window" | "new";

/** All years as stacked ticks, with the window as a brush on them. Requests another window on drag and keys. */
@customElement("parley-overview")
export class ParleyOverview extends LitElement {
  static override styles = [
    shared,
    familyColours,
    css`
      svg {
        display: block;
        direction: ltr;
        inline-size: 100%;
        touch-action: pan-y;
        user-select: none;
      }
      .background {
        fill: var(--soft);
        cursor: crosshair;
      }
      .tick {
        fill: var(--f);
        pointer-events: none;
      }
      text {
        font: 11px var(--sans);
        fill: var(--mute);
      }
      .brush {
        fill: var(--focus);
        fill-opacity: 0.1;
        stroke: var(--focus);
        stroke-opacity: 0.6;
        cursor: grab;
      }
      .handle {
        cursor: ew-resize;
        outline: none;
      }
      .handle .bar {
        fill: var(--focus);
      }
      .handle .hit {
        fill: transparent;
      }
      .window {
        outline: none;
      }
      .handle:focus-visible .hit,
      .window:focus-visible .brush {
        stroke: var(--focus);
        stroke-width: 2;
        stroke-opacity: 1;
      }
    `,
  ];

  @property({ attribute: false }) catalogue!: Catalogue;
  @property({ attribute: false }) events: EventItem[] = [];
  @property({ attribute: false }) window: Span = { start: 0, end: 1 };
  @property({ attribute: false }) bounds: Span = { start: 0, end: 1 };
  @state() private width_ = 0;
  private held_: { grip: Grip; at: number; window: Span } | null = null;
  private readonly observer_ = new ResizeObserver(([entry]) => {
    if (entry) this.width_ = Math.floor(entry.contentRect.width);
  });

  override connectedCallback(): void {
    super.connectedCallback();
    this.observer_.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.observer_.disconnect();
  }

  private get gutter_(): number {
    return gutterOf(this.width_);
  }

  private get plotWidth_(): number {
    return plotWidthOf(this.width_);
  }

  private x_(day: number): number {
    return ((day - this.bounds.start) / (this.bounds.end - this.bounds.start)) * this.plotWidth_;
  }

  private day_(event: PointerEvent): number {
    const left = this.renderRoot.querySelector("svg")?.getBoundingClientRect().left ?? 0;
    const share = (event.clientX - left - this.gutter_) / this.plotWidth_;
    return this.bounds.start + share * (this.bounds.end - this.bounds.start);
  }

  protected override render(): TemplateResult {
    if (this.width_ === 0) return html`<svg height="58" role="presentation"></svg>`;
    const dated = this.events.flatMap((event) => {
      const bar = barOf(event.date);
      return bar.kind === "undated" ? [] : [{ day: bar.from, family: this.catalogue.familyOf(event.type) }];
    });
    const order = new Map(this.catalogue.families.map((family, index) => [family.id, String(index).padStart(3, "0")]));
    const bin = this.width_ < 700 ? 8 : 11;
    const sorted = dated.map((event) => ({ day: event.day, family: order.get(event.family) ?? event.family }));
    const overview = overviewOf(sorted, this.bounds, this.plotWidth_, bin);
    const step = Math.min(4.4, (height - 4) / Math.max(1, overview.levels));
    const colour = (family: string) => this.catalogue.families[Number(family)]?.colour ?? 6;
    const x0 = Math.max(0, this.x_(this.window.start));
    const x1 = Math.max(Math.min(this.plotWidth_, this.x_(this.window.end)), x0 + 3);
    return html`<svg height="58" viewBox=${`0 0 ${this.width_} 58`} role="group" aria-label=${texts.timeline.overview}
      @pointerdown=${this.down_} @pointermove=${this.move_} @pointerup=${this.up_} @pointercancel=${this.up_}>
      <g transform=${`translate(${this.gutter_} 2)`}>
        <rect class="background" data-grip="new" width=${this.plotWidth_} height=${height} rx="4"></rect>
        ${overview.ticks.map(
          (tick) =>
            svg`<rect class=${`tick f${colour(tick.family)}`} x=${tick.x + 1} y=${height - (tick.level + 1) * step} width=${bin - 2} height=${Math.max(0.6, step - 0.9)} rx="1"></rect>`,
        )}
        ${axisTicks(this.bounds, this.plotWidth_, this.width_ < 700 ? 50 : 90, String).filter((tick) => tick.x < this.plotWidth_ - 16).map(
          (tick) =>
            svg`<text aria-hidden="true" x=${tick.x} y=${height + 15} text-anchor=${tick.x < 16 ? "start" : "middle"}>${tick.label}</text>`,
        )}
        ${this.brush_(x0, x1)} ${this.handle_("start", x0)} ${this.handle_("end", x1)}
      </g>
    </svg>`;
  }

  private brush_(x0: number, x1: number): unknown {
    const text = `${dayInWords(isoOf(this.window.start))} – ${dayInWords(isoOf(this.window.end - 1))}`;
    return svg`<g class="window" role="slider" tabindex="0" aria-label=${texts.timeline.move} aria-valuetext=${text}
        aria-valuemin=${this.bounds.start} aria-valuemax=${this.bounds.end} aria-valuenow=${Math.round(this.window.start)}
        @keydown=${(event: KeyboardEvent) => this.keyed_(event, "window")}>
      <rect class="brush" data-grip="window" x=${x0} y="-1" width=${x1 - x0} height=${height + 2} rx="4"></rect>
    </g>`;
  }

  private handle_(edge: "start" | "end", x: number): unknown {
    const day = edge === "start" ? this.window.start : this.window.end - 1;
    return svg`<g class="handle" role="slider" tabindex="0" aria-label=${texts.timeline[edge]} aria-valuetext=${dayInWords(isoOf(day))}
        aria-valuemin=${this.bounds.start} aria-valuemax=${this.bounds.end} aria-valuenow=${Math.round(day)}
        @keydown=${(event: KeyboardEvent) => this.keyed_(event, edge)}>
      <rect class="hit" data-grip=${edge} x=${edge === "start" ? x - 18 : x - 6} y="-1" width="24" height=${height + 2} rx="4"></rect>
      <rect class="bar" data-grip=${edge} x=${x - 2} y="9" width="4" height="18" rx="2"></rect>
    </g>`;
  }

  private readonly down_ = (event: PointerEvent): void => {
    const grip = event.target instanceof SVGElement ? (event.target.dataset["grip"] as Grip | undefined) : undefined;
    if (!grip || event.button !== 0) return;
    this.held_ = { grip, at: this.day_(event), window: this.window };
    if (event.currentTarget instanceof Element) event.currentTarget.setPointerCapture(event.pointerId);
  };

  private readonly move_ = (event: PointerEvent): void => {
    if (!this.held_) return;
    const { grip, at, window } = this.held_;
    const day = this.day_(event);
    if (grip === "window") this.show_(pan(window, day - at, this.bounds));
    else if (grip === "new") {
      if (Math.abs(this.x_(day) - this.x_(at)) > 5)
        this.show_(clamp({ start: Math.min(at, day), end: Math.max(at, day) }, this.bounds));
    } else this.show_(resize(window, grip, day, this.bounds));
  };

  private readonly up_ = (event: PointerEvent): void => {
    if (!this.held_) return;
    const { grip, at } = this.held_;
    this.held_ = null;
    // A press beside the window centres the window there.
    if (grip === "new" && Math.abs(this.x_(this.day_(event)) - this.x_(at)) <= 5)
      this.show_(pan(this.window, at - (this.window.start + this.window.end) / 2, this.bounds));
  };

  private keyed_(event: KeyboardEvent, grip: "start" | "end" | "window"): void {
    const way = event.key === "ArrowRight" || event.key === "ArrowUp" ? 1 : event.key === "ArrowLeft" || event.key === "ArrowDown" ? -1 : 0;
    const far = event.key === "PageUp" ? 1 : event.key === "PageDown" ? -1 : 0;
    if (way === 0 && far === 0) return;
    event.preventDefault();
    const days = way * (event.shiftKey ? 7 : 30) + far * 365;
    if (grip === "window") this.show_(pan(this.window, days, this.bounds));
    else this.show_(resize(this.window, grip, this.window[grip] + days, this.bounds));
  }

  private show_(window: Span): void {
    requestWindow(this, window);
  }
}
