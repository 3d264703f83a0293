import { active, type IsoWindow } from "../wire/active";
import type { EventItem } from "../wire/types";
import { address, type Parameters } from "../wire/questions";
import type { Catalogue } from "./catalogue";
import type { View } from "./view";

export { active, type IsoWindow };

/** The events of the families that are switched on. */
export function shown(events: readonly EventItem[], view: View, catalogue: Catalogue): EventItem[] {
  const hidden = new Set(view.hiddenFamilies);
  return hidden.size === 0 ? [...events] : events.filter((event) => !hidden.has(catalogue.familyOf(event.type)));
}

/** The claim policy as a parameter of the API; null is the server's default, `preferred`. */
export function claimsParameter(view: View): string | null {
  return view.claims === "preferred" ? null : view.claims;
}

/** What a question about the dataset is asked with, whatever else it asks: the claim policy, and the revision where the address names one. */
export function commonParameters(view: View): Parameters {
  return { claims: claimsParameter(view), revision: view.revision };
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
    ...commonParameters(view),
  };
}

/** Whether every family is switched off. The server must not be asked then: no types in a request means all of them. */
export function nothingShown(view: View, catalogue: Catalogue): boolean {
  return catalogue.families.length > 0 && catalogue.families.every((family) => view.hiddenFamilies.includes(family.id));
}

/** The address of the events that the timeline shows. */
export function eventsAddress(view: View, window: IsoWindow | null, catalogue: Catalogue): string {
  return address(catalogue.dataset.id, "events", { ...filterParameters(view, window, catalogue), limit: 10000 });
}

/** The address of the graph that is shown; `limit` is the maximum number of edges. */
export function graphAddress(view: View, window: IsoWindow | null, catalogue: Catalogue, limit: number): string {
  const asked = { view: view.graph === "participation" ? null : view.graph };
  return address(catalogue.dataset.id, "graph", { ...asked, ...filterParameters(view, window, catalogue), limit });
}
