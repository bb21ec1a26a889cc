import { everyElement, isSeen } from './composed-tree.js';

/** A line of text as it is drawn. */
export interface LineOfText {
  readonly element: Element;
  /** Where its letters are, without the room that a font keeps above and below them. */
  readonly box: Box;
}

export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Of the size of the font, from the middle of a line to the edge of its letters. */
const HALF_OF_A_LETTER = 0.4;

/** Every line of text that is seen on the page. */
export function linesOfText(body: HTMLElement): readonly LineOfText[] {
  return [...everyElement(body)].flatMap((element) => {
    const nodes = [...element.childNodes].filter((node) => node instanceof Text && node.data.trim() !== '');
    return nodes.length > 0 && isSeen(element) ? nodes.flatMap((node) => linesOf(element, node)) : [];
  });
}

function linesOf(element: Element, node: Node): readonly LineOfText[] {
  const half = Number.parseFloat(getComputedStyle(element).fontSize) * HALF_OF_A_LETTER;
  const range = document.createRange();
  range.selectNodeContents(node);
  return [...range.getClientRects()]
    .filter(({ width }) => width > 1)
    .map(({ left, right, top, bottom }) => {
      const middle = (top + bottom) / 2;
      return { element, box: { left, right, top: middle - half, bottom: middle + half } };
    });
}
