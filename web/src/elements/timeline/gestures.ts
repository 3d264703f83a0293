import { pan, zoom, type Span } from "../../layout/time/window";

/** What gestures act on: the plot's place on the screen and the window it shows. */
export interface Stage {
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

/** Drag, pinch and wheel over the timeline, turned into windows. Fingers may still scroll the page up and down. */
export class Gestures {
  dragged = false;
  private readonly held_ = new Map<number, Held>();
  private origin_: { stage: Stage; x: number; spread: number } | null = null;

  constructor(
    private readonly stage_: () => Stage,
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
    const { stage, x, spread } = this.origin_;
    const now = this.middle_();
    if (!this.dragged && Math.abs(now - x) < dragThreshold && this.held_.size === 1) return;
    if (!this.dragged && event.currentTarget instanceof Element) event.currentTarget.setPointerCapture(event.pointerId);
    this.dragged = true;
    const perPixel = (stage.window.end - stage.window.start) / stage.width;
    const moved = pan(stage.window, -(now - x) * perPixel, stage.bounds);
    if (this.held_.size < 2) return this.show_(moved);
    const about = stage.window.start + (x - stage.left) * perPixel;
    this.show_(zoom(moved, spread / Math.max(20, this.spread_()), about, stage.bounds));
  };

  readonly up = (event: PointerEvent): void => {
    if (!this.held_.delete(event.pointerId)) return;
    if (this.held_.size > 0) this.restart_();
    else this.origin_ = null;
  };

  /** Sideways pans; up and down zooms, where the page does not scroll or a key is held. */
  readonly wheel = (event: WheelEvent): void => {
    const stage = this.stage_();
    const page = document.scrollingElement;
    const scrolls = page !== null && page.scrollHeight > page.clientHeight + 1;
    const sideways = Math.abs(event.deltaX) > Math.abs(event.deltaY) || event.shiftKey;
    if (!sideways && scrolls && !event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    const length = stage.window.end - stage.window.start;
    if (sideways) {
      const delta = event.shiftKey && event.deltaX === 0 ? event.deltaY : event.deltaX;
      return this.show_(pan(stage.window, (delta / stage.width) * length, stage.bounds));
    }
    const about = stage.window.start + ((event.clientX - stage.left) / stage.width) * length;
    const factor = Math.exp(Math.max(-120, Math.min(120, event.deltaY)) * 0.0022);
    this.show_(zoom(stage.window, factor, about, stage.bounds));
  };

  private restart_(): void {
    this.origin_ = { stage: this.stage_(), x: this.middle_(), spread: this.spread_() };
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
