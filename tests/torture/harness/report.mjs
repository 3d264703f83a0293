// What one torment found.

const show = value => typeof value !== 'number' ? String(value)
  : value.toLocaleString('en-GB', { maximumFractionDigits: Math.abs(value) < 10 ? 2 : Math.abs(value) < 100 ? 1 : 0 });

/** Collects figures with the aim each is held against; one that misses it fails the torment. */
export class Report {
  rows = [];
  faults = [];

  /** A figure that must hold. `aim` says how it is judged, for people. */
  hold(what, value, aim, right) {
    this.rows.push({ what, figure: show(value), aim, right: Boolean(right) });
    if (!right) this.faults.push(`${what}: ${show(value)}, expected ${aim}`);
  }

  /** A figure that must be at most so large. */
  atMost(what, value, limit, unit = '') {
    const with_unit = number => show(number) + (unit && ` ${unit}`);
    this.rows.push({ what, figure: with_unit(value), aim: `≤ ${with_unit(limit)}`, right: value <= limit });
    if (!(value <= limit)) this.faults.push(`${what}: ${with_unit(value)}, expected at most ${with_unit(limit)}`);
  }

  /** A figure that must be zero. */
  none(what, count) {
    this.hold(what, count, '0', count === 0);
  }

  /** A figure that is only told. */
  tell(what, value, unit = '') {
    this.rows.push({ what, figure: show(value) + (unit && ` ${unit}`), aim: '–', right: true });
  }

  /** Something seen once that says more than a number; a few of a kind, which is the text up to a comma or colon. */
  fault(text) {
    const kind = text.split(/[,:]/)[0];
    const alike = this.faults.filter(one => one.startsWith(kind)).length;
    if (alike < 3 && this.faults.length < 30) this.faults.push(text.replace(/\s+/g, ' '));
  }

  get passed() {
    return this.faults.length === 0 && this.rows.length > 0;
  }

  get line() {
    return this.rows.map(row => `${row.what} ${row.figure}`).join('; ');
  }
}
