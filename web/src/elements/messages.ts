import type { Chosen, View } from "../state/view";

/** The one way an element asks the page to change what it shows. `passing` changes replace the address in place. */
export interface Wish {
  change: Partial<View>;
  passing?: boolean;
}

/** Sends a wish up to the page. */
export function wish(from: EventTarget, change: Partial<View>, passing = false): void {
  from.dispatchEvent(new CustomEvent<Wish>("parley-wish", { detail: { change, passing }, bubbles: true, composed: true }));
}

/** Asks the page to open the card of something. */
export function choose(from: EventTarget, chosen: Chosen | null): void {
  wish(from, { chosen });
}
