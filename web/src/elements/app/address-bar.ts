import { formatView, parseView, type View } from "../../state/view";

const restMs = 180;

/** Writes the view to the browser's address and history, and reports when the reader goes back or forward. */
export class AddressBar {
  private timer_ = 0;
  private passing_ = false;

  constructor(private readonly changed_: (view: View) => void) {}

  /** The view in the address. */
  read(): View {
    return parseView(location.search);
  }

  listen(): void {
    window.addEventListener("popstate", this.popped_);
  }

  stop(): void {
    window.removeEventListener("popstate", this.popped_);
    window.clearTimeout(this.timer_);
  }

  /**
   * Adds the view to the history as one step of the back button. Passing changes, such as a window being dragged,
   * are written once no more arrive for `restMs`, and make one step together.
   */
  write(view: View, passing: boolean): void {
    window.clearTimeout(this.timer_);
    if (!passing) {
      this.passing_ = false;
      this.put_(view, false);
      return;
    }
    this.timer_ = window.setTimeout(() => {
      this.put_(view, this.passing_);
      this.passing_ = true;
    }, restMs);
  }

  /** Replaces the current step of the history instead of adding one. */
  amend(view: View): void {
    this.put_(view, true);
  }

  private put_(view: View, replace: boolean): void {
    const address = `${location.pathname}${formatView(view)}`;
    if (address === `${location.pathname}${location.search}`) return;
    if (replace) history.replaceState(null, "", address);
    else history.pushState(null, "", address);
  }

  private readonly popped_ = (): void => {
    window.clearTimeout(this.timer_);
    this.passing_ = false;
    this.changed_(this.read());
  };
}
