import type { ReactiveController, ReactiveControllerHost } from "lit";
import { Catalogue } from "../../state/catalogue";
import { claimsParameter } from "../../state/slice";
import type { View } from "../../state/view";
import { Client } from "../../wire/client";
import { address } from "../../wire/questions";
import type { Actor, Claim, Dataset, EventItem, List, Source, Vocabulary } from "../../wire/types";

export type Phase = "loading" | "ready" | "failed" | "none";

const maxItems = 10000;

/** Loads and keeps the data of the page: the names in one dataset, and its events under the current claim policy. */
export class PageData implements ReactiveController {
  readonly client = new Client();
  phase: Phase = "loading";
  failure: unknown = null;
  datasets: Dataset[] = [];
  catalogue: Catalogue | null = null;
  events: EventItem[] = [];
  total = 0;
  /** The events under the policy `preferred`, to compare another policy with. */
  reference: EventItem[] = [];
  claims: Claim[] = [];
  private asked_ = "";

  constructor(private readonly host_: ReactiveControllerHost) {
    host_.addController(this);
  }

  hostConnected(): void {
    // Nothing to load yet: the page calls load() once it has read its address.
  }

  /** Loads what the view needs; drops an answer that arrives after a later call. */
  async load(view: View): Promise<void> {
    const asked = `${view.dataset ?? ""} ${view.claims}`;
    if (asked === this.asked_ && this.phase !== "failed") return;
    this.asked_ = asked;
    if (this.phase === "failed") this.phase = "loading";
    this.host_.requestUpdate();
    try {
      await this.read_(view, () => asked === this.asked_);
    } catch (failure) {
      if (asked !== this.asked_) return;
      this.failure = failure;
      this.phase = "failed";
    }
    this.host_.requestUpdate();
  }

  private async read_(view: View, current: () => boolean): Promise<void> {
    this.datasets = (await this.client.get<List<Dataset>>("/v1/datasets")).items;
    const id = view.dataset ?? this.datasets[0]?.id;
    const listed = this.datasets.find((dataset) => dataset.id === id);
    if (id === undefined || !listed) {
      this.phase = "none";
      return;
    }
    const known = this.catalogue?.dataset.id === id ? this.catalogue : null;
    const policy = { claims: claimsParameter(view), limit: maxItems };
    const list = <T>(what: string, asked: Record<string, string | number | null>): Promise<List<T>> =>
      this.client.get<List<T>>(address(id, what, asked));
    const [vocabulary, actors, sources, events, reference] = await Promise.all([
      this.client.get<Vocabulary>(address(id, "vocabulary")),
      list<Actor>("actors", { limit: maxItems }),
      list<Source>("sources", { limit: maxItems }),
      list<EventItem>("events", policy),
      list<EventItem>("events", { limit: maxItems }),
    ]);
    if (!current()) return;
    this.catalogue = known ?? new Catalogue(listed, vocabulary, actors.items, sources.items);
    this.events = events.items;
    this.total = events.total;
    this.reference = reference.items;
    this.phase = "ready";
    this.host_.requestUpdate();
    // Only cards show claims, so the timeline does not wait for them.
    const claims = await list<Claim>("claims", { limit: maxItems }).catch(() => null);
    if (claims && current()) this.claims = claims.items;
  }
}
