import { LitElement, html, nothing, svg, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import { dateAsNarrowed } from "../../i18n/order-words";
import { texts } from "../../i18n/texts";
import { barOf } from "../../layout/time/bar";
import type { Bubble } from "../../layout/timeline/bubbles";
import type { LaneEvent } from "../../layout/timeline/frame";
import { lanesOf, type Lane } from "../../layout/timeline/lanes";
import { axisTicks } from "../../layout/time/ticks";
import { pan, zoom, type Span } from "../../layout/time/window";
import type { Catalogue } from "../../state/catalogue";
import type { EventItem } from "../../wire/types";
import { choose, requestWindow } from "../shared/change-request";
import { familyColours, shared } from "../shared/styles";
import { textMeasure } from "../shared/text-measure";
import { Gestures } from "./gestures";
import { drawBubble, drawMark, drawProcess, paints, rowHeight, type Drawing } from "./draw-marks";
import { gutterOf, narrowBelow, plotWidthOf } from "./plot";
import { timelineStyles } from "./styles";

const axisHeight = 26;
const monthName = new Intl.DateTimeFormat(texts.language, { month: "short", timeZone: "UTC" });

/** Events on one lane per family, over a window of time. Requests another window on drag, zoom and keys. */
export class ParleyTimeline extends LitElement {
  static override styles = [shared, familyColours, timelineStyles];

  @property({ attribute: false }) catalogue!: Catalogue;
  @property({ attribute: false }) events: EventItem[] = [];
  @property({ attribute: false }) ghosts: EventItem[] = [];
  @property({ attribute: false }) families: string[] = [];
  @property({ attribute: false }) window: Span = { start: 0, end: 1 };
  @property({ attribute: false }) bounds: Span = { start: 0, end: 1 };
  @property() selected: string | null = null;
  /** The id of the event that the selected one is compared with. */
  @property() compared: string | null = null;
  @property({ type: Number }) rows = 14;
  @state() private width_ = 0;
  @state() private focused_: string | null = null;

  private readonly measure_ = textMeasure(this);
  private lanes_: Lane[] = [];
  private byId_ = new Map<string, EventItem>();
  private readonly observer_ = new ResizeObserver(([entry]) => {
    if (entry) this.width_ = Math.floor(entry.contentRect.width);
  });
  private readonly gestures_ = new Gestures(
    () => {
      const box = this.renderRoot.querySelector("svg")?.getBoundingClientRect();
      return {
        window: this.window,
        bounds: this.bounds,
        left: (box?.left ?? 0) + this.gutter_,
        width: this.plotWidth_,
      };
    },
    (window) => this.show_(window),
  );

  override connectedCallback(): void {
    super.connectedCallback();
    this.observer_.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.observer_.disconnect();
  }

  protected override firstUpdated(): void {
    // Some browsers make wheel listeners passive by default: this one must be able to stop the page from scrolling.
    this.renderRoot.addEventListener("wheel", (event) => this.overPlot_(event) && this.gestures_.wheel(event as WheelEvent), {
      passive: false,
    });
  }

  private get narrow_(): boolean {
    return this.width_ < narrowBelow;
  }

  private get gutter_(): number {
    return gutterOf(this.width_);
  }

  private get plotWidth_(): number {
    return plotWidthOf(this.width_);
  }

  protected override render(): TemplateResult {
    if (this.width_ === 0) return html`<svg height="300" role="presentation"></svg>`;
    this.byId_ = new Map([...this.ghosts, ...this.events].map((event) => [event.id, event]));
    this.lanes_ = lanesOf([...this.laneEvents_(this.events, false), ...this.laneEvents_(this.ghosts, true)], this.families, {
      window: this.window,
      width: this.plotWidth_,
      rows: this.rows,
      measure: this.measure_,
      selected: this.selected,
    });
    const heading = this.narrow_ ? 20 : 0;
    let y = axisHeight;
    const tops = this.lanes_.map((lane) => {
      const top = y + heading + 4;
      y = top + lane.rows * rowHeight + 4;
      return top;
    });
    return html`<svg
        height=${y}
        viewBox=${`0 0 ${this.width_} ${y}`}
        role="group"
        aria-label=${`${texts.timeline.label}. ${texts.timeline.keys}`}
        @pointerdown=${this.gestures_.down}
        @pointermove=${this.gestures_.move}
        @pointerup=${this.gestures_.up}
        @pointercancel=${this.gestures_.up}
        @keydown=${this.keyed_}
      >
        <defs>${paints(7)}</defs>
        ${this.axis_(y)}
        ${this.lanes_.map((lane, index) => this.lane_(lane, tops[index] ?? 0, heading, index))}
      </svg>
      ${this.undated_()}`;
  }

  private laneEvents_(events: readonly EventItem[], ghost: boolean): LaneEvent[] {
    return events.map((event) => ({
      id: event.id,
      family: this.catalogue.familyOf(event.type),
      label: event.label,
      bar: barOf(event.date),
      partOf: event.partOf ?? null,
      ordinal: event.ordinal ?? null,
      ghost,
    }));
  }

  private axis_(height: number): TemplateResult {
    const month = (index: number) => monthName.format(new Date(Date.UTC(2000, index - 1, 1)));
    const ticks = axisTicks(this.window, this.plotWidth_, this.narrow_ ? 62 : 88, month);
    return svg`<g transform=${`translate(${this.gutter_} 0)`} aria-hidden="true">
      ${ticks.map(
        (tick) => svg`<line class=${tick.major ? "grid major" : "grid"} x1=${tick.x} x2=${tick.x} y1=${axisHeight - 4} y2=${height}></line>
          <text class=${tick.major ? "tick major" : "tick"} x=${tick.x} y="15" text-anchor=${this.anchorAt_(tick.x)}>${tick.label}</text>`,
      )}
    </g>` as unknown as TemplateResult;
  }

  private anchorAt_(x: number): string {
    return x < 14 ? "start" : x > this.plotWidth_ - 14 ? "end" : "middle";
  }

  private lane_(lane: Lane, top: number, heading: number, index: number): unknown {
    const label = this.catalogue.families.find((family) => family.id === lane.family)?.label ?? lane.family;
    const drawing: Drawing = {
      colour: this.catalogue.colourOf(lane.family),
      top,
      selected: this.selected,
      compared: this.compared,
      focusable: this.focusable_,
      name: (id) => this.name_(id),
      choose: (id) => this.choose_(id),
      open: (bubble) => this.open_(bubble),
    };
    const edge = top - heading - 4;
    return svg`${index > 0 ? svg`<line class="row" x1=${this.narrow_ ? 0 : 24} x2=${this.width_} y1=${edge} y2=${edge}></line>` : nothing}
      <text class="lane" aria-hidden="true" x=${this.narrow_ ? 14 : this.gutter_ - 18} y=${this.narrow_ ? top - 7 : top + 16}
        text-anchor=${this.narrow_ ? "start" : "end"}>${label}</text>
      <g role="group" aria-label=${label} transform=${`translate(${this.gutter_} 0)`}>
        ${lane.processes.map((process) => drawProcess(process, drawing))}
        ${lane.marks.map((mark) => drawMark(mark, drawing))}
        ${lane.bubbles.map((bubble) => drawBubble(bubble, drawing))}
      </g>`;
  }

  private undated_(): unknown {
    const undated = this.events.filter((event) => barOf(event.date).kind === "undated");
    if (undated.length === 0) return nothing;
    return html`<div class="undated" role="group" aria-label=${texts.timeline.undated}>
      <span class="name">${texts.timeline.undated} · ${undated.length}</span>
      <ul>
        ${undated.map(
          (event) => html`<li>
            <button
              class=${`f${this.catalogue.colourOf(this.catalogue.familyOf(event.type))}`}
              aria-pressed=${event.id === this.selected}
              title=${event.label}
              @click=${() => choose(this, { kind: "event", id: event.id })}
            >
              <i></i><span>${event.label}</span>
            </button>
          </li>`,
        )}
      </ul>
    </div>`;
  }

  /** The ids of the marks in order of time, which the arrow keys follow. */
  private order_(): string[] {
    const placed = this.lanes_.flatMap((lane) => [
      ...lane.processes.flatMap((process) => [
        { id: process.id, x: process.x0 },
        ...process.parts.map((part) => ({ id: part.mark.id, x: part.mark.x0 })),
      ]),
      ...lane.marks.map((mark) => ({ id: mark.id, x: mark.x0 })),
    ]);
    return placed.sort((a, b) => a.x - b.x || (a.id < b.id ? -1 : 1)).map((mark) => mark.id);
  }

  private get focusable_(): string | null {
    const order = this.order_();
    if (this.focused_ !== null && order.includes(this.focused_)) return this.focused_;
    return this.selected !== null && order.includes(this.selected) ? this.selected : (order[0] ?? null);
  }

  private name_(id: string): string {
    const event = this.byId_.get(id);
    if (!event) return id;
    return `${event.label}. ${this.catalogue.label("type", event.type)}. ${dateAsNarrowed(event.date)}`;
  }

  private choose_(id: string): void {
    if (this.gestures_.dragged) return;
    this.focused_ = id;
    choose(this, { kind: "event", id });
  }

  private open_(bubble: Bubble): void {
    const length = this.window.end - this.window.start;
    const wanted = Math.min(Math.max(14, (bubble.span.end - bubble.span.start) * 1.6), length / 2.5);
    const middle = (bubble.span.start + bubble.span.end) / 2;
    if (length <= 15) return this.choose_(bubble.ids[0] ?? "");
    this.show_({ start: middle - wanted / 2, end: middle + wanted / 2 });
  }

  private show_(window: Span): void {
    requestWindow(this, window);
  }

  private overPlot_(event: Event): boolean {
    return event.composedPath().some((each) => each instanceof SVGSVGElement);
  }

  private readonly keyed_ = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const middle = (this.window.start + this.window.end) / 2;
    const step = (this.window.end - this.window.start) / 8;
    const order = this.order_();
    const at = order.indexOf(this.focusable_ ?? "");
    const actions: Record<string, () => void> = {
      ArrowRight: () => (event.shiftKey ? this.show_(pan(this.window, step, this.bounds)) : this.focusMark_(order[at + 1])),
      ArrowLeft: () => (event.shiftKey ? this.show_(pan(this.window, -step, this.bounds)) : this.focusMark_(order[at - 1])),
      Home: () => this.focusMark_(order[0]),
      End: () => this.focusMark_(order[order.length - 1]),
      "+": () => this.show_(zoom(this.window, 0.7, middle, this.bounds)),
      "=": () => this.show_(zoom(this.window, 0.7, middle, this.bounds)),
      "-": () => this.show_(zoom(this.window, 1 / 0.7, middle, this.bounds)),
      Enter: () => this.pressed_(event),
      " ": () => this.pressed_(event),
    };
    const action = actions[event.key];
    if (!action) return;
    event.preventDefault();
    action();
  };

  private pressed_(event: KeyboardEvent): void {
    const id = event.target instanceof SVGElement ? event.target.dataset["id"] : undefined;
    if (id === undefined) return;
    this.gestures_.dragged = false;
    this.choose_(id);
  }

  private focusMark_(id: string | undefined): void {
    if (id === undefined) return;
    this.focused_ = id;
    void this.updateComplete.then(() => {
      const mark = [...this.renderRoot.querySelectorAll<SVGElement>(".mark")].find((each) => each.dataset["id"] === id);
      mark?.focus();
    });
  }
}
