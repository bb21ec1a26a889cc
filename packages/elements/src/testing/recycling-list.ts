/**
 * A virtual list as hosts have them: a few rows that are used again and again, each told to be about another student when
 * it comes into view.
 */
export class RecyclingList {
  readonly place = document.createElement('div');
  readonly #rows: HTMLElement[] = [];
  readonly #ids: readonly string[];
  readonly #height: number;

  /** @param visible - number of rows that exist */
  constructor(ids: readonly string[], visible: number, makeRow: () => HTMLElement, height = 48) {
    this.#ids = ids;
    this.#height = height;
    for (let index = 0; index < visible; index += 1) {
      const row = makeRow();
      this.#rows.push(row);
      this.place.append(row);
    }
    this.scrollTo(0);
  }

  /** Shows the rows from a place of the list on. Each row goes to the place that is a whole number of rounds further. */
  scrollTo(first: number): void {
    const rounds = this.#rows.length;
    for (let index = first; index < first + rounds; index += 1) {
      const row = this.#rows[index % rounds];
      const id = this.#ids[index];
      if (!row || id === undefined) continue;
      row.setAttribute('subject-id', id);
      row.setAttribute('label', id);
      row.style.transform = `translateY(${(index - first) * this.#height}px)`;
    }
  }

  /** Row by the student that it is told to be about. */
  rows(): ReadonlyMap<string, HTMLElement> {
    return new Map(this.#rows.map((row) => [row.getAttribute('subject-id') ?? '', row]));
  }
}
