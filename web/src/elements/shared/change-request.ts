import type { Span } from "../../layout/time/window";
import type { Chosen, View } from "../../state/view";

/** The names of the events that carry requests from an element up to the page. */
export const changeRequestEvent = "parley-change-request";
export const windowRequestEvent = "parley-window-request";

/** How an element asks the page to change what it shows. Passing changes, such as a drag, share one step of the history. */
export interface ChangeRequest {
  change: Partial<View>;
  passing?: boolean;
}

/** Asks the page for a change. */
export function requestChange(from: EventTarget, change: Partial<View>, passing = false): void {
  send<ChangeRequest>(from, changeRequestEvent, { change, passing });
}

/** Asks the page to open the card of something, or to close the card with null. */
export function choose(from: EventTarget, chosen: Chosen | null): void {
  requestChange(from, { chosen });
}

/** Asks the page to show another window of time. */
export function requestWindow(from: EventTarget, window: Span): void {
  send(from, windowRequestEvent, window);
}

function send<T>(from: EventTarget, name: string, detail: T): void {
  from.dispatchEvent(new CustomEvent<T>(name, { detail, bubbles: true, composed: true }));
}
