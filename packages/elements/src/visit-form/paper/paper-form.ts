import { VISIT_TOPICS, type VisitRecord } from '@homevisit/sdk/model';
import { html, nothing, type TemplateResult } from 'lit';
import { formatDate, formatMoment } from '../../foundation/format-date.js';
import { labelOf } from '../messages/labels.js';
import type { StageView } from '../stages/stage-view.js';
import type { PaperMessages } from './messages/zh-CN.js';

/** What the paper form is written from. */
export interface PaperView {
  readonly view: StageView;
  readonly paper: PaperMessages;
  readonly record: VisitRecord;
  /** Whom the visit was about. */
  readonly students: readonly { readonly displayName: string; readonly classTitle: string }[];
}

const lines = (...parts: readonly (string | false | undefined)[]): string => parts.filter(Boolean).join('\n');

function nameOf({ staff }: StageView, personId: string): string {
  return staff.find(({ id }) => id === personId)?.displayName ?? personId;
}

function visitTime({ view: { language, timeZone }, record }: PaperView): string {
  const [start, end] = [record.startedAt, record.endedAt].map((at) => formatMoment(at, language, timeZone));
  return `${start ?? ''} – ${end ?? ''}`;
}

function present({ view: { texts, stageTexts }, record }: PaperView): string {
  const family = (record.familyPresent ?? []).map(({ relation }) => labelOf(stageTexts, 'relations', relation));
  return texts.list([...family, ...(record.studentPresent ? [stageTexts.studentPresent] : [])]);
}

function agreement({ view: { language }, paper, record: { agreement: agreed } }: PaperView): string {
  if (!agreed) return '';
  return lines(
    agreed.school && paper.agreementSchool(agreed.school),
    agreed.family && paper.agreementFamily(agreed.family),
    agreed.reviewOn && paper.reviewOn(formatDate(agreed.reviewOn, language)),
  );
}

function followUp({ view, paper, record: { followUp: text, followUpPlan: plan } }: PaperView): string {
  return lines(
    text,
    plan?.responsibleId && paper.responsible(nameOf(view, plan.responsibleId)),
    plan?.dueOn && paper.dueOn(formatDate(plan.dueOn, view.language)),
  );
}

function photos({ paper, record }: PaperView): string {
  const { photoConsent, attachments = [] } = record;
  if (!photoConsent) return '';
  return photoConsent.answer === 'given' ? paper.photosGiven(attachments.length) : paper.photosRefused;
}

function safety({ view: { language, timeZone }, paper, record: { safetyReport: report } }: PaperView): string {
  if (!report) return '';
  const time = (at: typeof report.reportedAt): string => formatMoment(at, language, timeZone, 'day');
  return paper.safetyText(report.place, time(report.reportedAt), report.backAt ? time(report.backAt) : '');
}

/** A row over the whole width; nothing where there is nothing to write, except where the form always has the row. */
function row(heading: string, text: string | undefined, empty?: string): unknown {
  const content = text === undefined || text === '' ? empty : text;
  return content === undefined
    ? nothing
    : html`<tr>
        <th scope="row">${heading}</th>
        <td colspan="5">${content}</td>
      </tr>`;
}

/** The record as the paper form (家访记录表), with room for signatures. */
export function paperForm(paperView: PaperView): TemplateResult {
  const { view, paper, record, students } = paperView;
  const { texts, stageTexts, session, language, timeZone } = view;
  const role = (code: string): string => labelOf(texts, 'roles', code);
  const visitors = record.visitors.map((one) => paper.visitorAs(nameOf(view, one.personId), role(one.role)));
  const conduct = (record.conduct ?? []).map((code) => labelOf(stageTexts, 'conduct', code));
  return html`<article class="paper">
    <h1>${paper.title}</h1>
    <table>
      <tbody>
        <tr>
          <th scope="row">${paper.school}</th>
          <td>${session.school.name}</td>
          <th scope="row">${paper.group}</th>
          <td>${texts.list([...new Set(students.map(({ classTitle }) => classTitle))])}</td>
          <th scope="row">${paper.student}</th>
          <td>${texts.list(students.map(({ displayName }) => displayName))}</td>
        </tr>
        ${row(paper.when, visitTime(paperView))} ${row(paper.mode, labelOf(texts, 'modes', record.mode))}
        ${row(paper.visitors, texts.list(visitors))} ${row(paper.present, present(paperView), paper.none)}
        ${row(paper.purpose, record.purpose)} ${row(paper.outline, record.outline)}
        ${row(paper.safety, safety(paperView))}
        ${VISIT_TOPICS.map((topic) => row(labelOf(stageTexts, 'topics', topic), record.findings[topic]))}
        ${row(paper.agreement, agreement(paperView), paper.none)}
        ${row(paper.requests, lines(...(record.requests ?? []).map(({ text }) => text)), paper.none)}
        ${row(paper.conduct, conduct.join('；'))} ${row(paper.followUp, followUp(paperView), paper.none)}
        ${row(paper.photos, photos(paperView))}
        <tr class="sign">
          <th scope="row">${paper.signVisitor}</th>
          <td></td>
          <th scope="row">${paper.signColleague}</th>
          <td></td>
          <th scope="row">${paper.signFamily}</th>
          <td></td>
        </tr>
      </tbody>
    </table>
    <p class="filed">${paper.filed(formatMoment(record.filedAt, language, timeZone))}</p>
  </article>`;
}
