import type { VisitDraft } from '@homevisit/sdk/model';
import { html, type TemplateResult } from 'lit';
import type { FormView } from '../form-view.js';
import type { KeepingTexts } from './messages/zh-CN.js';

function isVisit(value: unknown): value is VisitDraft {
  return typeof value === 'object' && value !== null && 'startedAt' in value && 'findings' in value;
}

/** One version of a record, as far as it takes to tell it from another one. */
export function versionCard(view: FormView, texts: KeepingTexts, heading: string, version: unknown): TemplateResult {
  if (!isVisit(version))
    return html`<section class="version">
      <h3>${heading}</h3>
      <p>${texts.theirsUnknown}</p>
    </section>`;
  const moment = (instant: string): string =>
    new Intl.DateTimeFormat(view.language, {
      month: 'numeric',
      day: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
      timeZone: view.timeZone,
    }).format(new Date(instant));
  const lines: readonly (readonly [string, string])[] = [
    [texts.startedAt, moment(version.startedAt)],
    [texts.endedAt, moment(version.endedAt)],
    [texts.findings, Object.values(version.findings).join('\n')],
    [texts.requests, (version.requests ?? []).map(({ text }) => text).join('\n')],
    [texts.followUp, version.followUp ?? ''],
  ];
  return html`<section class="version">
    <h3>${heading}</h3>
    <dl>
      ${lines
        .filter(([, value]) => value !== '')
        .map(
          ([name, value]) =>
            html`<div>
              <dt>${name}</dt>
              <dd>${value}</dd>
            </div>`,
        )}
    </dl>
  </section>`;
}
