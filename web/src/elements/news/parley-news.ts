import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import { moment, number, texts } from "../../i18n/texts";
import { failureToTell, newerThan, noNews, nothingDismissed, type Dismissed } from "../../state/news";
import type { Client } from "../../wire/client";
import type { Change, Dataset, Reload } from "../../wire/types";
import { shared } from "../shared/styles";
import { NewsWatch } from "./news-watch";
import { newsStyles } from "./styles";

const t = texts.news;
/** How many faults are in sight: on a phone fewer. */
const firstFaults = { wide: 3, phone: 1 };
/** The server lists no more. */
const maxFaults = 50;
const shortRevision = 12;

/** Tells that the server has newer data and offers to show it, and why the last reload of the server failed. */
@customElement("parley-news")
export class ParleyNews extends LitElement {
  static override styles = [shared, newsStyles];

  @property({ attribute: false }) client!: Client;
  /** The dataset that the page shows, with its revision. */
  @property({ attribute: false }) current!: Dataset;
  /** Whether the address names the revision: then newer data is not offered. */
  @property({ attribute: false }) pinned = false;
  /** Shows the newer data in place; resolves with false where it cannot be loaded. */
  @property({ attribute: false }) show: () => Promise<boolean> = () => Promise.resolve(false);
  /** Takes the focus when what had it here goes away. */
  @property({ attribute: false }) passFocus: () => void = () => undefined;
  @state() private dismissed_: Dismissed = nothingDismissed;
  @state() private phase_: "offered" | "loading" | "failed" = "offered";
  /** What was done, for those who cannot see it. */
  @state() private done_ = "";
  @query(".newer") private readonly newer_!: HTMLElement;
  private readonly phone_ = matchMedia("(max-width: 699px)");
  private watch_: NewsWatch | null = null;
  private watched_ = "";
  // What sticks to the top of the page stays below the bar, and what gets the focus is not hidden by it.
  private readonly size_ = new ResizeObserver(() =>
    document.documentElement.style.setProperty("--news", `${this.newer_.classList.contains("bar") ? this.newer_.offsetHeight : 0}px`),
  );

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.observe_();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.watch_?.stop();
    this.watch_ = null;
    this.size_.disconnect();
    document.documentElement.style.removeProperty("--news");
  }

  protected override firstUpdated(): void {
    this.observe_();
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has("current") || changed.has("client")) this.observe_();
  }

  private observe_(): void {
    if (!this.isConnected || (this.watch_ && this.watched_ === this.current.id)) return;
    this.watch_?.stop();
    this.watched_ = this.current.id;
    this.dismissed_ = nothingDismissed;
    this.watch_ = new NewsWatch(this.client, this.current.id, () => this.requestUpdate());
    this.watch_.start();
    this.size_.observe(this.newer_);
  }

  protected override render(): TemplateResult {
    const news = this.watch_ && this.watched_ === this.current.id ? this.watch_.news : noNews;
    const newer = newerThan(this.current.revision, news, this.dismissed_);
    const failure = failureToTell(news, this.dismissed_);
    // The texts stay in the page when they are empty: only what is put into a live region that is there is read out.
    return html`<div class=${`newer ${newer ? "bar" : "idle"}`}>
        <p role="status">${newer ? this.newerWords_(newer) : this.done_}</p>
        ${newer ? this.newerButtons_(newer) : nothing}
      </div>
      <div class=${failure ? "bar failure" : "idle"}>
        <p role="status">${failure ? this.failureWords_(failure) : ""}</p>
        ${failure ? this.failure_(failure) : nothing}
      </div>`;
  }

  private newerWords_(newer: Change): string {
    if (this.pinned) return t.newerThanPinned;
    if (this.phase_ === "failed") return t.notLoaded;
    return t.newer(newer.events, number(newer.events));
  }

  private newerButtons_(newer: Change): TemplateResult {
    const loading = this.phase_ === "loading";
    return html`<span class="buttons">
      ${this.pinned
        ? nothing
        : html`<button class="btn show" aria-disabled=${loading} title=${t.showHint} @click=${() => void this.showNewer_()}>${loading ? t.loading : t.show}</button>`}
      ${this.dismiss_(t.dismissNewer, { revision: newer.revision })}
    </span>`;
  }

  private failureWords_({ at, faults }: Reload): string {
    const count = faults.length < maxFaults ? number(faults.length) : t.atLeast(number(faults.length));
    return [t.failed(faults.length, count, moment(at)), t.still(this.current.revision?.slice(0, shortRevision) ?? "")].join(" ");
  }

  private failure_(failure: Reload): TemplateResult {
    const line = (fault: string): TemplateResult => html`<li dir="auto">${fault}</li>`;
    const inSight = this.phone_.matches ? firstFaults.phone : firstFaults.wide;
    const rest = failure.faults.slice(inSight);
    return html`${this.dismiss_(t.dismissFailure, { failedAt: failure.at })}
      <ul>
        ${failure.faults.slice(0, inSight).map(line)}
      </ul>
      ${rest.length > 0
        ? html`<details>
            <summary>${t.moreFaults(rest.length)}</summary>
            <ul>
              ${rest.map(line)}
            </ul>
          </details>`
        : nothing}`;
  }

  private dismiss_(label: string, what: Partial<Dismissed>): TemplateResult {
    return html`<button class="btn small dismiss" aria-label=${label} title=${label} @click=${() => void this.putAway_(what)}>✕</button>`;
  }

  private async putAway_(what: Partial<Dismissed>): Promise<void> {
    this.done_ = "";
    this.phase_ = "offered";
    this.dismissed_ = { ...this.dismissed_, ...what };
    await this.updateComplete;
    if (!this.shadowRoot?.activeElement) this.passFocus();
  }

  private async showNewer_(): Promise<void> {
    if (this.phase_ === "loading") return;
    this.phase_ = "loading";
    const focused = this.shadowRoot?.activeElement ?? null;
    const shown = await this.show();
    this.phase_ = shown ? "offered" : "failed";
    this.done_ = shown ? t.shown : "";
    await this.updateComplete;
    if (focused && !focused.isConnected) this.passFocus();
  }
}
