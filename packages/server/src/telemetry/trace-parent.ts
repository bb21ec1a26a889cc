import { createTraceState, isSpanContextValid, type SpanContext } from '@opentelemetry/api';

/** Version, trace, span and flags, and what later versions may add (W3C Trace Context, §3.2). */
const TRACE_PARENT = /^(?!ff)([0-9a-f]{2})-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})(-.*)?$/;

/** The span that a request comes from, by its headers `traceparent` and `tracestate`; absent where they name none. */
export function callingSpanOf(headers: Headers): SpanContext | undefined {
  const [, version, traceId = '', spanId = '', flags = '', more] =
    TRACE_PARENT.exec(headers.get('traceparent')?.trim() ?? '') ?? [];
  if (version === undefined || (version === '00' && more !== undefined)) return undefined;
  const traceState = headers.get('tracestate');
  const calling: SpanContext = {
    traceId,
    spanId,
    // Of the flags only "sampled" is known.
    traceFlags: Number.parseInt(flags, 16) & 1,
    isRemote: true,
    ...(traceState && { traceState: createTraceState(traceState) }),
  };
  return isSpanContextValid(calling) ? calling : undefined;
}
