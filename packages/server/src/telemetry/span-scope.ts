import { AsyncLocalStorage } from 'node:async_hooks';
import { context, INVALID_SPAN_CONTEXT, ROOT_CONTEXT, trace } from '@opentelemetry/api';
import type { Context, Span, SpanOptions, Tracer } from '@opentelemetry/api';

interface Scope {
  readonly context: Context;
  isOver: boolean;
}

/**
 * Makes spans within each other, whether or not a host keeps contexts itself. What goes on after its span has ended, such as a
 * timer that a request has started, belongs to no span.
 */
export class SpanScope {
  readonly #tracer: Tracer | undefined;
  readonly #scopes = new AsyncLocalStorage<Scope>();

  /** @param tracer - where left out, no span is made. */
  constructor(tracer: Tracer | undefined) {
    this.#tracer = tracer;
  }

  /** The span around what runs now: ours, or else the host's. */
  around(): Context {
    const scope = this.#scopes.getStore();
    if (scope === undefined) return context.active();
    return scope.isOver ? ROOT_CONTEXT : scope.context;
  }

  /** Runs some work in a span, which ends with it. */
  async within<Result>(
    name: string,
    options: SpanOptions,
    work: (span: Span) => Promise<Result>,
    parent: Context = this.around(),
  ): Promise<Result> {
    const span = this.#tracer?.startSpan(name, options, parent) ?? trace.wrapSpanContext(INVALID_SPAN_CONTEXT);
    const scope: Scope = { context: trace.setSpan(parent, span), isOver: false };
    try {
      return await this.#scopes.run(scope, () => context.with(scope.context, () => work(span)));
    } finally {
      scope.isOver = true;
      span.end();
    }
  }
}
