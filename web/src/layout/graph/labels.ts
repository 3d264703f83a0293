/** A rectangle in pixels of the canvas. */
export interface Box {
  x0: number;
  y0: number;
  x1: number;
  y1: number;
}

/** A node on the screen with the size of its label, in pixels. */
export interface Labelled {
  id: string;
  x: number;
  y: number;
  radius: number;
  width: number;
  height: number;
  /** Its label may cover slight nodes where no other place is free. */
  weighty: boolean;
  /** Its label may also be placed a little away from the node. */
  insistent: boolean;
  /** So small that the label of a weighty node may cover it. */
  slight: boolean;
}

interface Candidate {
  box: Box;
  x: number;
  y: number;
  anchor: LabelSpot["anchor"];
}

export interface LabelSpot {
  id: string;
  x: number;
  y: number;
  anchor: "start" | "middle" | "end";
}

function overlaps(a: Box, b: Box): boolean {
  return a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1;
}

const cell = 64;

/** Boxes by the cells of a grid that they touch, so that a check looks only at boxes nearby. */
class Grid {
  private readonly cells_ = new Map<string, { box: Box; owner: string; slight: boolean }[]>();

  add(box: Box, owner: string, slight: boolean): void {
    for (const key of this.keys_(box)) {
      const found = this.cells_.get(key);
      if (found) found.push({ box, owner, slight });
      else this.cells_.set(key, [{ box, owner, slight }]);
    }
  }

  free(box: Box, owner: string, overSlight: boolean): boolean {
    return this.keys_(box).every((key) =>
      (this.cells_.get(key) ?? []).every(
        (taken) => taken.owner === owner || (overSlight && taken.slight) || !overlaps(taken.box, box),
      ),
    );
  }

  private keys_(box: Box): string[] {
    const keys: string[] = [];
    for (let x = Math.floor(box.x0 / cell); x <= Math.floor(box.x1 / cell); ++x)
      for (let y = Math.floor(box.y0 / cell); y <= Math.floor(box.y1 / cell); ++y) keys.push(`${x}/${y}`);
    return keys;
  }
}

/**
 * Places labels so that none covers another label or a node, in the order given. A label is placed below, right of,
 * left of or above its node, wherever the area has a free place first; without a free place it is left out.
 */
export function placeLabels(nodes: readonly Labelled[], area: Box): LabelSpot[] {
  const grid = new Grid();
  for (const node of nodes) {
    const reach = node.radius + 1;
    grid.add({ x0: node.x - reach, y0: node.y - reach, x1: node.x + reach, y1: node.y + reach }, node.id, node.slight);
  }
  const spots: LabelSpot[] = [];
  for (const node of nodes) {
    const tried = node.insistent ? [...candidates(node), ...farther(node)] : candidates(node);
    const within = tried.filter(
      ({ box }) => box.x0 >= area.x0 && box.x1 <= area.x1 && box.y0 >= area.y0 && box.y1 <= area.y1,
    );
    const spot =
      within.find(({ box }) => grid.free(box, node.id, false)) ??
      (node.weighty ? within.find(({ box }) => grid.free(box, node.id, true)) : undefined);
    if (!spot) continue;
    // The label has no owner: no later label may cover it, not even one of the same node.
    grid.add(spot.box, "", false);
    spots.push({ id: node.id, x: spot.x, y: spot.y, anchor: spot.anchor });
  }
  return spots;
}

/** Places a little away from the node. It is then less clear which node a label belongs to, so only one label uses them. */
function farther(node: Labelled): Candidate[] {
  const { x, y, radius, width, height } = node;
  const spots: Candidate[] = [];
  for (let step = 0; step < 4; ++step) {
    for (const top of [y + radius + 4 + step * height, y - radius - 4 - (step + 1) * height]) {
      for (const shift of [0, -0.4, 0.4]) {
        const middle = x + shift * width;
        const box = { x0: middle - width / 2 - 2, y0: top - 1, x1: middle + width / 2 + 2, y1: top + height + 1 };
        spots.push({ box, x: middle, y: top + height * 0.78, anchor: "middle" });
      }
    }
  }
  return spots;
}

function candidates(node: Labelled): Candidate[] {
  const { x, y, radius, width, height } = node;
  const away = radius + 4;
  const half = width / 2;
  const box = (x0: number, y0: number): Box => ({ x0: x0 - 2, y0: y0 - 1, x1: x0 + width + 2, y1: y0 + height + 1 });
  const baseline = height * 0.78;
  return [
    { box: box(x - half, y + away), x, y: y + away + baseline, anchor: "middle" },
    { box: box(x + away, y - height / 2), x: x + away, y: y - height / 2 + baseline, anchor: "start" },
    { box: box(x - away - width, y - height / 2), x: x - away, y: y - height / 2 + baseline, anchor: "end" },
    { box: box(x - half, y - away - height), x, y: y - away - height + baseline, anchor: "middle" },
    ...[1, -1].flatMap((way) =>
      [y + radius, y - radius - height].flatMap((top) => [
        way > 0
          ? { box: box(x + radius, top), x: x + radius, y: top + baseline, anchor: "start" as const }
          : { box: box(x - radius - width, top), x: x - radius, y: top + baseline, anchor: "end" as const },
      ]),
    ),
  ];
}
