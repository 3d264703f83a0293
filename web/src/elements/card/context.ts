import { html, type TemplateResult } from "lit";
import { words } from "../../i18n/texts";
import type { Catalogue } from "../../state/catalogue";
import type { Findable } from "../../state/search";
import { choosing, formatView, type Chosen, type View } from "../../state/view";
import type { Client } from "../../wire/client";
import type { Claim, EventItem } from "../../wire/types";
import { choose } from "../shared/change-request";

/** Passed to every part of a card: the data at hand, names, and links to other cards. */
export class CardContext {
  constructor(
    readonly host: HTMLElement,
    readonly view: View,
    readonly catalogue: Catalogue,
    readonly events: ReadonlyMap<string, EventItem>,
    readonly claims: readonly Claim[],
    readonly client: Client,
    /** Events opened recently, the latest first. */
    readonly recent: readonly Findable[],
  ) {}

  /** A link with an address, so that it can be copied or opened in another tab; a plain click stays on the page. */
  link(kind: Chosen["kind"], id: string, label: string): TemplateResult {
    const chosen: Chosen = { kind, id };
    return html`<a
      href=${this.client.page(formatView(choosing(this.view, chosen)))}
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

  /** A link to the event, actor or source of this id; plain text where there is none. */
  thing(id: string, label?: string): TemplateResult {
    if (this.events.has(id)) return this.event(id, label);
    if (this.catalogue.actors.has(id)) return this.actor(id, label);
    if (this.catalogue.sources.has(id)) return label ? this.link("source", id, label) : this.source(id);
    return html`${label ?? words(id)}`;
  }

  /** The name of the event, source or actor of this id. */
  name(id: string): string {
    const sources = this.catalogue.sources;
    return this.events.get(id)?.label ?? (sources.has(id) ? this.catalogue.sourceLabel(id) : this.catalogue.actorLabel(id));
  }

  /** The CSS class with the colour of an event type's family. */
  familyClass(type: string): string {
    return `f${this.catalogue.colourOf(this.catalogue.familyOf(type))}`;
  }
}
