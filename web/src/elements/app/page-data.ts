import type { ReactiveController, ReactiveControllerHost } from "lit";
import { Catalogue } from "../../state/catalogue";
import { commonParameters } from "../../state/slice";
import type { View } from "../../state/view";
import { Client } from "../../wire/client";
import { address } from "../../wire/questions";
import type { Actor, Claim, Dataset, EventItem, List, Source, Vocabulary } from "../../wire/types";

export type Phase = "loading" | "ready" | "failed" | "none";

const maxItems = 10000;

/** Loads and keeps the data of the page: the names in one dataset, and its events under the current claim policy. */
export class PageData implements ReactiveController {
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
  /** Counts the loads: an answer to an earlier one is dropped. */
  private round_ = 0;

  constructor(
    private readonly host_: ReactiveControllerHost,
    readonly client = new Client(),
  ) {
    host_.addController(this);
  }

  hostConnected(): void {
    // Nothing to load yet: the page calls load() once it has read its address.
  }

  /** Loads what the view needs; drops an answer that arrives after a later call. */
  async load(view: View): Promise<void> {
    const asked = `${view.dataset ?? ""} ${view.revision ?? ""} ${view.claims}`;
    if (asked === this.asked_ && this.phase !== "failed") return;
    this.asked_ = asked;
    const round = ++this.round_;
    if (this.phase === "failed") this.phase = "loading";
    this.host_.requestUpdate();
    try {
      await this.read_(view, () => round === this.round_);
    } catch (failure) {
      if (round !== this.round_) return;
      this.failure = failure;
      this.phase = "failed";
    }
    this.host_.requestUpdate();
  }

  /** Loads what the server has now in place of what is shown. Where that fails, everything stays, and it resolves with false. */
  async refresh(view: View): Promise<boolean> {
    const round = ++this.round_;
    this.client.forget();
    try {
      await this.read_({ ...view, dataset: this.catalogue?.dataset.id ?? view.dataset }, () => round === this.round_);
    } catch {
      return round !== this.round_;
    }
    this.host_.requestUpdate();
    return true;
  }

  /** `again`: whether to begin anew where the data was replaced between two answers. */
  private async read_(view: View, current: () => boolean, again = true): Promise<void> {
    const datasets = (await this.client.get<List<Dataset>>("/v1/datasets")).items;
    if (!current()) return;
    this.datasets = datasets;
    const id = view.dataset ?? datasets[0]?.id;
    const present = datasets.find((dataset) => dataset.id === id);
    if (id === undefined || !present) {
      this.phase = "none";
      return;
    }
    const { revision } = view;
    const listed = revision === null ? present : await this.client.get<Dataset>(address(id, "", { revision }));
    const shown = this.catalogue?.dataset;
    const known = shown?.id === id && shown.revision === listed.revision ? this.catalogue : null;
    const policy = { ...commonParameters(view), limit: maxItems };
    const list = <T>(what: string, asked: Record<string, string | number | null>): Promise<List<T>> =>
      this.client.get<List<T>>(address(id, what, asked));
    const [vocabulary, actors, sources, events, reference] = await Promise.all([
      this.client.get<Vocabulary>(address(id, "vocabulary", { revision })),
      list<Actor>("actors", { revision, limit: maxItems }),
      list<Source>("sources", { revision, limit: maxItems }),
      list<EventItem>("events", policy),
      list<EventItem>("events", { revision, limit: maxItems }),
    ]);
    if (!current()) return;
    if (again && [actors, sources, events, reference].some((answer) => answer.revision !== listed.revision)) {
      this.client.forget();
      return this.read_(view, current, false);
    }
    this.catalogue = known ?? new Catalogue(listed, vocabulary, actors.items, sources.items);
    this.events = events.items;
    this.total = events.total;
    this.reference = reference.items;
    this.phase = "ready";
    this.host_.requestUpdate();
    // Only cards show claims, so the timeline does not wait for them.
    const claims = await list<Claim>("claims", { revision, limit: maxItems }).catch(() => null);
    if (claims && current()) this.claims = claims.items;
  }
}
