/** A whole answer. The body is read before anything else happens, so that a connection cut in mid-answer is a network failure. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  /** Empty where a file was asked for and came. */
  readonly text: string;
  /** The file that was asked for. */
  readonly file?: Blob;
}

/** Statuses whose responses must not be built with a body. */
const WITHOUT_BODY = new Set([204, 205, 304]);

/**
 * A `fetch` that settles only when the whole body is there: retries and time limits around it then cover the
 * body too.
 */
export function wholeAnswerFetch(fetch: typeof globalThis.fetch): typeof globalThis.fetch {
  return async (input, init) => {
    const response = await fetch(input, init);
    const body = await response.arrayBuffer();
    return new Response(WITHOUT_BODY.has(response.status) ? null : body, {
      status: response.status,
      statusText: response.statusText,
      headers: response.headers,
    });
  };
}

/** Takes what is needed of a response; of a problem always its text. */
export async function answerOf(response: Response, download = false): Promise<Answer> {
  const { status, headers } = response;
  return download && status >= 200 && status <= 299
    ? { status, headers, text: '', file: await response.blob() }
    : { status, headers, text: await response.text() };
}

/** The JSON value of a text; `undefined` where the text is none. */
export function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
