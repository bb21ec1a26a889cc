import type { LanguageEntry } from '../../foundation/messages.js';
import type { RequestDeskMessages } from './zh-CN.js';

/** Texts of the desk of requests in English. */
export const entry: LanguageEntry<RequestDeskMessages> = {
  texts: {
    title: "Families' requests",
    loading: 'Reading…',
    failed: 'That could not be read. Please check the network and try again.',
    refused: "You may not see families' requests, or your sign-in has expired.",
    retry: 'Try again',
    waitingCount: (count) =>
      count === 0 ? 'No request is waiting' : `${count} ${count === 1 ? 'request is' : 'requests are'} waiting`,
    filter: 'Show',
    'filter-waiting': 'Waiting',
    'filter-answered': 'Answered',
    'filter-all': 'All',
    more: (count) => `Show ${count} more`,
    none: 'There is none.',

    'kind-request': 'Request',
    'kind-copy': 'Asks for a copy of its data',
    'kind-correction': 'Asks for a correction',
    'kind-deletion': 'Asks for a deletion',
    'kind-consent-withdrawal': 'Takes back consent to photos',
    'from-family': 'Sent by the family',
    'from-visit-record': 'Noted at the visit',
    'status-open': 'Waiting',
    'status-in-progress': 'In progress',
    'status-answered': 'Answered',
    'status-closed': 'Closed',
    settled: 'The family says it is settled',
    notSettled: 'The family says it is not settled',
    handler: (name) => `Handled by ${name}`,
    student: (name, group) => `${name} (${group})`,
    visitedOn: (day) => `Visited ${day}`,
    receivedOn: (day) => `Received ${day}`,
    dueOn: (day) => `Answer by ${day}`,
    overdue: (day) => `Overdue: the answer was due by ${day}`,
    fromSchool: 'School',
    fromFamily: 'Family',
    noText: '(without words)',

    handle: 'Handle and answer',

    takeUp: 'I see to it',
    due: 'Answer by (optional)',
    answerLabel: 'Answer to the family',
    answerHint: 'The family reads this through its link.',
    dataHint: 'Where you cannot do what is asked, give the reason.',
    answer: 'Send the answer',
    close: 'Explain and close',
    sending: 'Sending…',
    empty: 'Nothing is written yet. Please write to the family first.',
    done: 'Sent. The family can read it now.',
    takenUp: 'Noted: you see to it.',
    'failed-connection':
      'There was no response; the network may be down. What you wrote is still here; please send it again. It will not arrive twice.',
    'failed-busy': 'The system is busy. What you wrote is still here; please send it again in a while.',
    'failed-changed':
      'Something has just happened to this request; see above. Please read it before you decide to send.',
    'failed-refused': 'The system did not accept this; please check date and text.',
    'failed-server': 'The system has a problem. What you wrote is still here; please send it again in a while.',
    'failed-link': 'Your sign-in has expired, or you may not handle this request. What you wrote is still here.',

    reports: (count) => `Reports of misconduct (${count})`,
    reportsText: 'Only leaders who did not take part in the visit see these. Do not pass them on to the visitors.',
    reportAbout: 'Visitors concerned',
    reportReference: 'Number',
    reportFamily: 'Family',
    reportAnonymous: 'The family does not want the school to know who it is.',
  },
};
