import type { ReactiveController, ReactiveControllerHost } from "lit";
import { Catalogue } from "../../state/catalogue";
import type { View } from "../../state/view";
import { Client } from "../../wire/client";
import { address } from "../../wire/questions";
import type { Actor, Claim, Dataset, EventItem, List, Source, Vocabulary } from "../../wire/types";

export type Phase = "loading" | "ready" | "failed" | "none";

const most = 10000;

/** Keeps what the page knows of the server: one dataset's names once, its events per claim policy. */
export class PageData implements ReactiveController {
  readonly client = new Client();
  phase: Phase = "loading";
  failure: unknown = null;
  datasets: Dataset[] = [];
  catalogue: Catalogue | null = null;
  events: EventItem[] = [];
  total = 0;
  /** The events by best evidence, to compare another policy with. */
  reference: EventItem[] = [];
  claims: Claim[] = [];
  private asked_ = "";

  constructor(private readonly host_: ReactiveControllerHost) {
    host_.addController(this);
  }

  hostConnected(): void {
    // The page says what to load once it knows its address.
  }

  /** Brings what the view needs; an answer that a later view has overtaken is dropped. */
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
    const policy = { claims: view.claims === "preferred" ? null : view.claims, limit: most };
    const list = <T>(what: string, asked: Record<string, string | number | null>): Promise<List<T>> =>
      this.client.get<List<T>>(address(id, what, asked));
    const [vocabulary, actors, sources, events, reference] = await Promise.all([
      this.client.get<Vocabulary>(address(id, "vocabulary")),
      list<Actor>("actors", { limit: most }),
      list<Source>("sources", { limit: most }),
      list<EventItem>("events", policy),
      list<EventItem>("events", { limit: most }),
    ]);
    if (!current()) return;
    this.catalogue = known ?? new Catalogue(listed, vocabulary, actors.items, sources.items);
    this.events = events.items;
    this.total = events.total;
    this.reference = reference.items;
    this.phase = "ready";
    this.host_.requestUpdate();
    // Claims are read by cards only: the timeline does not wait for them.
    const claims = await list<Claim>("claims", { limit: most }).catch(() => null);
    if (claims && current()) this.claims = claims.items;
  }
}
