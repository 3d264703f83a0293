import { barOf } from "../../layout/time/bar";
import { dayOf, isoOf } from "../../layout/time/days";
import { openingWindow } from "../../layout/time/density";
import { include, type Span } from "../../layout/time/window";
import { changesBetween, type Changes } from "../../state/policy-changes";
import type { Findable } from "../../state/search";
import { active, shown, type IsoWindow } from "../../state/slice";
import type { View } from "../../state/view";
import type { EventItem } from "../../wire/types";
import type { PageData } from "./page-data";

/** What the panes draw, derived from the data and the view. */
export interface PageModel {
  bounds: Span;
  window: Span;
  iso: IsoWindow;
  /** All events of the families that are switched on, in the window or not. */
  all: EventItem[];
  /** Those of them that are active in the window with the certainty asked for. */
  inWindow: EventItem[];
  /** Events that the best evidence has and the current claim policy has not. */
  ghosts: EventItem[];
  families: string[];
  /** Events in the window by family, with the families that are switched off. */
  counts: Map<string, number>;
  changes: Changes | null;
  things: Findable[];
  /** Ids of sources, those that are evidence for the most events first. */
  sources: string[];
}

/** The part that depends on the data alone; kept until the data changes. */
interface FromData {
  bounds: Span;
  opening: Span;
  changes: Changes | null;
  things: Findable[];
  sources: string[];
}

/** Builds the page model, and keeps the part that a moving window does not change. */
export class PageModelBuilder {
  private events_: EventItem[] | null = null;
  private reference_: EventItem[] | null = null;
  private kept_: FromData | null = null;

  build(data: PageData, view: View): PageModel {
    const catalogue = data.catalogue!;
    const fromData = this.fromData_(data, view);
    const window = windowOf(view, fromData);
    const iso = { from: isoOf(Math.round(window.start)), to: isoOf(Math.round(window.end) - 1) };
    const certainOnly = view.certainty === "certain";
    const inAll = data.events.filter((event) => active(event.date, iso, view.certainty));
    const all = shown(data.events, view, catalogue);
    const counts = new Map<string, number>();
    for (const event of inAll) {
      const family = catalogue.familyOf(event.type);
      counts.set(family, (counts.get(family) ?? 0) + 1);
    }
    return {
      ...fromData,
      window,
      iso,
      all,
      inWindow: shown(inAll, view, catalogue),
      ghosts: certainOnly ? [] : shown(fromData.changes?.missing ?? [], view, catalogue),
      families: catalogue.families.map((family) => family.id).filter((family) => !view.hiddenFamilies.includes(family)),
      counts,
    };
  }

  /** A window moved so that it contains the event, as inclusive days; null where the current one does or the event is undated. */
  windowWith(id: string, data: PageData, view: View): { from: string; to: string } | null {
    const event = data.events.find((each) => each.id === id);
    const bar = event ? barOf(event.date) : null;
    if (!bar || bar.kind === "undated") return null;
    const fromData = this.fromData_(data, view);
    const window = windowOf(view, fromData);
    const span = { start: bar.from, end: bar.to };
    const partly = span.start < window.end && span.end > window.start;
    if (partly) return null;
    const wider = include(window, span, fromData.bounds);
    return { from: isoOf(Math.round(wider.start)), to: isoOf(Math.round(wider.end) - 1) };
  }

  private fromData_(data: PageData, view: View): FromData {
    if (this.kept_ && this.events_ === data.events && this.reference_ === data.reference) return this.kept_;
    this.events_ = data.events;
    this.reference_ = data.reference;
    this.kept_ = modelFromData(data, view);
    return this.kept_;
  }
}

function windowOf(view: View, fromData: FromData): Span {
  const from = dayOf(view.window?.from);
  const to = dayOf(view.window?.to);
  return from !== null && to !== null && from <= to ? { start: from, end: to + 1 } : fromData.opening;
}

function modelFromData(data: PageData, view: View): FromData {
  const bars = [...data.reference, ...data.events].map((event) => barOf(event.date)).filter((bar) => bar.kind !== "undated");
  const first = bars.reduce((min, bar) => Math.min(min, bar.from), Infinity);
  const last = bars.reduce((max, bar) => Math.max(max, bar.to), -Infinity);
  const margin = Math.max(3, Math.round((last - first) * 0.02));
  const bounds = Number.isFinite(first) ? { start: first - margin, end: last + margin } : { start: 0, end: 365 };
  const uses = new Map<string, number>();
  for (const event of data.reference)
    for (const source of new Set((event.evidence ?? []).map((each) => each.source))) uses.set(source, (uses.get(source) ?? 0) + 1);
  return {
    bounds,
    opening: openingWindow(
      data.reference.map((event) => barOf(event.date)).flatMap((bar) => (bar.kind === "undated" ? [] : [bar.from])),
      bounds,
    ),
    changes: view.claims === "preferred" ? null : changesBetween(data.reference, data.events),
    things: [
      ...[...data.catalogue!.actors.values()].map((actor): Findable => ({ kind: "actor", id: actor.id, label: actor.label, also: actor.aliases ?? [] })),
      ...data.events.map((event): Findable => ({ kind: "event", id: event.id, label: event.label, also: [] })),
    ],
    sources: [...uses.keys()].sort((a, b) => (uses.get(b) ?? 0) - (uses.get(a) ?? 0) || (a < b ? -1 : 1)),
  };
}
