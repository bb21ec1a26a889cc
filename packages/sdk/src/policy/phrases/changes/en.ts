import type { ChangePhrases } from './change-phrases.js';

const by = (due: string | undefined): string => (due ? ` by ${due}` : '');
const more = (count: number, one: string, many: string): string => `${count} more ${count === 1 ? one : many}`;

/** What would change an answer, in English. */
export const changePhrases: ChangePhrases = {
  moreVisits: (count, modes, roles, due) =>
    `${more(count, 'visit', 'visits')} (${modes.join(' or ')})${roles.length > 0 ? ` by the ${roles.join(' or ')}` : ''}${by(due)}`,
  reach: (count, counting, due) =>
    `${
      {
        students: `${more(count, 'student', 'students')} visited`,
        families: `${more(count, 'family', 'families')} visited`,
        teachers: `${more(count, 'member', 'members')} of staff visiting`,
        visits: more(count, 'visit', 'visits'),
      }[counting]
    }${by(due)}`,
  hold: (activities, count, due) => `${count} more of: ${activities.join(' or ')}${by(due)}`,
  handIn: (submission, due) => `handing in: ${submission}${by(due)}`,
  seal: 'adding the seal',
  copies: (count) => `handing in ${more(count, 'copy', 'copies')}`,
  fileRecord: (visit) => `filing the record of the ${visit}`,
  fileThisRecord: (due) => `filing the record${by(due)}`,
  fileLate: 'filing the record now ends the delay; it stays a late one',
  writeTopics: (topics) => `adding to the record: ${topics.join(', ')}`,
  attest: (conduct) => `the visitor attests truthfully: ${conduct.join(', ')}`,
  takeStep: (step, due) => `doing this: ${step}${by(due)}`,
  correctRecord: (step) => `if it was really done and only not written down, a corrected record: ${step}`,
  preconditions: {
    consent: () => "the family's consent, which it may withhold",
    appointment: () => 'an appointment with the family',
    approval: () => 'an approval first',
    'contact-attempt': (count) => `${more(count, 'attempt', 'attempts')} to reach the family`,
    training: () => 'training first',
  },
  wouldHaveCounted: (visit, circumstance, citation) => `the ${visit} counts ${circumstance}, see ${citation}`,
  wouldCount: (modes, circumstance, citation, conditional) =>
    `also counts ${circumstance}${conditional ? ', under a further condition' : ''}: ${modes.join(', ')}; see ${citation}`,
  enter: (datum) => `not known: ${datum}; enter it`,
  setNumber: 'the school sets the number that the document leaves open',
  settleHole: "the document does not say: its issuer may explain it, or the school's own plan may settle it",
  settleContradiction: 'the document contradicts itself: the school says which part it follows',
  timeIsOver: 'the time is over: nothing that is done now changes this period',
  visitIsOver: 'the visit is over, and this about it stays as it is',
  reasonCan: 'a reason can be recorded',
  reasonShould: 'a reason should be recorded',
  noMoreThan: (most) => `no more in this period: at most ${most} are allowed`,
  tooMany: 'what was too many cannot be undone; no more in this period',
  declined: 'the family has declined, and that is respected; only the family itself may think otherwise',
};
