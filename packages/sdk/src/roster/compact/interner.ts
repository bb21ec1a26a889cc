/** Numbers for texts of which there are few different ones, such as grades; zero stands for none. */
export class Interner {
  readonly #numbers = new Map<string, number>();
  readonly #texts: string[] = [];

  numberOf(text: string | undefined): number {
    if (text === undefined || text === '') return 0;
    let number = this.#numbers.get(text);
    if (number === undefined) {
      number = this.#texts.push(text);
      this.#numbers.set(text, number);
    }
    return number;
  }

  textOf(number: number): string | undefined {
    return number === 0 ? undefined : this.#texts[number - 1];
  }
}
