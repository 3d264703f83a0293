import { html, type TemplateResult } from "lit";
import { words } from "../../i18n/texts";
import type { Catalogue } from "../../state/catalogue";
import type { Findable } from "../../state/search";
import { choosing, formatView, type Chosen, type View } from "../../state/view";
import type { Client } from "../../wire/client";
import type { Claim, EventItem } from "../../wire/types";
import { choose } from "../shared/change-request";

/** What every part of a card may ask: names, and links to other cards. */
export class CardContext {
  constructor(
    readonly host: HTMLElement,
    readonly view: View,
    readonly catalogue: Catalogue,
    readonly events: ReadonlyMap<string, EventItem>,
    readonly claims: readonly Claim[],
    readonly client: Client,
    /** Events opened lately, the last first. */
    readonly recent: readonly Findable[],
  ) {}

  /** A real link, so that it can be copied and opened beside; a plain click stays on the page. */
  link(kind: Chosen["kind"], id: string, label: string): TemplateResult {
    const chosen: Chosen = { kind, id };
    return html`<a
      href=${formatView(choosing(this.view, chosen)) || "?"}
      @click=${(event: MouseEvent) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
        event.preventDefault();
        choose(this.host, chosen);
      }}
      >${label}</a
    >`;
  }

  actor(id: string, label?: string): TemplateResult {
    return this.link("actor", id, label ?? this.catalogue.actorLabel(id));
  }

  event(id: string, label?: string): TemplateResult {
    return this.link("event", id, label ?? this.events.get(id)?.label ?? words(id));
  }

  source(id: string): TemplateResult {
    return this.link("source", id, this.catalogue.sourceLabel(id));
  }

  /** Something known by its id alone: an event, an actor, a source, or just a word. */
  thing(id: string, label?: string): TemplateResult {
    if (this.events.has(id)) return this.event(id, label);
    if (this.catalogue.actors.has(id)) return this.actor(id, label);
    if (this.catalogue.sources.has(id)) return label ? this.link("source", id, label) : this.source(id);
    return html`${label ?? words(id)}`;
  }

  /** The name of anything known by its id. */
  name(id: string): string {
    const sources = this.catalogue.sources;
    return this.events.get(id)?.label ?? (sources.has(id) ? this.catalogue.sourceLabel(id) : this.catalogue.actorLabel(id));
  }

  familyClass(type: string): string {
    return `f${this.catalogue.colourOf(this.catalogue.familyOf(type))}`;
  }
}
