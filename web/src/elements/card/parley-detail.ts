import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import { texts } from "../../i18n/texts";
import type { Catalogue } from "../../state/catalogue";
import type { Findable } from "../../state/search";
import { commonParameters } from "../../state/slice";
import { formatView, type Chosen, type View } from "../../state/view";
import type { Client } from "../../wire/client";
import { WireError } from "../../wire/client";
import { address } from "../../wire/questions";
import { isSite } from "../../wire/site";
import type { Actor, Claim, EventItem, List, Neighbour, Source } from "../../wire/types";
import { actorCard } from "./actor";
import { claimCard } from "./claim";
import { CardContext } from "./context";
import { eventCard } from "./event";
import { introCard } from "./intro";
import { sourceCard } from "./source";
import { detailStyles } from "./styles";
import { apiLink } from "../shared/api-link";
import { choose } from "../shared/change-request";
import { familyColours, shared } from "../shared/styles";

type Thing = EventItem | Actor | Source | Claim;

/** The card of the chosen thing; the card of the dataset while nothing is chosen. */
export class ParleyDetail extends LitElement {
  static override styles = [shared, familyColours, detailStyles];

  @property({ attribute: false }) catalogue!: Catalogue;
  @property({ attribute: false }) client!: Client;
  @property({ attribute: false }) view!: View;
  @property({ attribute: false }) events: EventItem[] = [];
  @property({ attribute: false }) claims: Claim[] = [];
  /** Ids of events opened recently, the latest first. */
  @property({ attribute: false }) recent: readonly string[] = [];
  @state() private thing_: Thing | null = null;
  @state() private neighbours_: Neighbour[] = [];
  @state() private failure_: unknown = null;
  @state() private copied_ = false;
  private shown_ = "";
  private asking_: AbortController | null = null;

  protected override willUpdate(changed: PropertyValues): void {
    if (!changed.has("view") && !changed.has("catalogue")) return;
    const chosen = this.view.chosen;
    const { id, revision } = this.catalogue.dataset;
    const wanted = chosen ? `${id} ${revision ?? ""} ${this.view.claims} ${chosen.kind}/${chosen.id}` : "";
    if (wanted === this.shown_) return;
    this.shown_ = wanted;
    this.copied_ = false;
    this.failure_ = null;
    this.asking_?.abort();
    this.neighbours_ = [];
    this.thing_ = chosen ? this.known_(chosen) : null;
    if (chosen) void this.read_(chosen, wanted);
  }

  /** What the page has loaded already is shown at once; the server's fuller answer follows. */
  private known_(chosen: Chosen): Thing | null {
    if (chosen.kind === "event") return this.events.find((event) => event.id === chosen.id) ?? null;
    if (chosen.kind === "actor") return this.catalogue.actors.get(chosen.id) ?? null;
    if (chosen.kind === "source") return this.catalogue.sources.get(chosen.id) ?? null;
    return this.claims.find((claim) => claim.id === chosen.id) ?? null;
  }

  private address_(chosen: Chosen, part = ""): string {
    const policy = chosen.kind === "event" || chosen.kind === "actor";
    const parameters = policy ? commonParameters(this.view) : { revision: this.view.revision };
    return address(this.catalogue.dataset.id, `${chosen.kind}s/${chosen.id}${part}`, parameters);
  }

  private async read_(chosen: Chosen, wanted: string): Promise<void> {
    const asking = new AbortController();
    this.asking_ = asking;
    try {
      const thing = await this.client.get<Thing>(this.address_(chosen), asking.signal);
      if (wanted !== this.shown_) return;
      this.thing_ = thing;
      if (chosen.kind !== "actor") return;
      const neighbours = await this.client.get<List<Neighbour>>(this.address_(chosen, "/neighbours"), asking.signal);
      if (wanted === this.shown_) this.neighbours_ = neighbours.items;
    } catch (failure) {
      if (wanted === this.shown_ && !this.thing_) this.failure_ = failure;
    }
  }

  protected override render(): TemplateResult {
    const chosen = this.view.chosen;
    return html`<div class="tools">
        ${chosen
          ? html`<button class="btn small" @click=${this.copy_}>${this.copied_ ? texts.detail.copied : texts.detail.copyLink}</button>
              ${apiLink(this.client, this.address_(chosen))}
              <button class="btn small" aria-label=${texts.app.close} title=${texts.app.close} @click=${() => choose(this, null)}>✕</button>`
          : nothing}
      </div>
      <div role="status" class="hush">${this.copied_ ? texts.detail.copied : ""}</div>
      ${chosen ? this.card_(chosen) : introCard(this.catalogue.dataset, this.client)}`;
  }

  private card_(chosen: Chosen): TemplateResult {
    const context = new CardContext(
      this,
      this.view,
      this.catalogue,
      new Map(this.events.map((event) => [event.id, event])),
      this.claims,
      this.client,
      this.recent.filter((id) => id !== chosen.id).flatMap((id) => this.findable_(id)),
    );
    const thing = this.thing_;
    if (!thing) return this.failure_ ? this.missing_(chosen) : html`<p class="wait" role="status">${texts.state.loading}</p>`;
    if (chosen.kind === "event") return eventCard(thing as EventItem, context);
    if (chosen.kind === "actor") return actorCard(thing as Actor, this.neighbours_, context);
    return chosen.kind === "source" ? sourceCard(thing as Source, context) : claimCard(thing as Claim, context);
  }

  private findable_(id: string): Findable[] {
    const event = this.events.find((each) => each.id === id);
    return event ? [{ kind: "event", id, label: event.label, also: [] }] : [];
  }

  private missing_(chosen: Chosen): TemplateResult {
    const failure = this.failure_;
    const why =
      failure instanceof WireError && failure.status === 404
        ? texts.detail.unknown(chosen.id)
        : failure instanceof WireError && failure.status > 0
          ? isSite() ? failure.message : texts.state.refused(failure.status, failure.message)
          : texts.state.unreachable;
    return html`<article>
      <h2 tabindex="-1">${texts.detail.unknownTitle}</h2>
      <p>${why}</p>
    </article>`;
  }

  private readonly copy_ = async (): Promise<void> => {
    await navigator.clipboard?.writeText(new URL(this.client.page(formatView(this.view)), location.href).href).catch(() => undefined);
    this.copied_ = true;
  };
}
