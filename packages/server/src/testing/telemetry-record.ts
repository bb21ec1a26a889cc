import { AsyncLocalStorage } from 'node:async_hooks';
import { context, ROOT_CONTEXT, type Context, type Tracer } from '@opentelemetry/api';
import {
  AggregationTemporality,
  InMemoryMetricExporter,
  MeterProvider,
  PeriodicExportingMetricReader,
} from '@opentelemetry/sdk-metrics';
import {
  BasicTracerProvider,
  InMemorySpanExporter,
  SimpleSpanProcessor,
  type ReadableSpan,
} from '@opentelemetry/sdk-trace-base';
import { createTelemetry } from '../telemetry/create-telemetry.js';
import type { Telemetry } from '../telemetry/telemetry.js';

/** A figure as it was last collected. */
export interface CollectedFigure {
  readonly name: string;
  readonly attributes: Readonly<Record<string, unknown>>;
  readonly value: unknown;
}

/** What telemetry has told so far. */
export interface TelemetryRecord {
  readonly telemetry: Telemetry;
  readonly tracer: Tracer;
  spans(): readonly ReadableSpan[];
  named(name: string): readonly ReadableSpan[];
  requests(): readonly ReadableSpan[];
  transactions(): readonly ReadableSpan[];
  /** The points of a figure, or of all. */
  figures(name?: string): Promise<readonly CollectedFigure[]>;
  /** Runs some work as within a host that keeps contexts. */
  under<Result>(around: Context, work: () => Promise<Result>): Promise<Result>;
}

/** Telemetry that keeps in memory what it is told. */
export function createTelemetryRecord(): TelemetryRecord {
  const spanExporter = new InMemorySpanExporter();
  const provider = new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(spanExporter)] });
  const metricExporter = new InMemoryMetricExporter(AggregationTemporality.CUMULATIVE);
  const reader = new PeriodicExportingMetricReader({ exporter: metricExporter, exportIntervalMillis: 2 ** 31 - 1 });
  const meters = new MeterProvider({ readers: [reader] });
  const tracer = provider.getTracer('test');
  const spans = () => spanExporter.getFinishedSpans();
  const named = (name: string) => spans().filter((span) => span.name === name);
  return {
    telemetry: createTelemetry({ tracer, meter: meters.getMeter('test') }),
    tracer,
    spans,
    named,
    requests: () => spans().filter((span) => !['transaction', 'webhook delivery', 'of the host'].includes(span.name)),
    transactions: () => named('transaction'),
    async figures(name) {
      const { resourceMetrics } = await reader.collect();
      return resourceMetrics.scopeMetrics
        .flatMap(({ metrics }) => metrics)
        .filter(({ descriptor }) => name === undefined || descriptor.name === name)
        .flatMap(({ descriptor, dataPoints }) =>
          dataPoints.map(({ attributes, value }) => ({ name: descriptor.name, attributes, value })),
        );
    },
    async under(around, work) {
      const kept = new AsyncLocalStorage<Context>();
      context.setGlobalContextManager({
        active: () => kept.getStore() ?? ROOT_CONTEXT,
        with: (inner, run, that, ...values) => kept.run(inner, () => run.apply(that, values)),
        bind: (_, target) => target,
        enable() {
          return this;
        },
        disable() {
          return this;
        },
      });
      try {
        return await context.with(around, work);
      } finally {
        context.disable();
      }
    },
  };
}
