import { texts, words } from "../i18n/texts";
import type { Actor, Dataset, EventItem, Source, Vocabulary } from "../wire/types";

/** A family of event types: it has one lane and one colour. */
export interface Family {
  id: string;
  label: string;
  /** One of the page's colours, 0 to 6; 6 is for families without a colour of their own. */
  colour: number;
}

export const otherFamily = "other";
const colours = ["agreements", "talks", "statements", "sanctions", "steps", "force"];

/** A dataset without its events: actors, sources, families, and the labels of terms. */
export class Catalogue {
  readonly families: Family[];
  readonly actors: Map<string, Actor>;
  readonly sources: Map<string, Source>;
  private readonly familyOfType_ = new Map<string, string>();
  private readonly labels_ = new Map<string, string>();

  constructor(
    readonly dataset: Dataset,
    vocabulary: Vocabulary,
    actors: readonly Actor[],
    sources: readonly Source[],
  ) {
    this.actors = new Map(actors.map((actor) => [actor.id, actor]));
    this.sources = new Map(sources.map((source) => [source.id, source]));
    for (const type of vocabulary.eventTypes ?? []) {
      this.familyOfType_.set(type.id, type.family ?? otherFamily);
      this.labels_.set(`type/${type.id}`, type.label ?? words(type.id));
    }
    const terms = { role: vocabulary.roles, relation: vocabulary.relations, kind: vocabulary.actorKinds };
    for (const [space, list] of Object.entries(terms))
      for (const term of list ?? []) {
        this.labels_.set(`${space}/${term.id}`, term.label ?? words(term.id));
        if (term.inverse) this.labels_.set(`inverse/${term.id}`, words(term.inverse));
      }
    this.families = this.familiesOf_(vocabulary);
  }

  /** The family of an event type; `other` for types without a family. */
  familyOf(type: string): string {
    return this.familyOfType_.get(type) ?? otherFamily;
  }

  colourOf(family: string): number {
    return this.families.find((each) => each.id === family)?.colour ?? colours.length;
  }

  /** The event types of a family that occur in this dataset. */
  typesOf(family: string): string[] {
    return Object.keys(this.dataset.counts?.byType ?? {})
      .filter((type) => this.familyOf(type) === family)
      .sort();
  }

  label(space: "type" | "role" | "relation" | "inverse" | "kind", id: string): string {
    return this.labels_.get(`${space}/${id}`) ?? words(id);
  }

  actorLabel(id: string): string {
    return this.actors.get(id)?.label ?? words(id);
  }

  /** A short name of a source: its publisher, else its title. */
  sourceLabel(id: string): string {
    const source = this.sources.get(id);
    return source?.publisher ?? source?.title ?? words(id);
  }

  private familiesOf_(vocabulary: Vocabulary): Family[] {
    const used = new Set(Object.keys(this.dataset.counts?.byType ?? {}).map((type) => this.familyOf(type)));
    const named = (vocabulary.families ?? []).map((family, index) => {
      const known = colours.indexOf(family.id);
      return { id: family.id, label: family.label ?? words(family.id), colour: known >= 0 ? known : index % colours.length };
    });
    const listed = new Set(named.map((family) => family.id));
    const unlisted = [...used].filter((family) => !listed.has(family) && family !== otherFamily);
    const extra = unlisted.map((family) => ({ id: family, label: words(family), colour: colours.length }));
    const other = used.has(otherFamily)
      ? [{ id: otherFamily, label: texts.filters.otherFamily, colour: colours.length }]
      : [];
    return [...named, ...extra, ...other].filter((family) => used.size === 0 || used.has(family.id));
  }
}

/** The participants of an event in one line, each name once. */
export function whoOf(event: EventItem, catalogue: Catalogue): string {
  const names = (event.participants ?? []).map((each) => each.label ?? catalogue.actorLabel(each.actor));
  return [...new Set(names)].join(", ");
}
