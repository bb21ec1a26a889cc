/**
 * What one new visit costs in a school that is loaded. Over columns: the new statuses of its subjects; and with a moment
 * that has moved to the filing of the record, those of everybody. In a ledger: full verdicts of its subjects. Arguments:
 * students, seed. Prints medians as JSON.
 */
import { performance } from 'node:perf_hooks';
import { createLedger, evaluate, eventsOfFacts } from '@homevisit/sdk/policy';
import { ColumnEvaluation, EvaluationPlan, FactLoader } from '@homevisit/sdk/policy/columns';
import { asOf, loadFacts } from './contestants/facts.mjs';
import { policies } from './contestants/six-duties.mjs';
import { median } from './median.mjs';

const NEW_VISITS = 600;
const WARM_UP = 200;

const [students, seed] = process.argv.slice(2).map(Number);
const facts = loadFacts(students, seed);
const moment = new Date(asOf).toISOString();
const filed = facts.visits
  .filter(({ filedAt }) => filedAt !== undefined && filedAt <= moment)
  .sort((a, b) => (a.filedAt < b.filedAt ? -1 : 1));
const latest = filed.slice(-NEW_VISITS);
const known = new Set(latest);
const earlier = { ...facts, visits: facts.visits.filter((visit) => !known.has(visit)) };

function timeEach(act) {
  const times = latest.map((visit) => {
    const start = performance.now();
    act(visit);
    return performance.now() - start;
  });
  return median(times.slice(WARM_UP));
}

const revised = FactLoader.of(earlier);
const revision = new ColumnEvaluation(revised.columns);
revision.evaluate(new EvaluationPlan(policies, revised.columns, asOf));
let verdicts;
const reviseMs = timeEach((visit) => {
  verdicts = revision.revise(revised.addVisits([visit]));
});

const anew = FactLoader.of(earlier);
const evaluation = new ColumnEvaluation(anew.columns);
const anewMs = timeEach((visit) => {
  anew.addVisits([visit]);
  evaluation.evaluate(new EvaluationPlan(policies, anew.columns, visit.filedAt));
});

const all = evaluation.evaluate(new EvaluationPlan(policies, anew.columns, asOf));
const countsOf = (result) => JSON.stringify([...result.counts, ...result.visits].map(({ counts }) => counts));
if (countsOf(verdicts) !== countsOf(all)) throw new Error('Revised verdicts differ from verdicts evaluated anew.');

const ledger = createLedger(policies, { schoolId: facts.schoolId, calendar: facts.calendar });
ledger.apply(eventsOfFacts(earlier));
ledger.verdicts(asOf);
const ledgerMs = timeEach((visit) => {
  const touched = ledger.apply({ entity: 'visit', id: visit.id, version: 1, fact: visit });
  for (const subject of touched) ledger.verdictsOf(subject, asOf);
});
const inOrder = (list) => list.map((verdict) => JSON.stringify(verdict)).sort();
const [kept, full] = [inOrder(ledger.verdicts(asOf)), inOrder(evaluate(policies, facts, asOf))];
if (kept.length !== full.length || kept.some((verdict, place) => verdict !== full[place])) {
  throw new Error('Verdicts of the ledger differ from those of all facts.');
}

console.log(JSON.stringify({ reviseMs, anewMs, ledgerMs }));
