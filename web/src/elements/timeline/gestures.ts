import { pan, zoom, type Span } from "../../layout/time/window";

/** The plot that gestures act on: its place on the screen in pixels, and the window it shows in days. */
export interface Plot {
  window: Span;
  bounds: Span;
  left: number;
  width: number;
}

interface Held {
  x: number;
  y: number;
}

const dragThreshold = 4;

/** Turns drag, pinch and wheel over the timeline into windows. A finger can still scroll the page up and down. */
export class Gestures {
  dragged = false;
  private readonly held_ = new Map<number, Held>();
  private origin_: { plot: Plot; x: number; spread: number } | null = null;

  constructor(
    private readonly plot_: () => Plot,
    private readonly show_: (window: Span) => void,
  ) {}

  readonly down = (event: PointerEvent): void => {
    if (event.button !== 0) return;
    this.held_.set(event.pointerId, { x: event.clientX, y: event.clientY });
    this.dragged = false;
    this.restart_();
  };

  readonly move = (event: PointerEvent): void => {
    if (!this.held_.has(event.pointerId) || !this.origin_) return;
    this.held_.set(event.pointerId, { x: event.clientX, y: event.clientY });
    const { plot, x, spread } = this.origin_;
    const now = this.middle_();
    if (!this.dragged && Math.abs(now - x) < dragThreshold && this.held_.size === 1) return;
    if (!this.dragged && event.currentTarget instanceof Element) event.currentTarget.setPointerCapture(event.pointerId);
    this.dragged = true;
    const perPixel = (plot.window.end - plot.window.start) / plot.width;
    const moved = pan(plot.window, -(now - x) * perPixel, plot.bounds);
    if (this.held_.size < 2) return this.show_(moved);
    const about = plot.window.start + (x - plot.left) * perPixel;
    this.show_(zoom(moved, spread / Math.max(20, this.spread_()), about, plot.bounds));
  };

  readonly up = (event: PointerEvent): void => {
    if (!this.held_.delete(event.pointerId)) return;
    if (this.held_.size > 0) this.restart_();
    else this.origin_ = null;
  };

  /** Sideways pans. Up and down zooms where the page cannot scroll or Ctrl or Meta is held. */
  readonly wheel = (event: WheelEvent): void => {
    const plot = this.plot_();
    const page = document.scrollingElement;
    const scrolls = page !== null && page.scrollHeight > page.clientHeight + 1;
    const sideways = Math.abs(event.deltaX) > Math.abs(event.deltaY) || event.shiftKey;
    if (!sideways && scrolls && !event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    const length = plot.window.end - plot.window.start;
    if (sideways) {
      const delta = event.shiftKey && event.deltaX === 0 ? event.deltaY : event.deltaX;
      return this.show_(pan(plot.window, (delta / plot.width) * length, plot.bounds));
    }
    const about = plot.window.start + ((event.clientX - plot.left) / plot.width) * length;
    const factor = Math.exp(Math.max(-120, Math.min(120, event.deltaY)) * 0.0022);
    this.show_(zoom(plot.window, factor, about, plot.bounds));
  };

  private restart_(): void {
    this.origin_ = { plot: this.plot_(), x: this.middle_(), spread: this.spread_() };
  }

  private middle_(): number {
    const held = [...this.held_.values()];
    return held.reduce((sum, each) => sum + each.x, 0) / Math.max(1, held.length);
  }

  private spread_(): number {
    const [one, other] = [...this.held_.values()];
    return one && other ? Math.max(20, Math.hypot(one.x - other.x, one.y - other.y)) : 1;
  }
}
