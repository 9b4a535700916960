/**
 * How high each line is and where it stands. A line is guessed until it was looked at; ten thousand sums take less time
 * than drawing one line.
 */
export class Heights {
  private readonly tops: Float64Array;

  constructor(
    readonly count: number,
    height: (place: number) => number,
  ) {
    this.tops = new Float64Array(count + 1);
    for (let place = 0; place < count; place += 1) this.tops[place + 1] = this.top(place) + height(place);
  }

  /** All of it. */
  get total(): number {
    return this.top(this.count);
  }
  /** Where a line begins. */
  top(place: number): number {
    return this.tops[place] ?? 0;
  }
  height(place: number): number {
    return this.top(place + 1) - this.top(place);
  }
  /** The line that lies at a height: the last one that begins there or above. */
  at(height: number): number {
    let from = 0;
    let to = Math.max(0, this.count - 1);
    while (from < to) {
      const middle = (from + to + 1) >> 1;
      if (this.top(middle) <= height) from = middle;
      else to = middle - 1;
    }
    return from;
  }
  /** A line turned out to be so high; tells by how much that is more than was thought. */
  set(place: number, height: number): number {
    const more = height - this.height(place);
    if (more === 0 || place < 0 || place >= this.count) return 0;
    for (let below = place + 1; below <= this.count; below += 1) {
      this.tops[below] = this.top(below) + more;
    }
    return more;
  }
}
