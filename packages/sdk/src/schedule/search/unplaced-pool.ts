/** Visits without a place. */
export class UnplacedPool {
  readonly visits: Int32Array;
  count = 0;
  cost = 0;
  readonly #costs: Float64Array;
  readonly #saved: Int32Array;
  #savedCount = 0;
  #savedCost = 0;

  constructor(costs: Float64Array) {
    this.#costs = costs;
    this.visits = new Int32Array(costs.length);
    this.#saved = new Int32Array(costs.length);
  }

  add(visit: number): void {
    this.visits[this.count++] = visit;
    this.cost += this.#costs[visit] as number;
  }

  /** Takes the one at a position out. */
  takeAt(position: number): number {
    const visit = this.visits[position] as number;
    this.count--;
    this.visits[position] = this.visits[this.count] as number;
    this.cost -= this.#costs[visit] as number;
    return visit;
  }

  take(visit: number): void {
    const position = this.visits.indexOf(visit);
    if (position >= 0 && position < this.count) this.takeAt(position);
  }

  clear(): void {
    this.count = 0;
    this.cost = 0;
  }

  save(): void {
    this.#savedCount = this.count;
    this.#savedCost = this.cost;
    for (let at = 0; at < this.count; at++) this.#saved[at] = this.visits[at] as number;
  }

  restore(): void {
    this.count = this.#savedCount;
    this.cost = this.#savedCost;
    for (let at = 0; at < this.count; at++) this.visits[at] = this.#saved[at] as number;
  }
}
