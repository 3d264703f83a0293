import type { EventItem, WireDate } from "../wire/types";
import { address, type Parameters } from "../wire/questions";
import type { Catalogue } from "./catalogue";
import type { View } from "./view";

/** The inclusive window as ISO days. */
export interface IsoWindow {
  from: string;
  to: string;
}

/**
 * Whether an event is active in the window: possibly, or on every reading of its date. The server decides the same
 * for its own answers; here it saves a question per pixel while the window moves. ISO days of years 0 to 9999 order
 * as texts.
 */
export function active(date: WireDate, window: IsoWindow, certainty: View["certainty"]): boolean {
  const undated = !date.startEarliest && !date.startLatest && !date.endEarliest && !date.endLatest;
  if (certainty === "possible") {
    if (undated) return true;
    return (!date.startEarliest || date.startEarliest <= window.to) && (!date.endLatest || date.endLatest >= window.from);
  }
  if (undated) return false;
  // Every reading touches the window: even the latest start is in time, and even the earliest end.
  return !!date.startLatest && !!date.endEarliest && date.startLatest <= window.to && date.endEarliest >= window.from;
}

/** The events of families that are switched on. */
export function shown(events: readonly EventItem[], view: View, catalogue: Catalogue): EventItem[] {
  const hidden = new Set(view.hiddenFamilies);
  return hidden.size === 0 ? [...events] : events.filter((event) => !hidden.has(catalogue.familyOf(event.type)));
}

/** The view's filters as parameters of the API. */
export function filterParameters(view: View, window: IsoWindow | null, catalogue: Catalogue): Parameters {
  const types =
    view.hiddenFamilies.length === 0
      ? []
      : catalogue.families
          .filter((family) => !view.hiddenFamilies.includes(family.id))
          .flatMap((family) => catalogue.typesOf(family.id));
  return {
    datetime: window ? `${window.from}/${window.to}` : null,
    certainty: view.certainty === "possible" ? null : view.certainty,
    type: types,
    claims: view.claims === "preferred" ? null : view.claims,
  };
}

/** Whether every family is switched off: a question without types would mean all of them. */
export function nothingShown(view: View, catalogue: Catalogue): boolean {
  return catalogue.families.length > 0 && catalogue.families.every((family) => view.hiddenFamilies.includes(family.id));
}

/** The address that answers what the timeline shows. */
export function eventsAddress(view: View, window: IsoWindow | null, catalogue: Catalogue): string {
  return address(catalogue.dataset.id, "events", { ...filterParameters(view, window, catalogue), limit: 10000 });
}

/** The address that answers what the graph shows; `limit` counts links. */
export function graphAddress(view: View, window: IsoWindow | null, catalogue: Catalogue, limit: number): string {
  const asked = { view: view.graph === "participation" ? null : view.graph };
  return address(catalogue.dataset.id, "graph", { ...asked, ...filterParameters(view, window, catalogue), limit });
}
