import cytoscape, { type Core, type ElementDefinition, type NodeSingular } from "cytoscape";
import fcose from "cytoscape-fcose";
import { fitText } from "../../layout/fit-text";
import { separated, spreadOut } from "../../layout/graph/spread";
import { placeLabels, type Labelled, type LabelSpot } from "../../layout/graph/labels";
import type { Graph, GraphNode } from "../../wire/types";
import { stageStyle, type Ink } from "./stage-style";

cytoscape.use(fcose);

/** What the stage reports to the element around it. */
export interface StageEvents {
  chosen: (id: string | null) => void;
  pointed: (id: string | null) => void;
  labels: (spots: PlacedLabel[]) => void;
}

/** A label to draw over the canvas, in pixels of the canvas. */
export interface PlacedLabel extends LabelSpot {
  text: string;
  big: boolean;
  near: boolean;
}

interface StageNode extends GraphNode {
  colour: number;
}

const stylesheetId = "__________cytoscape_stylesheet";
const labelHeight = 14;
const eventLabelsFrom = 1.15;

/** Cytoscape adds a style element unless this id exists. The content security policy forbids that, so `styles.ts` has the rules. */
function preventStylesheet(): void {
  if (document.getElementById(stylesheetId)) return;
  const mark = document.createElement("template");
  mark.id = stylesheetId;
  document.head.append(mark);
}

/** Draws a graph: lays it out once as a whole, then shows slices of it whose nodes stay where they are. */
export class GraphStage {
  private readonly cy_: Core;
  private selected_: string | null = null;
  private pointed_: string | null = null;
  private pending_ = 0;
  private fitted_ = false;
  private eventsOnly_ = false;

  constructor(
    container: HTMLElement,
    private readonly events_: StageEvents,
    private readonly measure_: (text: string, big: boolean) => number,
    private readonly reducedMotion_: boolean,
    ink: Ink,
  ) {
    preventStylesheet();
    this.cy_ = cytoscape({
      container,
      style: stageStyle(ink),
      minZoom: 0.08,
      maxZoom: 5,
      autoungrabify: true,
      boxSelectionEnabled: false,
      selectionType: "single",
    });
    this.cy_.on("tap", (event) => {
      const id = event.target === this.cy_ ? null : event.target.isNode() ? (event.target.id() as string) : null;
      if (event.target === this.cy_ || id !== null) this.events_.chosen(id);
    });
    this.cy_.on("mouseover", "node,edge", (event) => this.point_(event.target.id()));
    this.cy_.on("tap", "edge", (event) => this.point_(event.target.id()));
    this.cy_.on("mouseout", "node,edge", () => this.point_(null));
    this.cy_.on("render", () => this.relabel_());
  }

  /** Lays out everything that may be shown; the same graph always gets the same layout. */
  lay(graph: Graph, colourOf: (node: GraphNode) => number): void {
    this.eventsOnly_ = graph.nodes.every((node) => node.kind === "event");
    this.cy_.elements().remove();
    this.cy_.add(elementsOf(graph, colourOf));
    const nodes = this.cy_.nodes();
    // A spiral by the golden angle: the start depends on the order of the nodes only, so the result is not random.
    nodes.forEach((node, index) => {
      const angle = index * 2.399963;
      const away = 26 * Math.sqrt(index + 1);
      node.position({ x: Math.cos(angle) * away * 1.5, y: Math.sin(angle) * away });
    });
    const options = {
      name: "fcose",
      animate: false,
      randomize: false,
      fit: false,
      quality: nodes.length <= 400 ? "proof" : "default",
      packComponents: true,
      nodeRepulsion: () => 40000,
      idealEdgeLength: () => 90,
      edgeElasticity: () => 0.35,
      gravity: 0.28,
      nodeSeparation: 90,
      numIter: 3000,
    };
    this.cy_.layout(options as cytoscape.LayoutOptions).run();
    this.spread_();
    this.fitted_ = false;
  }

  /** Spreads the dense middle and stretches the layout to the proportions of the canvas. */
  private spread_(): void {
    const nodes = this.cy_.nodes();
    if (nodes.length < 3) return;
    const points = nodes.map((node) => ({ ...node.position() }));
    const sizes = nodes.map((node) => {
      const size = node.data("size") as number;
      const actor = node.data("kind") === "actor" || this.eventsOnly_;
      return { width: actor ? Math.max(size + 20, 96) : size + 12, height: size + (actor ? 30 : 12) };
    });
    const spread = separated(spreadOut(points, this.cy_.width() / Math.max(1, this.cy_.height())), sizes);
    nodes.forEach((node, index) => {
      const point = spread[index];
      if (point) node.position(point);
    });
  }

  /** Shows these nodes and links only, and brings them into view. */
  show(nodes: ReadonlySet<string>, edges: ReadonlySet<string>, fitToo: boolean): void {
    this.cy_.batch(() => {
      this.cy_.nodes().forEach((node) => void node.toggleClass("gone", !nodes.has(node.id())));
      this.cy_.edges().forEach((edge) => void edge.toggleClass("gone", !edges.has(edge.id())));
    });
    this.emphasise_();
    if (fitToo) this.fit();
    this.relabel_();
  }

  fit(): void {
    this.cy_.resize();
    const shown = this.cy_.nodes(":visible");
    if (shown.empty()) return;
    const box = { x0: Infinity, y0: Infinity, x1: -Infinity, y1: -Infinity };
    shown.forEach((node) => {
      const { x, y } = node.position();
      const half = (node.data("size") as number) / 2;
      box.x0 = Math.min(box.x0, x - half);
      box.y0 = Math.min(box.y0, y - half);
      box.x1 = Math.max(box.x1, x + half);
      box.y1 = Math.max(box.y1, y + half);
    });
    const width = this.cy_.width();
    const height = this.cy_.height();
    // Leaves room for labels at the sides. More than 1.5 would make a graph of few nodes look crowded.
    const zoom = Math.min(1.5, (width - 2 * sidePadding(width)) / (box.x1 - box.x0), (height - 44) / (box.y1 - box.y0));
    const pan = { x: width / 2 - (zoom * (box.x0 + box.x1)) / 2, y: height / 2 - (zoom * (box.y0 + box.y1)) / 2 };
    this.cy_.stop(true, false);
    if (this.reducedMotion_ || !this.fitted_) this.cy_.viewport({ zoom, pan });
    else this.cy_.animate({ zoom, pan }, { duration: 220 });
    this.fitted_ = true;
  }

  zoom(factor: number): void {
    this.cy_.zoom({
      level: this.cy_.zoom() * factor,
      renderedPosition: { x: this.cy_.width() / 2, y: this.cy_.height() / 2 },
    });
  }

  select(id: string | null): void {
    this.selected_ = id;
    this.emphasise_();
    this.relabel_();
  }

  restyle(ink: Ink): void {
    this.cy_.style(stageStyle(ink));
  }

  /** The nearest visible node in a direction from `from`; any visible node where `from` is not visible. */
  next(from: string | null, dx: number, dy: number): string | null {
    const shown = this.cy_.nodes(":visible");
    const start = from === null ? null : this.cy_.getElementById(from);
    if (!start || start.empty() || !start.visible()) return shown.empty() ? null : shown[0]!.id();
    const at = start.renderedPosition();
    let best: { id: string; cost: number } | null = null;
    shown.forEach((node) => {
      const to = node.renderedPosition();
      const along = (to.x - at.x) * dx + (to.y - at.y) * dy;
      const aside = Math.abs((to.x - at.x) * dy) + Math.abs((to.y - at.y) * dx);
      const cost = along + 2 * aside;
      if (along > 1 && (best === null || cost < best.cost)) best = { id: node.id(), cost };
    });
    return best === null ? null : (best as { id: string }).id;
  }

  /** Marks the node that the keyboard has reached, and scrolls it into view. */
  point(id: string): void {
    const node = this.cy_.getElementById(id);
    const at = node.renderedPosition();
    const inside = at.x > 20 && at.y > 20 && at.x < this.cy_.width() - 20 && at.y < this.cy_.height() - 20;
    if (!inside) this.cy_.center(node);
    this.point_(id);
  }

  /** The number of visible links of a node. */
  links(id: string): number {
    return this.cy_.getElementById(id).connectedEdges(":visible").length;
  }

  destroy(): void {
    cancelAnimationFrame(this.pending_);
    this.cy_.destroy();
  }

  private point_(id: string | null): void {
    if (this.pointed_ !== null) this.cy_.getElementById(this.pointed_).removeClass("pointed");
    this.pointed_ = id;
    if (id !== null) this.cy_.getElementById(id).addClass("pointed");
    this.events_.pointed(id);
    this.relabel_();
  }

  private emphasise_(): void {
    this.cy_.batch(() => {
      this.cy_.elements().removeClass("on near");
      const node = this.selected_ === null ? null : this.cy_.getElementById(this.selected_);
      if (!node || node.empty() || node.hasClass("gone")) return;
      node.addClass("on");
      const links = node.connectedEdges().filter((edge) => !edge.hasClass("gone"));
      links.addClass("near");
      links.connectedNodes().not(node).addClass("near");
    });
  }

  private relabel_(): void {
    cancelAnimationFrame(this.pending_);
    this.pending_ = requestAnimationFrame(() => this.events_.labels(this.labels_()));
  }

  private labels_(): PlacedLabel[] {
    const zoom = this.cy_.zoom();
    const area = { x0: 0, y0: 0, x1: this.cy_.width(), y1: this.cy_.height() };
    const texts = new Map<string, { text: string; big: boolean; near: boolean }>();
    const ranked: { labelled: Labelled; rank: number; size: number }[] = [];
    this.cy_.nodes(":visible").forEach((node) => {
      const at = node.renderedPosition();
      const radius = node.renderedWidth() / 2;
      if (at.x < -radius || at.y < -radius || at.x > area.x1 + radius || at.y > area.y1 + radius) return;
      const rank = this.rank_(node, zoom);
      const big = node.data("kind") === "actor" && (node.data("events") as number) >= 5;
      const text = fitText(node.data("label") as string, rank <= 1 ? 260 : 190, (part) => this.measure_(part, big));
      texts.set(node.id(), { text, big, near: rank <= 1 });
      const width = rank > 4 ? Infinity : this.measure_(text, big || rank <= 1);
      const weighty = rank <= 1 || big;
      const slight = node.data("kind") === "event" && rank > 1;
      ranked.push({
        labelled: { id: node.id(), x: at.x, y: at.y, radius, width, height: labelHeight, weighty, slight, insistent: rank === 0 },
        rank,
        size: radius,
      });
    });
    ranked.sort((a, b) => a.rank - b.rank || b.size - a.size || (a.labelled.id < b.labelled.id ? -1 : 1));
    return placeLabels(
      ranked.map((each) => each.labelled),
      area,
    ).map((spot) => ({ ...spot, text: "", big: false, near: false, ...texts.get(spot.id) }));
  }

  /** The order in which labels are placed: the chosen or pointed node, its neighbours, actors, and events when zoomed in. */
  private rank_(node: NodeSingular, zoom: number): number {
    if (node.hasClass("on") || node.id() === this.pointed_) return 0;
    if (node.hasClass("near")) return 1;
    if (node.data("kind") === "actor" || this.eventsOnly_) return 3;
    return zoom >= eventLabelsFrom ? 4 : 9;
  }
}

/** Pixels kept free at either side for the labels of the outermost nodes. */
function sidePadding(width: number): number {
  return Math.max(24, Math.min(110, width * 0.1));
}

function elementsOf(graph: Graph, colourOf: (node: GraphNode) => number): ElementDefinition[] {
  const degrees = new Map<string, number>();
  for (const edge of graph.edges)
    for (const end of [edge.source, edge.target]) degrees.set(end, (degrees.get(end) ?? 0) + 1);
  const nodes = graph.nodes.map((node): ElementDefinition => {
    const events = node.events ?? degrees.get(node.id) ?? 0;
    const size = node.kind === "actor" ? Math.min(58, 14 + 5.2 * Math.sqrt(events)) : 15;
    const data: StageNode & { size: number } = { ...node, events, size, colour: colourOf(node) };
    return { group: "nodes", data };
  });
  const edges = graph.edges.map((edge): ElementDefinition => {
    const width = edge.events === undefined ? 1 : 1 + Math.log2(Math.max(1, edge.events)) * 0.8;
    const symmetric = edge.directed === false || edge.type === "participant";
    return { group: "edges", data: { ...edge, width, arrow: symmetric ? "none" : "triangle" } };
  });
  return [...nodes, ...edges];
}
