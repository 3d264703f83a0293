import type { Span } from "../../layout/time/window";
import type { Chosen, View } from "../../state/view";

/** How an element asks the page to change what it shows. Passing changes, such as a drag, share one step of the history. */
export interface ChangeRequest {
  change: Partial<View>;
  passing?: boolean;
}

/** Asks the page for a change; the page listens for `parley-change-request`. */
export function requestChange(from: EventTarget, change: Partial<View>, passing = false): void {
  send<ChangeRequest>(from, "parley-change-request", { change, passing });
}

/** Asks the page to open the card of something, or to close the card with null. */
export function choose(from: EventTarget, chosen: Chosen | null): void {
  requestChange(from, { chosen });
}

/** Asks the page to show another window of time, in days; the page listens for `parley-window`. */
export function requestWindow(from: EventTarget, window: Span): void {
  send(from, "parley-window", window);
}

function send<T>(from: EventTarget, name: string, detail: T): void {
  from.dispatchEvent(new CustomEvent<T>(name, { detail, bubbles: true, composed: true }));
}
