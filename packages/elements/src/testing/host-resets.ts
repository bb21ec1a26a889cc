/** Style sheets of the kind that hosts have, as attacks on what stands inside a component. */
export const HOST_RESETS: Readonly<Record<string, string>> = {
  'Bootstrap 3': `* , *::before, *::after { box-sizing: border-box } html { font-size: 10px }
    body { font: 14px/1.42857143 "Helvetica Neue", Helvetica, Arial, sans-serif; color: #333 }
    button, input { font-family: inherit; line-height: inherit; margin: 0 } ul { margin: 0 0 10px } p { margin: 0 0 10px }
    h2, h3, h4 { font-weight: 500; line-height: 1.1; margin: 20px 0 10px } label { font-weight: 700; margin-bottom: 5px }`,
  'Element Plus': `:root { --el-color-primary: #409eff } body { font-family: Inter, sans-serif; font-size: 14px; line-height: 1.7 }
    button { -webkit-appearance: none; border: 0; background: #409eff; padding: 8px 15px; font-size: 14px; height: 32px }
    ul { list-style: none; padding: 0 } a { text-decoration: none }`,
  'Tailwind preflight': `*, ::before, ::after { box-sizing: border-box; margin: 0; padding: 0; border: 0 solid }
    html { line-height: 1.5; tab-size: 4 } button { font: inherit; color: inherit; background: transparent; border-radius: 0 }
    h1, h2, h3, h4 { font-size: inherit; font-weight: inherit } ol, ul { list-style: none } svg { display: block; vertical-align: middle }
    summary { display: list-item } [hidden] { display: none !important }`,
  'a reset of everything': `* { all: initial } body * { letter-spacing: 9px !important; text-transform: uppercase !important;
    font-family: serif !important; font-size: 40px !important; line-height: 4 !important; color: red !important;
    text-align: right !important; white-space: pre !important; word-spacing: 20px !important; text-indent: 3em !important }`,
};

/** Without sizes: how much room an element gets is the host's to say. */
const LOOKED_AT = [
  'font-family',
  'font-size',
  'font-weight',
  'line-height',
  'letter-spacing',
  'word-spacing',
  'text-transform',
  'text-align',
  'text-indent',
  'white-space',
  'color',
  'background-color',
  'margin-top',
  'padding-left',
  'border-top-width',
  'display',
  'cursor',
] as const;

function looksOf(elements: readonly Element[]): string[] {
  return elements.map((element) => {
    const style = getComputedStyle(element);
    const values = LOOKED_AT.map((name) => `${name}: ${style.getPropertyValue(name)}`);
    return `${element.tagName} ${values.join('; ')}`;
  });
}

/** What looks differently while a host's style sheet holds: pairs of before and after, none where nothing does. */
export async function underReset(name: string, parts: () => readonly Element[]): Promise<string[][]> {
  const before = looksOf(parts());
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(HOST_RESETS[name] ?? '');
  document.adoptedStyleSheets = [sheet];
  // A style that holds only after the next frame would hold here too.
  await new Promise((resolve) => requestAnimationFrame(resolve));
  const after = looksOf(parts());
  document.adoptedStyleSheets = [];
  return before.flatMap((look, index) => (look === after[index] ? [] : [[look, after[index] ?? 'gone']]));
}
