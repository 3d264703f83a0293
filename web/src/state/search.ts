/** Something that the search box can find; `also` are its other names. */
export interface Findable {
  kind: "actor" | "event";
  id: string;
  label: string;
  also: string[];
}

/** The text in the form in which texts are compared: without accents, in lower case. */
export function folded(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}

function rank(thing: Findable, sought: string): number {
  const label = folded(thing.label);
  if (label.startsWith(sought)) return 0;
  if (label.includes(` ${sought}`)) return 1;
  if (label.includes(sought)) return 2;
  return thing.also.some((name) => folded(name).includes(sought)) ? 3 : 4;
}

/** At most `limit` matches, the best first: at the beginning of the name, of a word in it, anywhere in it, in other names. */
export function find(things: readonly Findable[], text: string, limit: number): Findable[] {
  const sought = folded(text.trim());
  if (sought === "") return [];
  return things
    .map((thing, index) => ({ thing, index, rank: rank(thing, sought) }))
    .filter((found) => found.rank < 4)
    .sort((a, b) => a.rank - b.rank || a.index - b.index)
    .slice(0, limit)
    .map((found) => found.thing);
}
