import type { EventItem } from "../wire/types";

/** A property whose value differs under the two policies. */
export interface Difference {
  property: "date" | "participants" | "place" | "label" | "count";
  before: EventItem;
  after: EventItem;
}

/** How the events under a claim policy differ from those of the best evidence. */
export interface Changes {
  missing: EventItem[];
  added: EventItem[];
  differ: { event: EventItem; differences: Difference[] }[];
}

function participants(event: EventItem): string {
  return (event.participants ?? [])
    .map((each) => `${each.role}:${each.actor}`)
    .sort()
    .join(" ");
}

function differences(before: EventItem, after: EventItem): Difference[] {
  const pairs: [Difference["property"], unknown, unknown][] = [
    ["date", before.date.edtf, after.date.edtf],
    ["participants", participants(before), participants(after)],
    ["place", before.place ?? "", after.place ?? ""],
    ["label", before.label, after.label],
    ["count", JSON.stringify(before.count ?? 0), JSON.stringify(after.count ?? 0)],
  ];
  return pairs.filter(([, one, other]) => one !== other).map(([property]) => ({ property, before, after }));
}

/** Compares the events of two claim policies by id; the results keep the order of their lists. */
export function changesBetween(before: readonly EventItem[], after: readonly EventItem[]): Changes {
  const kept = new Set(after.map((event) => event.id));
  const known = new Map(before.map((event) => [event.id, event]));
  return {
    missing: before.filter((event) => !kept.has(event.id)),
    added: after.filter((event) => !known.has(event.id)),
    differ: after.flatMap((event) => {
      const earlier = known.get(event.id);
      const found = earlier ? differences(earlier, event) : [];
      return found.length > 0 ? [{ event, differences: found }] : [];
    }),
  };
}
