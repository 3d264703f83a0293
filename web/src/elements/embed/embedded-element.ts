import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { property } from "lit/decorators.js";
import { embedTexts } from "../../i18n/en-embed";
import { texts } from "../../i18n/texts";
import { isoOf } from "../../layout/time/days";
import type { Span } from "../../layout/time/window";
import { memberView, saidToGroup, subjectOf, unreadable, viewAttributes, type Attributes, type Shared, type ViewAttribute } from "../../state/embedded-view";
import { choosing, start, type Chosen, type Theme, type View } from "../../state/view";
import { Client, WireError } from "../../wire/client";
import { PageData } from "../app/page-data";
import { PageModelBuilder, type PageModel } from "../app/page-model";
import type { ChangeRequest } from "../shared/change-request";
import { shared } from "../shared/styles";
import { Group, type Member, type Said } from "./group";
import { palette } from "./palette";
import { serverOf } from "./server";
import { embedStyles } from "./styles";

const clients = new Map<string, Client>();

/** One client for all elements that ask a server in a language: each answer is fetched once. */
function clientOf(server: string, language: string): Client {
  const key = `${language} ${server}`;
  const client = clients.get(key) ?? new Client(server, language);
  clients.set(key, client);
  return client;
}

const text = { type: String };

function propertyOf(name: ViewAttribute): Exclude<ViewAttribute, "dataset"> | "datasetId" {
  return name === "dataset" ? "datasetId" : name;
}

/** What the elements of embed.js have in common: attributes, data, their group, and the events they fire. See docs/embedding.md. */
export abstract class EmbeddedElement extends LitElement implements Member {
  static override styles = [palette, shared, embedStyles];

  @property(text) server: string | null = null;
  /** The attribute `dataset`: the property of that name is the element's `data-*` attributes. */
  @property({ type: String, attribute: "dataset" }) datasetId: string | null = null;
  @property(text) revision: string | null = null;
  @property(text) claims: string | null = null;
  @property(text) datetime: string | null = null;
  @property(text) certainty: string | null = null;
  @property(text) without: string | null = null;
  @property(text) event: string | null = null;
  @property(text) actor: string | null = null;
  @property(text) source: string | null = null;
  @property(text) claim: string | null = null;
  @property(text) with: string | null = null;
  @property(text) group: string | null = null;
  @property({ type: String, reflect: true }) theme: Theme = "auto";
  @property(text) override lang = "";

  said: Said = { dataset: null, revision: null, claims: null, server: null, language: null };
  protected shown: View = start;
  protected data = new PageData(this, new Client());
  protected readonly builder = new PageModelBuilder();
  private group_: Group | null = null;
  private asked_ = "";
  private told_ = "";

  /** What the element shows now: the subject, the window as inclusive days, and what is chosen. */
  get current(): { server: string; dataset: string | null; revision: string | null; claims: string; window: View["window"]; certainty: View["certainty"]; chosen: Chosen | null } {
    const { dataset, revision, claims, window, certainty, chosen } = this.shown;
    return { server: this.data.client.server, dataset: this.data.catalogue?.dataset.id ?? dataset, revision: this.data.catalogue?.dataset.revision ?? revision, claims, window, certainty, chosen };
  }

  /** Asks the server for everything again. Resolves with false where it could not be loaded. */
  refresh(): Promise<boolean> {
    return this.data.refresh(this.shown);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.requestUpdate("group");
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.group_?.leave(this);
    this.group_ = null;
  }

  protected override willUpdate(changed: PropertyValues): void {
    const attributes: Attributes = Object.fromEntries(viewAttributes.map((name) => [name, this[propertyOf(name)]]));
    const subject = subjectOf(attributes);
    const names = viewAttributes.filter((name) => changed.has(propertyOf(name)));
    this.said = { ...subject, server: this.server, language: this.lang || null };
    this.warn_(attributes, names);
    if (!this.group_ || changed.has("group")) {
      this.group_?.leave(this);
      this.group_ = Group.of(this.group ?? "");
      this.group_.join(this, saidToGroup(attributes, viewAttributes.filter((name) => this[propertyOf(name)] !== null)));
    } else if (names.length > 0 || changed.has("server") || changed.has("lang")) {
      const said = saidToGroup(attributes, names);
      // What was chosen in another dataset is not in this one.
      const part = names.includes("dataset") ? { window: null, chosen: null, compared: null, ...said } : said;
      if (Object.keys(part).length > 0) this.group_.show(part);
      else this.group_.changed(this);
    }
    this.load_(this.group_);
  }

  private warn_(attributes: Attributes, names: readonly ViewAttribute[]): void {
    for (const name of unreadable(attributes)) if (names.includes(name)) console.warn(embedTexts.unreadable(this.localName, name, this[propertyOf(name)] ?? ""));
  }

  private load_(group: Group): void {
    const server = serverOf(group.for(this, "server"));
    const client = server === null ? this.data.client : clientOf(server, group.for(this, "language") ?? "");
    if (client !== this.data.client) {
      this.removeController(this.data);
      this.data = new PageData(this, client);
    }
    const subject = { dataset: group.for(this, "dataset"), revision: group.for(this, "revision"), claims: group.for(this, "claims") ?? start.claims };
    this.shown = { ...memberView(subject, group.shared), ...this.ownView() };
    // Once for each question: one that failed is asked again by the reader.
    const asked = `${client.url("")} ${Object.values(subject).join(" ")}`;
    if (server === null || asked === this.asked_) return;
    this.asked_ = asked;
    void this.data.load(this.shown);
  }

  /** What of the view is the element's own. */
  protected ownView(): Partial<View> {
    return { theme: this.theme };
  }

  protected override updated(_: PropertyValues): void {
    const { phase, catalogue, failure, events, total } = this.data;
    const state = `${phase} ${this.shown.dataset ?? ""} ${catalogue?.dataset.revision ?? ""} ${this.shown.claims}`;
    if (state === this.told_) return;
    this.told_ = state;
    if (phase === "ready" && catalogue) {
      const { id, revision, title, license } = catalogue.dataset;
      this.fire("parley-load", { dataset: id, revision, title, license, events: events.length, total });
    } else if (phase === "failed" || phase === "none") {
      const status = phase === "none" ? 404 : failure instanceof WireError ? failure.status : 0;
      this.fire("parley-error", { status, message: this.failureWords_() });
    }
  }

  /** Fires an event of the element; false where somebody prevented it. */
  protected fire(name: string, detail: object, cancelable = false): boolean {
    return this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true, cancelable }));
  }

  protected show(part: Partial<Shared>): void {
    this.group_?.show(part);
  }

  protected override render(): TemplateResult {
    return html`<div class="skin">${this.content_()}</div>`;
  }

  private content_(): TemplateResult {
    const given = this.group_?.for(this, "server") ?? null;
    if (serverOf(given) === null) return html`<div class="whole" role="alert"><p>${embedTexts.badServer(given ?? "")}</p></div>`;
    if (this.data.phase === "loading") return html`<div class="whole" role="status"><p>${texts.state.loading}</p></div>`;
    if (this.data.phase !== "ready" || !this.data.catalogue) return this.failed_();
    return html`<div class="pane" @parley-change-request=${this.changeRequested_} @parley-window-request=${this.moved_}>
      ${this.pane(this.builder.build(this.data, this.shown))}
    </div>`;
  }

  /** What is drawn once the data is there. */
  protected abstract pane(model: PageModel): TemplateResult;

  private failureWords_(): string {
    const server = this.data.client.server;
    if (this.data.phase === "none") return this.shown.dataset ? embedTexts.noDataset(this.shown.dataset, server) : embedTexts.noDatasets(server);
    const failure = this.data.failure;
    return failure instanceof WireError && failure.status > 0 ? embedTexts.refused(failure.status, failure.message) : embedTexts.unreachable(server);
  }

  private failed_(): TemplateResult {
    return html`<div class="whole" role="alert">
      <p>${this.failureWords_()}</p>
      ${this.data.phase === "failed" ? html`<button class="btn" @click=${() => void this.data.load(this.shown)}>${texts.state.retry}</button>` : nothing}
    </div>`;
  }

  private readonly changeRequested_ = (event: CustomEvent<ChangeRequest>): void => {
    event.stopPropagation();
    const { chosen, graph, window, ...rest } = event.detail.change;
    if (graph !== undefined) this.graphRequested(graph);
    if (chosen !== undefined && !this.choose_(chosen)) return;
    const said: Partial<Shared> = rest;
    if (chosen !== undefined) {
      const { compared } = choosing(this.shown, chosen);
      Object.assign(said, { chosen, compared });
    }
    this.show(window === undefined ? said : { ...said, window });
  };

  protected graphRequested(_: View["graph"]): void {
    // Only the graph has views.
  }

  private choose_(chosen: Chosen | null): boolean {
    const dataset = this.data.catalogue?.dataset.id ?? null;
    return this.fire("parley-select", { server: this.data.client.server, dataset, kind: chosen?.kind ?? null, id: chosen?.id ?? null }, true);
  }

  private readonly moved_ = (event: CustomEvent<Span>): void => {
    event.stopPropagation();
    const from = Math.round(event.detail.start);
    const window = { from: isoOf(from), to: isoOf(Math.max(from, Math.round(event.detail.end) - 1)) };
    this.show({ window });
    this.fire("parley-window", window);
  };
}
