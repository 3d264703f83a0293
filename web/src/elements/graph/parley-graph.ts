import { LitElement, html, nothing, svg, type PropertyValues, type TemplateResult } from "lit";
import { property, query, state } from "lit/decorators.js";
import { dateInPhrase } from "../../i18n/dates";
import { number, texts, words } from "../../i18n/texts";
import type { Catalogue } from "../../state/catalogue";
import { graphAddress, nothingShown, type IsoWindow } from "../../state/slice";
import type { GraphView, View } from "../../state/view";
import type { Client } from "../../wire/client";
import { WireError } from "../../wire/client";
import type { EventItem, Graph, GraphEdge } from "../../wire/types";
import type { GraphStage, PlacedLabel } from "./stage";
import { inkOf } from "./stage-style";
import { apiLink } from "../shared/api-link";
import { choose, requestChange } from "../shared/change-request";
import { graphStyles } from "./styles";
import { shared } from "../shared/styles";
import { textMeasure } from "../shared/text-measure";
import "./parley-legend";

const maxEdges = 800;
const restMs = 160;
const views: GraphView[] = ["participation", "actors", "events"];

/** The graph of the events in the window. The code that draws it is loaded on first use. */
export class ParleyGraph extends LitElement {
  static override styles = [shared, graphStyles];

  @property({ attribute: false }) catalogue!: Catalogue;
  @property({ attribute: false }) client!: Client;
  @property({ attribute: false }) view!: View;
  @property({ attribute: false }) isoWindow: IsoWindow | null = null;
  @property({ attribute: false }) events: EventItem[] = [];
  @state() private slice_: Graph | null = null;
  @state() private labels_: PlacedLabel[] = [];
  @state() private pointed_: string | null = null;
  @state() private phase_: "loading" | "ready" | "failed" = "loading";
  @state() private failure_ = "";
  @query(".canvas") private readonly canvas_!: HTMLElement;
  private stage_: GraphStage | null = null;
  private laid_ = "";
  private asked_ = "";
  private timer_ = 0;
  private at_: string | null = null;
  private readonly small_ = textMeasure(this, "11.5px");
  private readonly large_ = textMeasure(this, "600 12.5px");
  private readonly observer_ = new ResizeObserver(() => this.stage_?.fit());
  private readonly scheme_ = matchMedia("(prefers-color-scheme: dark)");
  private readonly recolour_ = (): void => void requestAnimationFrame(() => this.stage_?.restyle(inkOf(this)));

  override connectedCallback(): void {
    super.connectedCallback();
    this.scheme_.addEventListener("change", this.recolour_);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.scheme_.removeEventListener("change", this.recolour_);
    this.observer_.disconnect();
    this.stage_?.destroy();
    this.stage_ = null;
    this.laid_ = "";
    this.asked_ = "";
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has("view")) {
      const before = changed.get("view") as View | undefined;
      if (before && before.theme !== this.view.theme) this.recolour_();
      this.stage_?.select(this.selectedNode_);
    }
    const asked = `${this.catalogue.dataset.revision ?? ""} ${this.address_} ${this.view.hiddenKinds.join()}`;
    if (asked === this.asked_ || !this.isoWindow) return;
    const first = this.asked_ === "";
    this.asked_ = asked;
    window.clearTimeout(this.timer_);
    // While the window is dragged the address changes many times a second: the server is asked once it stays the same.
    this.timer_ = window.setTimeout(() => void this.read_(asked), first ? 0 : restMs);
  }

  private get address_(): string {
    return graphAddress(this.view, this.isoWindow, this.catalogue, maxEdges);
  }

  private get selectedNode_(): string | null {
    const chosen = this.view.chosen;
    if (chosen?.kind !== "event" && chosen?.kind !== "actor") return null;
    return this.slice_?.nodes.find((node) => bare(node.id) === chosen.id && node.kind === chosen.kind)?.id ?? null;
  }

  private async read_(asked: string): Promise<void> {
    try {
      const everything = graphAddress({ ...this.view, hiddenFamilies: [], certainty: "possible" }, null, this.catalogue, maxEdges);
      const [stage, whole, slice] = await Promise.all([
        this.readyStage_(),
        this.client.get<Graph>(everything),
        nothingShown(this.view, this.catalogue)
          ? Promise.resolve<Graph>({ total: { nodes: 0, edges: 0 }, nodes: [], edges: [] })
          : this.client.get<Graph>(this.address_),
      ]);
      if (asked !== this.asked_ || !this.isConnected) return;
      // Where the whole graph is too large to draw, each slice gets a layout of its own.
      const laidOut = whole.truncated || whole.total.edges > maxEdges ? slice : whole;
      const key = `${this.catalogue.dataset.revision ?? ""} ${laidOut === whole ? everything : this.address_}`;
      if (key !== this.laid_) {
        stage.lay(laidOut, (node) => (node.kind === "event" ? this.catalogue.colourOf(this.catalogue.familyOf(node.type)) : -1));
        this.laid_ = key;
      }
      this.slice_ = this.withoutHidden_(slice);
      this.phase_ = "ready";
      await this.updateComplete;
      stage.show(new Set(this.slice_.nodes.map((node) => node.id)), new Set(this.slice_.edges.map((edge) => edge.id)), true);
      stage.select(this.selectedNode_);
    } catch (failure) {
      if (asked !== this.asked_ || !this.isConnected) return;
      this.failure_ = failure instanceof WireError ? (failure.status > 0 ? texts.state.refused(failure.status, failure.message) : texts.state.unreachable) : texts.state.graphMissing;
      this.phase_ = "failed";
    }
  }

  private withoutHidden_(graph: Graph): Graph {
    const hidden = new Set(this.view.hiddenKinds);
    const nodes = graph.nodes.filter((node) => node.kind !== "actor" || !hidden.has(node.type));
    const kept = new Set(nodes.map((node) => node.id));
    return { ...graph, nodes, edges: graph.edges.filter((edge) => kept.has(edge.source) && kept.has(edge.target)) };
  }

  private async readyStage_(): Promise<GraphStage> {
    const { GraphStage } = await import("./stage");
    await this.updateComplete;
    if (this.stage_) return this.stage_;
    // The element was removed from the page meanwhile: it has neither a size nor colours.
    if (!this.isConnected) throw new DOMException("the graph has left the page", "AbortError");
    this.stage_ = new GraphStage(
      this.canvas_,
      {
        chosen: (id) => this.choose_(id),
        pointed: (id) => (this.pointed_ = id),
        labels: (labels) => (this.labels_ = labels),
      },
      (text, big) => (big ? this.large_(text) : this.small_(text)),
      matchMedia("(prefers-reduced-motion: reduce)").matches,
      inkOf(this),
    );
    this.observer_.observe(this.canvas_);
    return this.stage_;
  }

  private choose_(id: string | null): void {
    const node = this.slice_?.nodes.find((each) => each.id === id);
    choose(this, node ? { kind: node.kind, id: bare(node.id) } : null);
  }

  protected override render(): TemplateResult {
    const kinds = [...new Set([...this.catalogue.actors.values()].map((actor) => actor.kind))].sort();
    const slice = this.slice_;
    const empty = this.phase_ === "ready" && slice !== null && slice.nodes.length === 0;
    return html`<div class="bar">
        <div class="seg" role="group" aria-label=${texts.graph.label}>
          ${views.map(
            (graph) => html`<button aria-pressed=${this.view.graph === graph} @click=${() => requestChange(this, { graph })}>${texts.graph.views[graph]}</button>`,
          )}
        </div>
        <span class="count">${slice ? texts.graph.counts(number(slice.nodes.length), number(slice.edges.length)) : nothing}</span>
        <span class="space"></span>
        <button class="btn small" aria-label=${texts.graph.zoomOut} title=${texts.graph.zoomOut} @click=${() => this.stage_?.zoom(1 / 1.35)}>−</button>
        <button class="btn small" aria-label=${texts.graph.zoomIn} title=${texts.graph.zoomIn} @click=${() => this.stage_?.zoom(1.35)}>+</button>
        <button class="btn small" @click=${() => this.stage_?.fit()}>${texts.graph.fit}</button>
        ${apiLink(this.client, this.address_)}
      </div>
      <div class="field">
        <div class="canvas" tabindex="0" role="application" aria-label=${`${texts.graph.label}. ${texts.graph.hint}`} @keydown=${this.keyed_}></div>
        <svg class="labels" aria-hidden="true">
          ${this.labels_.map(
            (label) => svg`<text class=${`${label.big ? "big" : ""} ${label.near ? "near" : ""}`} x=${label.x} y=${label.y} text-anchor=${label.anchor}>${label.text}</text>`,
          )}
        </svg>
        ${this.phase_ === "loading" ? html`<p class="state" role="status">${texts.state.loadingGraph}</p>` : nothing}
        ${this.phase_ === "failed" ? html`<p class="state" role="alert">${this.failure_} <button class="btn" @click=${this.retry_}>${texts.state.retry}</button></p>` : nothing}
        ${empty ? html`<p class="state">${texts.graph.empty}</p>` : nothing}
        <p class="description" role="status">${this.description_() || (slice?.truncated ? texts.state.graphTruncated(number(slice.edges.length), number(slice.total.edges)) : "")}</p>
      </div>
      <parley-legend .catalogue=${this.catalogue} .view=${this.view} .kinds=${kinds}></parley-legend>`;
  }

  /** A sentence about the node or edge under the pointer; empty where there is none. */
  private description_(): string {
    const node = this.slice_?.nodes.find((each) => each.id === this.pointed_);
    if (node) {
      const kind = this.catalogue.label(node.kind === "actor" ? "kind" : "type", node.type);
      return texts.graph.node(node.label, kind, this.stage_?.links(node.id) ?? 0);
    }
    const edge = this.slice_?.edges.find((each) => each.id === this.pointed_);
    return edge ? this.edgeDescription_(edge) : "";
  }

  private edgeDescription_(edge: GraphEdge): string {
    const label = (id: string) => this.slice_?.nodes.find((node) => node.id === id)?.label ?? id;
    const known = edge.type ? (this.catalogue.label(edge.kind === "participation" ? "role" : "relation", edge.type) ?? words(edge.type)) : "";
    const span = [edge.first, edge.last].filter((date) => date?.edtf).map((date) => dateInPhrase(date));
    const what = edge.events === undefined ? known : [texts.graph.edgeEvents(edge.events), [...new Set(span)].join(" – ")].filter(Boolean).join(", ");
    return texts.graph.edge(label(edge.source), label(edge.target), what);
  }

  private readonly retry_ = (): void => {
    this.phase_ = "loading";
    void this.read_(this.asked_);
  };

  private readonly keyed_ = (event: KeyboardEvent): void => {
    const stage = this.stage_;
    if (!stage || event.ctrlKey || event.metaKey || event.altKey) return;
    const ways: Record<string, [number, number]> = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] };
    const way = ways[event.key];
    if (way) {
      this.at_ = stage.next(this.at_ ?? this.selectedNode_, way[0], way[1]) ?? this.at_;
      if (this.at_ !== null) stage.point(this.at_);
    } else if (event.key === "Enter" && this.at_ !== null) this.choose_(this.at_);
    else if (event.key === "+" || event.key === "=") stage.zoom(1.25);
    else if (event.key === "-") stage.zoom(0.8);
    else if (event.key === "0") stage.fit();
    else return;
    event.preventDefault();
  };
}

/** The id without the kind that the server may put in front of it. */
function bare(id: string): string {
  return id.replace(/^(actor|event)[:/]/, "");
}
