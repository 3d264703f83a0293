import { LitElement, html, nothing, type TemplateResult } from "lit";
import { customElement, query, state } from "lit/decorators.js";
import { number, texts } from "../../i18n/texts";
import { isoOf } from "../../layout/time/days";
import { pan, zoom, type Span } from "../../layout/time/window";
import { eventsAddress, nothingShown } from "../../state/slice";
import { choosing, start, type Pane, type View } from "../../state/view";
import { WireError } from "../../wire/client";
import { isSite } from "../../wire/site";
import { AddressBar } from "./address-bar";
import { appStyles } from "./styles";
import { changeRequestEvent, requestChange, windowRequestEvent, type ChangeRequest } from "../shared/change-request";
import { PageData } from "./page-data";
import { PageModelBuilder } from "./page-model";
import { apiLink } from "../shared/api-link";
import { header } from "./header";
import type { ParleyShare } from "../share/parley-share";
import type { ParleySearch } from "../shared/parley-search";
import { shared } from "../shared/styles";
import "./parley-account";
import "./parley-changes";
import "./parley-filters";
import "../timeline/parley-overview";
import "../shared/parley-search";
import "./parley-table";
import "./panes";

const maxRecent = 8;
const panes: Pane[] = ["timeline", "graph", "table"];

/** The page: keeps the view, writes it to the address, and passes each element its properties. */
@customElement("parley-app")
export class ParleyApp extends LitElement {
  static override styles = [shared, appStyles];

  @state() private view_: View = start;
  @state() private size_ = { width: window.innerWidth, height: window.innerHeight };
  /** Ids of events opened recently, the latest first. */
  private recent_: string[] = [];
  @query("parley-search") private readonly search_!: ParleySearch;
  private readonly data_ = new PageData(this);
  private readonly builder_ = new PageModelBuilder();
  private readonly bar_ = new AddressBar((view) => this.show_(view));
  private newsAsked_ = false;
  private readonly resized_ = (): void => void (this.size_ = { width: window.innerWidth, height: window.innerHeight });

  override connectedCallback(): void {
    super.connectedCallback();
    this.bar_.listen();
    window.addEventListener("resize", this.resized_);
    document.addEventListener("keydown", this.keyed_);
    this.addEventListener(changeRequestEvent, (event) => this.changeRequested_((event as CustomEvent<ChangeRequest>).detail));
    this.addEventListener(windowRequestEvent, (event) => this.moved_((event as CustomEvent<Span>).detail));
    this.show_(this.bar_.read());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.bar_.stop();
    window.removeEventListener("resize", this.resized_);
    document.removeEventListener("keydown", this.keyed_);
  }

  private show_(view: View): void {
    this.view_ = view;
    const opened = view.chosen?.kind === "event" ? view.chosen.id : null;
    if (opened !== null) this.recent_ = [opened, ...this.recent_.filter((id) => id !== opened)].slice(0, maxRecent);
    const theme = view.theme;
    if (theme === "auto") delete document.documentElement.dataset["theme"];
    else document.documentElement.dataset["theme"] = theme;
    void this.data_.load(view).then(() => this.bringIntoView_());
  }

  /** Where the address names an event but no window, moves the window so that the event is visible. */
  private bringIntoView_(): void {
    const { chosen, window } = this.view_;
    if (chosen?.kind !== "event" || window || this.data_.phase !== "ready") return;
    const needed = this.builder_.windowWith(chosen.id, this.data_, this.view_);
    if (!needed) return;
    this.view_ = { ...this.view_, window: needed };
    this.bar_.amend(this.view_);
  }

  private changeRequested_({ change, passing }: ChangeRequest): void {
    let view = change.chosen === undefined ? { ...this.view_, ...change } : { ...choosing(this.view_, change.chosen), ...change };
    if (change.chosen?.kind === "event" && this.data_.catalogue) {
      const window = this.builder_.windowWith(change.chosen.id, this.data_, this.view_);
      if (window) view = { ...view, window };
    }
    this.bar_.write(view, passing ?? false);
    this.show_(view);
  }

  private moved_(span: Span): void {
    const from = Math.round(span.start);
    const to = Math.max(from, Math.round(span.end) - 1);
    this.changeRequested_({ change: { window: { from: isoOf(from), to: isoOf(to) } }, passing: true });
  }

  protected override updated(): void {
    const dataset = this.data_.catalogue?.dataset;
    if (this.data_.phase === "ready") this.askForNews_();
    document.title = [this.chosenLabel_(), dataset?.title, texts.app.name].filter(Boolean).join(" · ");
  }

  /** Loads what tells of new data once the page is painted. Without it, the page shows what it has. A site without a server has no news. */
  private askForNews_(): void {
    if (this.newsAsked_ || isSite()) return;
    this.newsAsked_ = true;
    requestAnimationFrame(() => window.setTimeout(() => void import("../news/parley-news").catch(() => (this.newsAsked_ = false))));
  }

  private chosenLabel_(): string | null {
    const chosen = this.view_.chosen;
    const catalogue = this.data_.catalogue;
    if (!chosen || !catalogue) return null;
    if (chosen.kind === "event") return this.data_.events.find((event) => event.id === chosen.id)?.label ?? null;
    if (chosen.kind === "actor") return catalogue.actorLabel(chosen.id);
    return chosen.kind === "source" ? catalogue.sourceLabel(chosen.id) : null;
  }

  protected override render(): TemplateResult {
    if (this.data_.phase === "loading") {
      return html`<div class="whole" role="status"><div class="pulse"></div><p>${texts.state.loading}</p></div>`;
    }
    if (this.data_.phase === "failed") return this.failed_();
    if (this.data_.phase === "none" || !this.data_.catalogue) return this.none_();
    return this.page_();
  }

  private failed_(): TemplateResult {
    const failure = this.data_.failure;
    const refused = failure instanceof WireError && failure.status > 0;
    const why = !refused ? texts.state.unreachable : isSite() ? failure.message : texts.state.refused(failure.status, failure.message);
    return html`<main class="whole" role="alert">
      <h2>${texts.state.failedTitle}</h2>
      <p>${why}</p>
      <p>
        <button class="btn" @click=${() => void this.data_.load(this.view_)}>${texts.state.retry}</button>
        ${refused ? html`<button class="btn" @click=${() => requestChange(this, { ...start })}>${texts.state.reset}</button>` : nothing}
      </p>
    </main>`;
  }

  private none_(): TemplateResult {
    const first = this.data_.datasets[0];
    const asked = this.view_.dataset;
    return html`<main class="whole">
      <h2>${asked && first ? texts.state.noDataset(asked) : texts.state.noDatasets}</h2>
      ${first ? html`<button class="btn" @click=${() => requestChange(this, { ...start, dataset: first.id })}>${texts.state.chooseOther}</button>` : nothing}
    </main>`;
  }

  private page_(): TemplateResult {
    const view = this.view_;
    const catalogue = this.data_.catalogue!;
    const model = this.builder_.build(this.data_, view);
    const phone = this.size_.width < 700;
    const pane = !phone && view.pane === "graph" ? "timeline" : view.pane;
    // On a large screen the page does not scroll: the timeline leaves the lower half to graph and card.
    const fixed = this.size_.width >= 1000 && this.size_.height >= 860;
    const rows = phone ? 26 : fixed ? Math.max(model.families.length, Math.floor((this.size_.height * 0.41 - 90) / 24)) : 16;
    const detail = html`<aside class=${view.chosen ? "sheet" : ""} id="card" tabindex="-1" aria-label=${texts.detail.label}>
      <parley-detail .catalogue=${catalogue} .client=${this.data_.client} .view=${view} .events=${this.data_.events} .claims=${this.data_.claims}
        .recent=${this.recent_}></parley-detail>
    </aside>`;
    return html`${header(this.data_, view, model, this, this.toCard_, this.share_)}
      <main class=${`panes pane-${pane}`}>
        <parley-news .client=${this.data_.client} .current=${catalogue.dataset} .pinned=${view.revision !== null} .show=${this.showNew_}
          .passFocus=${this.toTimeline_}></parley-news>
        <div class="strip">
          <parley-filters .catalogue=${catalogue} .view=${view} .counts=${model.counts}></parley-filters>
          ${this.windowTools_(model.window, model.bounds)}
        </div>
        ${model.changes ? html`<parley-changes .catalogue=${catalogue} .view=${view} .changes=${model.changes}></parley-changes>` : nothing}
        ${this.data_.total > this.data_.events.length
          ? html`<p class="notice">${texts.state.tooLarge(number(this.data_.events.length), number(this.data_.total))}</p>`
          : nothing}
        <section class="time" tabindex="-1" aria-label=${texts.timeline.label}>
          <parley-overview .catalogue=${catalogue} .events=${model.all} .window=${model.window} .bounds=${model.bounds}></parley-overview>
          ${pane === "table"
            ? nothing
            : html`<parley-timeline .catalogue=${catalogue} .events=${model.inWindow} .ghosts=${model.ghosts} .families=${model.families}
                .window=${model.window} .bounds=${model.bounds} .selected=${view.chosen?.kind === "event" ? view.chosen.id : null} .compared=${view.compared}
                .rows=${rows}></parley-timeline>`}
          ${model.inWindow.length === 0 && pane === "timeline" ? this.empty_() : nothing}
        </section>
        <div class="below">
          ${pane === "table"
            ? html`<parley-table .catalogue=${catalogue} .view=${view} .events=${model.all}
                .inside=${new Set(model.inWindow.map((event) => event.id))}></parley-table>`
            : phone && pane !== "graph"
              ? nothing
              : html`<parley-graph .catalogue=${catalogue} .client=${this.data_.client} .view=${view} .isoWindow=${model.iso}
                .events=${this.data_.events}></parley-graph>`}
          ${detail}
        </div>
      </main>
      <parley-share .client=${this.data_.client} .catalogue=${catalogue} .view=${view} .isoWindow=${model.iso}></parley-share>
      <nav aria-label=${texts.app.views}>
        ${panes.map(
          (each) => html`<button aria-current=${each === view.pane ? "page" : nothing} @click=${() => requestChange(this, { pane: each, chosen: null })}>${texts.app.tabs[each]}</button>`,
        )}
      </nav>`;
  }

  private windowTools_(window: Span, bounds: Span): TemplateResult {
    const step = (window.end - window.start) / 3;
    const middle = (window.start + window.end) / 2;
    const tool = (label: string, sign: string, to: () => Span) =>
      html`<button class="btn small" aria-label=${label} title=${label} @click=${() => this.moved_(to())}>${sign}</button>`;
    const day = (label: string, value: number, put: (iso: string) => Partial<View>) =>
      html`<input type="date" aria-label=${label} .value=${isoOf(value)} @change=${(event: Event) => {
        const iso = (event.target as HTMLInputElement).value;
        if (iso !== "") requestChange(this, put(iso));
      }} />`;
    const from = isoOf(Math.round(window.start));
    const to = isoOf(Math.round(window.end) - 1);
    const ordered = (one: string, other: string) => ({ window: one <= other ? { from: one, to: other } : { from: other, to: one } });
    return html`<div class="window" role="group" aria-label=${texts.timeline.window}>
      ${day(texts.timeline.from, Math.round(window.start), (iso) => ordered(iso, to))}
      <span class="dash" aria-hidden="true">–</span>
      ${day(texts.timeline.to, Math.round(window.end) - 1, (iso) => ordered(from, iso))}
      ${tool(texts.timeline.earlier, "‹", () => pan(window, -step, bounds))}
      ${tool(texts.timeline.later, "›", () => pan(window, step, bounds))}
      ${tool(texts.timeline.zoomOut, "−", () => zoom(window, 1.6, middle, bounds))}
      ${tool(texts.timeline.zoomIn, "+", () => zoom(window, 1 / 1.6, middle, bounds))}
      <button class="btn small" @click=${() => this.moved_(bounds)}>${texts.timeline.whole}</button>
      ${apiLink(this.data_.client, eventsAddress(this.view_, this.builder_.build(this.data_, this.view_).iso, this.data_.catalogue!))}
    </div>`;
  }

  private empty_(): TemplateResult {
    const off = nothingShown(this.view_, this.data_.catalogue!);
    const change: Partial<View> = off ? { hiddenFamilies: [] } : { hiddenFamilies: [], certainty: "possible", window: null };
    return html`<div class="empty" role="status">
      <b>${texts.state.emptyTitle}</b>
      <p>${texts.state.empty}</p>
      <button class="btn" @click=${() => requestChange(this, change)}>${texts.state.reset}</button>
    </div>`;
  }

  private readonly showNew_ = (): Promise<boolean> => this.data_.refresh(this.view_);

  /** To what follows the bar with the news; on a phone that shows the graph or a card, to the choice of views. */
  private readonly toTimeline_ = (): void => {
    const places = [".time", "nav [aria-current]"].map((each) => this.renderRoot.querySelector<HTMLElement>(each));
    places.find((each) => (each?.getClientRects().length ?? 0) > 0)?.focus({ preventScroll: true });
  };

  /** The panel is loaded when it is first asked for. Without it, the link is copied at least. */
  private readonly share_ = (): void => {
    const panel = this.renderRoot.querySelector<ParleyShare>("parley-share");
    void import("../share/parley-share").then(
      () => panel?.open(),
      () => navigator.clipboard?.writeText(location.href),
    );
  };

  private readonly toCard_ = (): void => {
    this.renderRoot.querySelector<HTMLElement>("#card")?.focus();
  };

  private readonly keyed_ = (event: KeyboardEvent): void => {
    const target = event.composedPath()[0];
    const typing = target instanceof HTMLInputElement || target instanceof HTMLSelectElement || target instanceof HTMLTextAreaElement;
    if (typing || event.ctrlKey || event.metaKey || event.altKey || !this.data_.catalogue) return;
    if (event.key === "t") requestChange(this, { pane: this.view_.pane === "table" ? "timeline" : "table" });
    else if (event.key === "/") this.search_.focus();
    else if (event.key === "Escape" && this.view_.chosen) requestChange(this, { chosen: null });
    else return;
    event.preventDefault();
  };
}
