import { pathOf } from '@homevisit/sdk/model';
import { isMap, isPair, isScalar, isSeq, LineCounter, parseAllDocuments } from 'yaml';

/** One document of a YAML or JSON file as plain data. */
export interface DataDocument {
  readonly data: unknown;
  /** The line of a place, or of the nearest one around it that is there. */
  readonly lineOf: (pointer: string) => number | undefined;
}

/** A place at which a file is no YAML. */
export interface SyntaxFault {
  /** `3:5` for line 3, column 5. */
  readonly place: string;
  readonly detail: string;
}

/** Where the entry begins that a step of a path leads to: a key with its value, or an item of a list. */
function stepInto(
  node: unknown,
  key: string,
): { readonly offset: number | undefined; readonly value: unknown } | undefined {
  if (isMap(node)) {
    const pair = node.items.find((item) => isPair(item) && isScalar(item.key) && String(item.key.value) === key);
    if (!pair || !isScalar(pair.key)) return undefined;
    return { offset: pair.key.range?.[0], value: pair.value };
  }
  if (!isSeq(node)) return undefined;
  const item = node.items[Number(key)] as { readonly range?: readonly number[] } | undefined;
  return item && { offset: item.range?.[0], value: item };
}

function offsetOf(root: unknown, pointer: string): number | undefined {
  let here = root;
  let offset: number | undefined;
  for (const key of pathOf(pointer)) {
    const step = stepInto(here, key);
    if (!step) break;
    offset = step.offset ?? offset;
    here = step.value;
  }
  return offset;
}

/** Reads every document of a text as plain data. JSON is YAML too. */
export function readData(text: string): {
  readonly documents: readonly DataDocument[];
  readonly faults: readonly SyntaxFault[];
} {
  const lineCounter = new LineCounter();
  const parsed = parseAllDocuments(text, { lineCounter, prettyErrors: false, merge: true });
  const documents = 'empty' in parsed ? [] : parsed;
  const faults = documents.flatMap(({ errors }) =>
    errors.map(({ pos, message }) => {
      const { line, col } = lineCounter.linePos(pos[0]);
      return { place: `${line}:${col}`, detail: message };
    }),
  );
  if (faults.length > 0) return { documents: [], faults };
  return {
    faults,
    documents: documents.map((document) => ({
      data: document.toJS() as unknown,
      lineOf: (pointer) => {
        const offset = offsetOf(document.contents, pointer);
        return offset === undefined ? undefined : lineCounter.linePos(offset).line;
      },
    })),
  };
}
