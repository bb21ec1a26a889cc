/** json-rules-engine: rules as data for a general engine, one run for each student and each visit. */
import { Engine } from 'json-rules-engine';
import { asOfMinute } from '../dataset.mjs';
import { loadObjects } from './idiomatic.mjs';

const YEAR = { from: '2026-09-01', to: '2027-07-10' };
const TERMS = [
  { number: 1, from: '2026-09-01', to: '2027-01-29', unmet: 'breached' },
  { number: 2, from: '2027-02-26', to: '2027-07-10', unmet: 'open' },
];
const IN_PERSON = ['home', 'agreed-place'];
const FOR_YEAR = [...IN_PERSON, 'video'];
const FOR_TERM = [...FOR_YEAR, 'phone', 'online-chat'];

const is = (fact, value) => ({ fact, operator: 'equal', value });
const visited = (modes, { from, to }) => ({ fact: 'visits', operator: 'holdsVisit', value: { modes, from, to } });
const notVisited = (modes, { from, to }) => ({ fact: 'visits', operator: 'lacksVisit', value: { modes, from, to } });
const rule = (duty, status, ...all) => ({ conditions: { all }, event: { type: status, params: { duty } } });

const special = is('special', true);
const studentRules = [
  rule('year', 'met', visited(FOR_YEAR, YEAR)),
  rule('year', 'open', notVisited(FOR_YEAR, YEAR)),
  ...TERMS.flatMap((term) => [
    rule(`term ${term.number}`, 'met', special, visited(FOR_TERM, term)),
    rule(`term ${term.number}`, term.unmet, special, notVisited(FOR_TERM, term)),
    rule(`in-person ${term.number}`, 'met', special, visited(IN_PERSON, term)),
    rule(`in-person ${term.number}`, term.unmet, special, notVisited(IN_PERSON, term)),
  ]),
];

const inPerson = { fact: 'mode', operator: 'in', value: IN_PERSON };
const inTime = { fact: 'minutesToFile', operator: 'lessThanInclusive', value: 48 * 60 };
const tooLate = { fact: 'minutesToFile', operator: 'greaterThan', value: 48 * 60 };
const minutesLeft = (operator, value) => ({ fact: 'minutesLeft', operator, value });
const visitRules = [
  rule('record', 'met', is('filed', true), inTime),
  rule('record', 'breached', is('filed', true), tooLate),
  rule('record', 'overdue', is('filed', false), minutesLeft('lessThan', 0)),
  rule(
    'record',
    'due-soon',
    is('filed', false),
    minutesLeft('greaterThanInclusive', 0),
    minutesLeft('lessThanInclusive', 14 * 24 * 60),
  ),
  rule('record', 'open', is('filed', false), minutesLeft('greaterThan', 14 * 24 * 60)),
  rule('team', 'met', inPerson, { fact: 'visitors', operator: 'greaterThanInclusive', value: 2 }),
  rule('team', 'breached', inPerson, { fact: 'visitors', operator: 'lessThan', value: 2 }),
  rule('safety', 'met', inPerson, is('safetyReport', true)),
  rule('safety', 'breached', inPerson, is('safetyReport', false)),
];

const holdsVisit = (visits, { modes, from, to }) =>
  visits.some((visit) => modes.includes(visit.mode) && visit.date >= from && visit.date <= to);

function engineOf(rules) {
  const engine = new Engine(rules);
  engine.addOperator('holdsVisit', holdsVisit);
  engine.addOperator('lacksVisit', (visits, value) => !holdsVisit(visits, value));
  return engine;
}

export function load({ students, seed }) {
  const roster = loadObjects(students, seed);
  const studentEngine = engineOf(studentRules);
  const visitEngine = engineOf(visitRules);

  return async () => {
    const counts = {};
    const keep = ({ events }) => {
      for (const { type, params } of events) {
        const column = (counts[params.duty] ??= {});
        column[type] = (column[type] ?? 0) + 1;
      }
    };
    const visitsOf = new Map(roster.students.map((student) => [student.id, []]));
    for (const visit of roster.visits) {
      if (visit.endedAt > asOfMinute) continue;
      const filed = visit.filedAt !== undefined && visit.filedAt <= asOfMinute;
      if (filed) visitsOf.get(visit.studentId).push(visit);
      keep(
        await visitEngine.run({
          mode: visit.mode,
          visitors: visit.visitors,
          safetyReport: visit.safetyReport,
          filed,
          minutesToFile: filed ? visit.filedAt - visit.endedAt : 0,
          minutesLeft: visit.endedAt + 48 * 60 - asOfMinute,
        }),
      );
    }
    for (const student of roster.students) {
      keep(await studentEngine.run({ special: student.special, visits: visitsOf.get(student.id) }));
    }
    return counts;
  };
}
