/** A point of the drawing, in pixels. */
export interface Point {
  x: number;
  y: number;
}

const exponent = 0.72;
const maxAspect = 2.4;

/**
 * Moves points near the middle outwards, keeps the outermost where they are, and stretches the whole towards an aspect
 * (width over height).
 */
export function spreadOut(points: readonly Point[], aspect: number): Point[] {
  if (points.length === 0) return [];
  const middle = {
    x: points.reduce((sum, point) => sum + point.x, 0) / points.length,
    y: points.reduce((sum, point) => sum + point.y, 0) / points.length,
  };
  const radius = Math.max(1, ...points.map((point) => Math.hypot(point.x - middle.x, point.y - middle.y)));
  const opened = points.map((point) => {
    const dx = point.x - middle.x;
    const dy = point.y - middle.y;
    const away = Math.hypot(dx, dy);
    const factor = away === 0 ? 1 : (radius * (away / radius) ** exponent) / away;
    return { x: dx * factor, y: dy * factor };
  });
  const width = Math.max(1, ...opened.map((point) => Math.abs(point.x)));
  const height = Math.max(1, ...opened.map((point) => Math.abs(point.y)));
  const wanted = Math.min(maxAspect, Math.max(1 / maxAspect, aspect));
  const stretch = Math.sqrt(wanted / (width / height));
  return opened.map((point) => ({ x: point.x * stretch, y: point.y / stretch }));
}

/** The size in pixels of the space that a node needs. */
export interface Size {
  width: number;
  height: number;
}

const maxRounds = 200;
const largeGraph = 400;

/** Moves points apart step by step until no two spaces overlap, or `maxRounds` maxRounds are done. */
export function separated(points: readonly Point[], sizes: readonly Size[]): Point[] {
  const places = points.map((point) => ({ ...point }));
  // A round compares every pair, so a large graph gets fewer maxRounds.
  for (let round = 0; round < (points.length > largeGraph ? maxRounds / 4 : maxRounds); ++round) {
    if (!pushed(places, sizes)) break;
  }
  return places;
}

function pushed(places: Point[], sizes: readonly Size[]): boolean {
  let moved = false;
  for (let i = 0; i < places.length; ++i) {
    for (let j = i + 1; j < places.length; ++j) {
      const one = places[i]!;
      const other = places[j]!;
      const dx = other.x - one.x;
      const dy = other.y - one.y;
      const overX = (sizes[i]!.width + sizes[j]!.width) / 2 - Math.abs(dx);
      const overY = (sizes[i]!.height + sizes[j]!.height) / 2 - Math.abs(dy);
      if (overX <= 0.5 || overY <= 0.5) continue;
      moved = true;
      // Move along the axis with less overlap; points in the same place move sideways.
      if (overX < overY) {
        const step = (overX / 2) * 0.6 * (dx < 0 ? -1 : 1);
        one.x -= step;
        other.x += step;
      } else {
        const step = (overY / 2) * 0.6 * (dy < 0 ? -1 : 1);
        one.y -= step;
        other.y += step;
      }
    }
  }
  return moved;
}
