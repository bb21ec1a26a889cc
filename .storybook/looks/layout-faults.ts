import { drawnIn, everyElement, isSeen, nameOf } from './composed-tree.js';
import { linesOfText, type Box, type LineOfText } from './lines-of-text.js';

/** Pixels that rounding may make of nothing. */
const ROUNDING = 1.5;

/** What is wrong with how a page is laid out, in words; empty where nothing is. */
export function layoutFaults(body: HTMLElement, { mayShorten }: { readonly mayShorten: boolean }): readonly string[] {
  const lines = linesOfText(body);
  const cutOff = lines.filter(({ element, box }) => isCutOff(element, box) && !(mayShorten && isShortened(element)));
  const inView = lines.filter((line) => !isScrolledAway(line));
  return [
    ...stickingOut(body).map((element) => `sticks out of the page: ${nameOf(element)}`),
    ...cutOff.map(({ element }) => `is cut off: ${nameOf(element)}`),
    ...overlapping(inView).map(([one, other]) => `overlap: ${nameOf(one.element)} | ${nameOf(other.element)}`),
  ];
}

function stickingOut(body: HTMLElement): readonly Element[] {
  return [...everyElement(body)].filter((element) => {
    const { left, right, width } = element.getBoundingClientRect();
    const isOutside = width > 0 && (left < -ROUNDING || right > window.innerWidth + ROUNDING);
    return isOutside && isSeen(element) && ![...drawnIn(element)].some(isScrolledSideways);
  });
}

function isScrolledSideways(element: Element): boolean {
  return /auto|scroll/.test(getComputedStyle(element).overflowX) && element !== document.documentElement;
}

/** True for text outside of a box that hides what is outside, or that is drawn with an edge of its own. */
function isCutOff(element: Element, box: Box): boolean {
  let across = true;
  let along = true;
  for (const at of [element, ...drawnIn(element)]) {
    const { position, overflowX, overflowY, display } = getComputedStyle(at);
    if (display !== 'contents' && display !== 'inline' && (hides(at) || hasEdge(at))) {
      const { left, right, top, bottom } = at.getBoundingClientRect();
      if (across && (box.left < left - ROUNDING || box.right > right + ROUNDING)) return true;
      if (along && (box.top < top - ROUNDING || box.bottom > bottom + ROUNDING)) return true;
    }
    if (/auto|scroll/.test(overflowX)) across = false;
    if (/auto|scroll/.test(overflowY)) along = false;
    if (position === 'fixed' || (!across && !along)) return false;
  }
  return false;
}

/** True for words that end in dots, in what opens to the whole of them. */
function isShortened(element: Element): boolean {
  const opens = [...drawnIn(element)].some((at) => at.matches('[aria-haspopup="dialog"]'));
  return opens && getComputedStyle(element).textOverflow === 'ellipsis';
}

/** True for a line that a reader would have to scroll to. */
function isScrolledAway({ element, box }: LineOfText): boolean {
  return [...drawnIn(element)].some((at) => {
    if (at === document.documentElement || !/auto|scroll/.test(getComputedStyle(at).overflowY)) return false;
    const { top, bottom } = at.getBoundingClientRect();
    return box.bottom > bottom || box.top < top;
  });
}

function hides(element: Element): boolean {
  const { overflowX, overflowY } = getComputedStyle(element);
  return /hidden|clip/.test(`${overflowX} ${overflowY}`);
}

function hasEdge(element: Element): boolean {
  const { borderTopWidth, borderInlineStartWidth } = getComputedStyle(element);
  return Number.parseFloat(borderTopWidth) > 0 && Number.parseFloat(borderInlineStartWidth) > 0;
}

function overlapping(lines: readonly LineOfText[]): readonly (readonly [LineOfText, LineOfText])[] {
  const layers = new Map(lines.map(({ element }) => [element, layerOf(element)] as const));
  return lines.flatMap((one, index) =>
    lines
      .slice(index + 1)
      .filter(
        (other) =>
          one.element !== other.element &&
          overlap(one.box, other.box) &&
          layers.get(one.element) === layers.get(other.element),
      )
      .map((other) => [one, other] as const),
  );
}

function overlap(one: Box, other: Box): boolean {
  const width = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  const height = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  return width > ROUNDING && height > ROUNDING;
}

/** What lies above the page on purpose: a bar that stays in view, a dialog. */
function layerOf(element: Element): Element | undefined {
  return [element, ...drawnIn(element)].find((at) => /fixed|sticky/.test(getComputedStyle(at).position));
}
