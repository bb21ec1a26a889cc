import { createNoopMeter, SpanKind, SpanStatusCode, trace, ValueType } from '@opentelemetry/api';
import type { Context, Meter, Span, Tracer } from '@opentelemetry/api';
import { attributesOf, type Said } from './attributes.js';
import { errorTypeOf } from './error-types.js';
import { SpanScope } from './span-scope.js';
import type { Telemetry } from './telemetry.js';
import { callingSpanOf } from './trace-parent.js';

/** Options of {@link createTelemetry}. */
export interface TelemetryOptions {
  /**
   * Takes spans.
   *
   * @default no spans
   * @example trace.getTracer('homevisit')
   */
  readonly tracer?: Tracer;
  /**
   * Takes figures.
   *
   * @default no figures
   * @example metrics.getMeter('homevisit')
   */
  readonly meter?: Meter;
}

/** Bounds in seconds that the semantic conventions advise for the duration of requests. */
const DURATION_BOUNDS = [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10];

function fail(span: Span): void {
  // Without a description: what an error says may quote what somebody wrote.
  span.setStatus({ code: SpanStatusCode.ERROR });
}

/**
 * Makes spans and figures of what the server does, with OpenTelemetry's interface alone; which development kit stands behind it
 * is the host's choice. Spans are named by routes and never by ids, take over the caller's trace (`traceparent`, W3C Trace
 * Context), and hold nothing but values of closed lists: no id, no name, no category, no query, no address, no text of an error.
 *
 * @example
 * import { metrics, trace } from '@opentelemetry/api';
 * const telemetry = createTelemetry({ tracer: trace.getTracer('homevisit'), meter: metrics.getMeter('homevisit') });
 * createHomevisitServer({ database, authenticate, policies, clock, telemetry });
 */
export function createTelemetry({ tracer, meter = createNoopMeter() }: TelemetryOptions): Telemetry {
  const spans = new SpanScope(tracer);
  const durations = meter.createHistogram('http.server.request.duration', {
    description: 'Duration of requests',
    unit: 's',
    advice: { explicitBucketBoundaries: DURATION_BOUNDS },
  });
  const deliveries = meter.createCounter('homevisit.webhook.deliveries', {
    description: 'Attempts to deliver an event to a webhook',
    unit: '{attempt}',
    valueType: ValueType.INT,
  });
  const depth = meter.createGauge('homevisit.webhook.outbox.depth', {
    description: 'Events that wait for their delivery',
    unit: '{event}',
    valueType: ValueType.INT,
  });

  /** The host's own span for the request where it makes one, or else the caller's. */
  function parentOf(request: Request): Context {
    const around = spans.around();
    const calling = trace.getSpan(around) ? undefined : callingSpanOf(request.headers);
    return calling ? trace.setSpanContext(around, calling) : around;
  }

  return {
    request(request, answer) {
      const started = performance.now();
      const method = attributesOf({ 'http.request.method': request.method });
      const options = { kind: SpanKind.SERVER, attributes: method };
      const verb = method['http.request.method'] === request.method ? request.method : 'HTTP';
      const answered = async (span: Span) => {
        const result = await answer();
        const { route, status } = result;
        const said: Said = {
          'http.route': route,
          'http.response.status_code': status,
          'error.type': status >= 500 ? String(status) : undefined,
        };
        const attributes = attributesOf(said);
        span.setAttributes(attributes);
        if (attributes['http.route'] !== undefined) span.updateName(`${verb} ${attributes['http.route']}`);
        if (status >= 500) fail(span);
        durations.record((performance.now() - started) / 1000, { ...method, ...attributes });
        return result;
      };
      return spans.within(verb, options, answered, parentOf(request));
    },

    transaction(engine, work) {
      const options = { kind: SpanKind.CLIENT, attributes: attributesOf({ 'db.system.name': engine }) };
      return spans.within('transaction', options, async (span) => {
        try {
          const result = await work();
          span.setAttributes(attributesOf({ 'homevisit.transaction.outcome': 'committed' }));
          return result;
        } catch (error) {
          const type = errorTypeOf(error);
          span.setAttributes(attributesOf({ 'homevisit.transaction.outcome': 'rolled-back', 'error.type': type }));
          if (type !== undefined) fail(span);
          throw error;
        }
      });
    },

    delivery(eventType, attempt) {
      const type = attributesOf({ 'homevisit.webhook.event_type': eventType });
      return spans.within('webhook delivery', { kind: SpanKind.CLIENT, attributes: type }, async (span) => {
        const result = await attempt();
        const { outcome, state } = result;
        const isStatus = /^\d{3}$/.test(outcome);
        const told = { ...type, ...attributesOf({ 'homevisit.webhook.state': state }) };
        span.setAttributes({
          ...told,
          ...attributesOf({
            'http.response.status_code': isStatus ? Number(outcome) : undefined,
            'error.type': state === 'delivered' ? undefined : outcome,
          }),
        });
        if (state !== 'delivered') fail(span);
        deliveries.add(1, told);
        return result;
      });
    },

    outboxDepth(waiting) {
      depth.record(waiting);
    },
  };
}
