/** Which pixels of which rows are taken, so that nothing is drawn over anything else. */
export class Rows {
  private readonly rows_: Uint8Array[] = [];

  constructor(
    private readonly width_: number,
    private readonly limit_: number,
  ) {}

  get count(): number {
    return this.rows_.length;
  }

  /** Takes the pixels [from, to) in the first `height` neighbouring rows where they are free; returns the upper row, or -1. */
  place(from: number, to: number, height = 1): number {
    const left = Math.max(0, Math.floor(from));
    const right = Math.min(this.width_, Math.ceil(to));
    for (let row = 0; row + height <= this.limit_; ++row) {
      if (this.free_(row, height, left, right)) {
        this.take_(row, height, left, right);
        return row;
      }
    }
    return -1;
  }

  private free_(row: number, height: number, left: number, right: number): boolean {
    for (let each = row; each < row + height; ++each) {
      const pixels = this.rows_[each];
      if (!pixels) return true;
      for (let x = left; x < right; ++x) if (pixels[x] === 1) return false;
    }
    return true;
  }

  private take_(row: number, height: number, left: number, right: number): void {
    for (let each = row; each < row + height; ++each) {
      while (this.rows_.length <= each) this.rows_.push(new Uint8Array(this.width_));
      this.rows_[each]?.fill(1, left, right);
    }
  }
}
