import type { StylesheetStyle } from "cytoscape";

/** The page's colours as values: the canvas cannot read CSS variables. */
export interface Ink {
  paper: string;
  panel: string;
  soft: string;
  ink: string;
  mute: string;
  focus: string;
  families: string[];
}

/** Reads the colours from the computed style of an element. */
export function inkOf(element: Element): Ink {
  const style = getComputedStyle(element);
  const value = (name: string) => style.getPropertyValue(`--${name}`).trim();
  return {
    paper: value("paper"),
    panel: value("panel"),
    soft: value("soft"),
    ink: value("ink"),
    mute: value("mute"),
    focus: value("focus"),
    families: Array.from({ length: 7 }, (_, index) => value(`family-${index}`)),
  };
}

/** Actors are outlined shapes by kind, events small diamonds in their family's colour; labels are drawn over the canvas. */
export function stageStyle(ink: Ink): StylesheetStyle[] {
  const shapes: [string, string, number][] = [
    ["state", "ellipse", 1],
    ["igo", "round-rectangle", 1],
    ["group", "hexagon", 1],
    ["organisation", "round-rectangle", 0.72],
    ["office", "triangle", 1],
    ["person", "ellipse", 1],
  ];
  return [
    {
      selector: "node",
      style: {
        width: "data(size)",
        height: "data(size)",
        shape: "round-rectangle",
        "background-color": ink.panel,
        "border-color": ink.ink,
        "border-width": 1.6,
        "overlay-opacity": 0,
        "transition-property": "opacity",
        "transition-duration": 0,
      },
    },
    ...shapes.map(
      ([kind, shape, flat]): StylesheetStyle => ({
        selector: `node[kind = "actor"][type = "${kind}"]`,
        style: {
          shape: shape as "ellipse",
          height: (node: { data: (name: string) => number }) => node.data("size") * flat,
        } as StylesheetStyle["style"],
      }),
    ),
    {
      selector: 'node[kind = "actor"][type = "person"]',
      style: { "background-color": ink.soft, "border-color": ink.mute, "border-width": 1.4 },
    },
    ...ink.families.map(
      (colour, index): StylesheetStyle => ({
        selector: `node[kind = "event"][colour = ${index}]`,
        style: { shape: "diamond", "background-color": colour, "border-width": 0 },
      }),
    ),
    {
      selector: "edge",
      style: {
        width: "data(width)",
        "line-color": ink.mute,
        "line-opacity": 0.32,
        "curve-style": "straight",
        "target-arrow-shape": "data(arrow)" as "triangle",
        "target-arrow-color": ink.mute,
        "arrow-scale": 0.7,
        "overlay-opacity": 0,
      },
    },
    // In the participation view every edge is a role: arrows appear only at the chosen node.
    { selector: 'edge[kind = "participation"]', style: { "target-arrow-shape": "none" } },
    { selector: 'edge.near[kind = "participation"]', style: { "target-arrow-shape": "data(arrow)" as "triangle" } },
    { selector: "edge.near", style: { "line-color": ink.focus, "line-opacity": 0.9, "target-arrow-color": ink.focus, "z-index": 5 } },
    { selector: "edge.pointed", style: { "line-color": ink.focus, "line-opacity": 1, "z-index": 6 } },
    { selector: "node.near", style: { "border-color": ink.focus, "z-index": 8 } },
    {
      selector: "node.on",
      style: { "outline-color": ink.focus, "outline-width": 2.4, "outline-offset": 4, "outline-opacity": 1, "z-index": 10 },
    },
    {
      selector: "node.pointed",
      style: { "outline-color": ink.focus, "outline-width": 1.6, "outline-offset": 2, "outline-opacity": 0.8, "z-index": 9 },
    },
    { selector: ".gone", style: { display: "none" } },
  ];
}
