import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';

/** What is kept of a report: the rule, the page without query and fragment, and where in the code it happened. */
export interface ViolationReport {
  readonly directive: string;
  readonly page: string;
  readonly blocked: string;
  readonly sourceFile: string;
  readonly line: number;
}

const KEPT = 200;

function withoutQuery(url: unknown): string {
  return typeof url === 'string' ? (url.split(/[?#]/, 1)[0] ?? '') : '';
}

function text(value: unknown): string {
  return typeof value === 'string' ? value.slice(0, 200) : '';
}

function reportOf(body: unknown): ViolationReport | undefined {
  if (typeof body !== 'object' || body === null || !('csp-report' in body)) return undefined;
  const report = body['csp-report'];
  if (typeof report !== 'object' || report === null) return undefined;
  const field = report as Record<string, unknown>;
  return {
    directive: text(field['effective-directive'] ?? field['violated-directive']),
    page: withoutQuery(field['document-uri']),
    blocked: withoutQuery(field['blocked-uri']),
    sourceFile: withoutQuery(field['source-file']),
    line: Number(field['line-number']) || 0,
  };
}

/**
 * Collects reports of Content-Security-Policy violations and hands them out again. A vendor would send them to
 * its monitoring; here the list itself is the proof that the kit causes none.
 */
export function violationReports(): Hono {
  const reports: ViolationReport[] = [];
  const app = new Hono();
  app.post('/', bodyLimit({ maxSize: 64 * 1024 }), async (context) => {
    const report = reportOf(await context.req.json().catch(() => undefined));
    if (report && reports.length < KEPT) reports.push(report);
    return context.body(null, 204);
  });
  app.get('/', (context) => context.json({ reports }));
  return app;
}
