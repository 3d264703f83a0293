/** A place in the drawing. */
export interface Point {
  x: number;
  y: number;
}

const opening = 0.72;
const widest = 2.4;

/**
 * Moves points apart near the middle and together at the rim, keeping their order around it, and stretches the whole
 * towards an aspect (width over height). The rim keeps its size.
 */
export function spreadOut(points: readonly Point[], aspect: number): Point[] {
  if (points.length === 0) return [];
  const middle = {
    x: points.reduce((sum, point) => sum + point.x, 0) / points.length,
    y: points.reduce((sum, point) => sum + point.y, 0) / points.length,
  };
  const rim = Math.max(1, ...points.map((point) => Math.hypot(point.x - middle.x, point.y - middle.y)));
  const opened = points.map((point) => {
    const dx = point.x - middle.x;
    const dy = point.y - middle.y;
    const away = Math.hypot(dx, dy);
    const factor = away === 0 ? 1 : (rim * (away / rim) ** opening) / away;
    return { x: dx * factor, y: dy * factor };
  });
  const width = Math.max(1, ...opened.map((point) => Math.abs(point.x)));
  const height = Math.max(1, ...opened.map((point) => Math.abs(point.y)));
  const wanted = Math.min(widest, Math.max(1 / widest, aspect));
  const stretch = Math.sqrt(wanted / (width / height));
  return opened.map((point) => ({ x: point.x * stretch, y: point.y / stretch }));
}

/** The room something needs around its place. */
export interface Room {
  width: number;
  height: number;
}

const rounds = 200;
const many = 400;

/** Pushes what lies too close apart, a little at a time, until every place has its room or the rounds are over. */
export function separated(points: readonly Point[], rooms: readonly Room[]): Point[] {
  const places = points.map((point) => ({ ...point }));
  // Every round looks at every pair: a crowd gets fewer of them.
  for (let round = 0; round < (points.length > many ? rounds / 4 : rounds); ++round) {
    if (!pushed(places, rooms)) break;
  }
  return places;
}

function pushed(places: Point[], rooms: readonly Room[]): boolean {
  let moved = false;
  for (let i = 0; i < places.length; ++i) {
    for (let j = i + 1; j < places.length; ++j) {
      const one = places[i]!;
      const other = places[j]!;
      const dx = other.x - one.x;
      const dy = other.y - one.y;
      const overX = (rooms[i]!.width + rooms[j]!.width) / 2 - Math.abs(dx);
      const overY = (rooms[i]!.height + rooms[j]!.height) / 2 - Math.abs(dy);
      if (overX <= 0.5 || overY <= 0.5) continue;
      moved = true;
      // Along the shorter way out; things in the very same place part sideways.
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
