import { drawnIn, everyElement, isSeen, nameOf } from './composed-tree.js';

const CONTROLS =
  'button, select, textarea, input:not([type="checkbox"], [type="radio"], [type="file"]), a[href], label.action';
const CHOSEN = '[aria-pressed="true"], [aria-current]:not([aria-current="false"]), [aria-selected="true"]';
const FOCUSABLE = 'button, select, textarea, input, a[href], summary, [tabindex="0"]';

const TRANSPARENT = /^rgba\(.*, 0\)$/;

/** What cannot be told apart any more where the reader's system has taken the colours away; empty where all can. */
export function forcedColourFaults(body: HTMLElement): readonly string[] {
  const seen = [...everyElement(body)].filter(isSeen);
  return [
    ...seen
      .filter((element) => element.matches(CONTROLS) && !hasEdge(element) && !isUnderlined(element))
      .map((element) => `is not seen to be a control: ${nameOf(element)}`),
    ...seen
      .filter((element) => element.matches(CHOSEN) && likeOneNotChosen(element))
      .map((element) => `is not seen to be chosen: ${nameOf(element)}`),
    ...seen.filter((element) => isFaint(element)).map((element) => `has no shape: ${nameOf(element)}`),
    ...seen
      .filter((element) => element.matches(FOCUSABLE) && !showsFocus(element as HTMLElement))
      .map((element) => `does not show that it has the focus: ${nameOf(element)}`),
  ];
}

function hasEdge(element: Element): boolean {
  const { borderBottomStyle, borderBottomWidth, borderBottomColor, backgroundColor } = getComputedStyle(element);
  const isDrawn = borderBottomStyle !== 'none' && Number.parseFloat(borderBottomWidth) > 0;
  return isDrawn && borderBottomColor !== backgroundColor && !TRANSPARENT.test(borderBottomColor);
}

function isUnderlined(element: Element): boolean {
  return getComputedStyle(element).textDecorationLine.includes('underline');
}

/** How an element is drawn, but for what the system decides on. */
function drawing(element: Element): string {
  const { borderTopWidth, borderBottomWidth, borderTopColor, borderBottomColor, borderBottomStyle, ...style } =
    getComputedStyle(element);
  const edge = [borderTopWidth, borderBottomWidth, borderTopColor, borderBottomColor, borderBottomStyle];
  return [...edge, style.backgroundColor, style.color, style.textDecorationLine, style.outlineStyle].join(' ');
}

/** True where another of its kind, which is not chosen, is drawn as this one. */
function likeOneNotChosen(element: Element): boolean {
  const root = element.getRootNode() as ShadowRoot | Document;
  const kind = [...element.classList].map((name) => `.${CSS.escape(name)}`).join('');
  return [...root.querySelectorAll(`${element.localName}${kind}`)].some(
    (other) => !other.matches(CHOSEN) && drawing(other) === drawing(element),
  );
}

/** True for a mark that is drawn in the colour of what it stands on. */
function isFaint(element: Element): boolean {
  if (!(element instanceof SVGGeometryElement)) return false;
  const { fill, stroke } = getComputedStyle(element);
  const ground = [...drawnIn(element)]
    .map((at) => getComputedStyle(at).backgroundColor)
    .find((colour) => !TRANSPARENT.test(colour));
  return [fill, stroke].every((colour) => colour === 'none' || colour === (ground ?? 'rgb(255, 255, 255)'));
}

/** Puts the focus on an element; false where nothing is drawn around it, or around what it stands in. */
function showsFocus(element: HTMLElement): boolean {
  element.focus();
  const root = element.getRootNode() as ShadowRoot | Document;
  if (root.activeElement !== element) return true;
  const around = [element, element.nextElementSibling, ...drawnIn(element)];
  return around.some((at) => at && hasOutline(at));
}

function hasOutline(element: Element): boolean {
  const { outlineStyle, outlineWidth } = getComputedStyle(element);
  return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0;
}
