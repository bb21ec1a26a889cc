import { localDateOf } from '@homevisit/sdk/calendar';
import type { MisconductReportDraft } from '@homevisit/sdk/model';
import type { MisconductReport, ReportReceipt } from '../contract/schemas.js';
import { ConflictError, NotFoundError } from '../errors/index.js';
import type { FakeSchool } from './fake-school.js';

interface KeptReport {
  report: MisconductReport;
  readonly aboutIds: readonly string[];
}

const boxes = new WeakMap<FakeSchool, KeptReport[]>();

function boxOf(school: FakeSchool): KeptReport[] {
  const known = boxes.get(school) ?? [];
  boxes.set(school, known);
  return known;
}

/** Keeps a family's report where no visitor of the visit can see it. */
export function keepReport(
  school: FakeSchool,
  visitId: string,
  studentIds: readonly string[],
  { conduct, text, anonymous }: MisconductReportDraft,
): ReportReceipt {
  const box = boxOf(school);
  const visit = school.visits.find(({ id }) => id === visitId);
  const aboutIds = visit?.visitors.map(({ personId }) => personId) ?? [];
  const { directory } = school;
  const reference = `AAAA-${String(box.length + 1).padStart(4, '0')}`;
  const receivedOn = localDateOf(school.now, school.timeZone);
  const said = text?.trim();
  const named = visit && {
    visitId,
    startedAt: visit.startedAt,
    students: studentIds.map((id) => ({ displayName: directory.nameOf(id) })),
  };
  box.push({
    aboutIds,
    report: {
      id: `report-${box.length + 1}`,
      reference,
      receivedOn,
      conduct,
      ...(said && { text: said }),
      about: aboutIds.map((personId) => ({ personId, displayName: directory.nameOf(personId) })),
      ...(!anonymous && named && { visit: named }),
    },
  });
  return { reference, receivedOn };
}

/** The reports that a leader may see: not those about the leader. */
export function reportsFor(school: FakeSchool, personId: string): MisconductReport[] {
  return boxOf(school)
    .filter(({ aboutIds }) => !aboutIds.includes(personId))
    .map(({ report }) => report);
}

/** Notes what somebody has done about a report. One about the caller is not told from one that is not there. */
export function handleReport(
  school: FakeSchool,
  { reportId, personId, note }: { readonly reportId: string; readonly personId: string; readonly note: string },
): MisconductReport {
  const operation = 'handleMisconductReport';
  const kept = boxOf(school).find(({ report, aboutIds }) => report.id === reportId && !aboutIds.includes(personId));
  if (!kept) throw new NotFoundError({ operation, status: 404, problemCode: 'report-not-found' });
  if (kept.report.handled) throw new ConflictError({ operation, status: 409, problemCode: 'report-handled-already' });
  const by = { personId, displayName: school.directory.nameOf(personId) };
  kept.report = { ...kept.report, handled: { at: school.now, by, note: note.trim() } };
  return kept.report;
}
