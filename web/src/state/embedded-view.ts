import { parseView, start, type View } from "./view";

/** The attributes of an embedded element that say what it shows, under the names that the page's address has. */
export const viewAttributes = ["dataset", "revision", "claims", "datetime", "certainty", "without", "event", "actor", "source", "claim", "with"] as const;
export type ViewAttribute = (typeof viewAttributes)[number];
export type Attributes = Partial<Record<ViewAttribute, string | null | undefined>>;

/** What the members of a group show together. */
export type Shared = Pick<View, "window" | "certainty" | "hiddenFamilies" | "hiddenKinds" | "chosen" | "compared">;

/** What each member says for itself; one that does not takes it from the first member of its group that does. */
export type Subject = Pick<View, "dataset" | "revision" | "claims">;

const shared: Record<keyof Shared, ViewAttribute[]> = {
  window: ["datetime"],
  certainty: ["certainty"],
  hiddenFamilies: ["without"],
  hiddenKinds: [],
  chosen: ["event", "actor", "source", "claim"],
  compared: ["with"],
};

const dayPattern = /^\d{4}-\d\d-\d\d$/;

/** The last day of a month of the years 0 to 9999. */
function lastDay(year: string, month: string): string {
  const date = new Date(0);
  date.setUTCFullYear(Number(year), Number(month), 0);
  return String(date.getUTCDate()).padStart(2, "0");
}

/** The first and last day of `2021`, `2021-03`, `2021-03-05`, or of an interval of two of them; null for anything else. */
export function daysOf(datetime: string): string | null {
  const ends = datetime.split("/");
  if (ends.length > 2) return null;
  const [from = "", to = from] = ends;
  const end = (text: string, last: boolean): string | null => {
    const parts = /^(\d{4})(?:-(0[1-9]|1[0-2]))?$/.exec(text);
    if (!parts) return dayPattern.test(text) ? text : null;
    const [, year = "", month = last ? "12" : "01"] = parts;
    return `${year}-${month}-${last ? lastDay(year, month) : "01"}`;
  };
  const [first, second] = [end(from, false), end(to, true)];
  return first && second && first <= second ? `${first}/${second}` : null;
}

/** The view that attributes ask for. What is missing or cannot be read keeps its default, as in the page's address. */
export function viewOf(attributes: Attributes): View {
  const asked = new URLSearchParams();
  for (const name of viewAttributes) {
    const value = attributes[name];
    if (value === null || value === undefined) continue;
    asked.set(name, name === "datetime" ? (daysOf(value) ?? value) : value);
  }
  const view = parseView(`?${asked.toString()}`);
  // The page has no switch for the account of an actor, so its address knows none.
  return /^actor:./.test(attributes.claims ?? "") ? { ...view, claims: attributes.claims ?? view.claims } : view;
}

/** The part for the group of what these attributes say, of which only `changed` are looked at. */
export function saidToGroup(attributes: Attributes, changed: readonly ViewAttribute[]): Partial<Shared> {
  const view = viewOf(attributes);
  const keys = (Object.keys(shared) as (keyof Shared)[]).filter((key) => shared[key].some((name) => changed.includes(name)));
  return Object.fromEntries(keys.map((key) => [key, view[key]]));
}

/** What the attributes say of the subject; null where they do not say it. */
export function subjectOf(attributes: Attributes): { [Key in keyof Subject]: Subject[Key] | null } {
  const view = viewOf(attributes);
  return { dataset: view.dataset, revision: view.revision, claims: attributes.claims ? view.claims : null };
}

/** The attributes whose value cannot be read, for a warning. */
export function unreadable(attributes: Attributes): ViewAttribute[] {
  const view = viewOf(attributes);
  const read: Partial<Record<ViewAttribute, boolean>> = {
    datetime: view.window !== null,
    certainty: view.certainty === attributes.certainty,
    claims: view.claims === attributes.claims,
    revision: view.revision !== null,
  };
  return viewAttributes.filter((name) => (attributes[name] ?? "") !== "" && read[name] === false);
}

/** The view of one member of a group. */
export function memberView(subject: Subject, said: Partial<Shared>): View {
  return { ...start, ...subject, ...said };
}
