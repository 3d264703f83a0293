import { formatView, parseView, type View } from "../../state/view";

const settle = 180;

/** The browser's address and history, kept in step with the view. */
export class AddressBar {
  private timer_ = 0;
  private passing_ = false;

  constructor(private readonly changed_: (view: View) => void) {}

  /** The view the address asks for. */
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
   * Writes the view as a step that the back button undoes. Passing changes, such as a window being dragged, are
   * written once they rest and make one step together, however many there are.
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
    }, settle);
  }

  /** Completes the current step instead of adding one. */
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
