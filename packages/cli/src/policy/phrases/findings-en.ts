import type { FindingPhrases } from './policy-phrases.js';

const meant = (suggestion: string): string => `Did you mean ${suggestion}?`;
const or = (suggestion: string | undefined, wayOut: string): string =>
  suggestion === undefined ? wayOut : meant(suggestion);

/** Sentences about findings, in English. */
export const findingsEn: FindingPhrases = {
  schema: {
    missing: (v) => ({
      problem: `${v['key']} is missing`,
      wayOut: v['example']
        ? `Write, for example: ${v['example']}`
        : v['allowed']
          ? `Write one of: ${v['allowed']}`
          : 'Add it.',
    }),
    'unknown-key': (v) => ({
      problem: `unknown word ${v['key']}${v['allowed'] ? `; known here: ${v['allowed']}` : ''}`,
      wayOut: or(v['suggestion'], v['belongs'] ? `It belongs in ${v['belongs']}.` : 'Take it out or mend it.'),
    }),
    'unknown-value': (v) => ({
      problem: `${v['found']} does not fit here; allowed: ${v['allowed']}`,
      wayOut: or(v['suggestion'], v['example'] ? `Write, for example: ${v['example']}` : 'Write one of those.'),
    }),
    'wrong-type': (v) => ({
      problem: `${v['found']} is not of the kind asked for (${v['expected']})`,
      wayOut:
        v['expected'] === 'record'
          ? 'Write names with what they stand for: { lin: … }.'
          : v['expected'] === 'string'
            ? 'Put it in quotes.'
            : v['expected'] === 'array'
              ? 'Write a list: [ … ].'
              : 'Mend it.',
    }),
    empty: () => ({ problem: 'is empty', wayOut: 'Give at least one entry, or take the whole line out.' }),
    'too-small': (v) => ({ problem: `${v['found']} is too small`, wayOut: `Write at least ${v['limit']}.` }),
    'too-big': (v) => ({ problem: `${v['found']} is too big`, wayOut: `Write at most ${v['limit']}.` }),
    'wrong-form': (v) => ({
      problem: `${v['found']} is not written in the right form`,
      wayOut: v['example'] ? `Write it like ${v['example']}` : 'Mend it by the JSON Schema.',
    }),
    together: (v) => ({
      problem: `the parts do not fit together: ${v['message']}`,
      wayOut: 'Mend the entries that it names.',
    }),
  },
  findings: {
    'duplicate-pack': (v) => ({ problem: `two packs have the id ${v['id']}`, wayOut: 'Change one id.' }),
    'duplicate-clause': (v) => ({ problem: `clause ${v['id']} stands twice`, wayOut: 'Change one id.' }),
    'duplicate-category': (v) => ({
      problem: `category ${v['id']} stands twice`,
      wayOut: 'Merge them or change one id.',
    }),
    'duplicate-id': (v) => ({ problem: `${v['id']} stands twice`, wayOut: 'Merge them or change one.' }),
    'unknown-pack': (v) => ({
      problem: `the pack ${v['id']} above it is not at hand; at hand: ${v['known']}`,
      wayOut: or(v['suggestion'], 'Name its file too, or mend under (under: [] where it stands under none).'),
    }),
    'cyclic-layer': (v) => ({ problem: `the layers run in a circle: ${v['path']}`, wayOut: 'Take one under away.' }),
    'wrong-level': (v) => ({
      problem: `${v['id']} (${v['upperLevel']}) is below this pack (${v['level']}) and cannot stand above it`,
      wayOut: 'Mend level or under.',
    }),
    'unknown-clause': (v) => ({
      problem: `there is no clause ${v['id']} that counts visits${v['known'] ? `; there are: ${v['known']}` : ''}`,
      wayOut: or(v['suggestion'], 'Name a visit-count or visit-coverage clause of this pack.'),
    }),
    'unknown-category': (v) => ({
      problem: `this pack has no category ${v['id']}`,
      wayOut: or(v['suggestion'], 'Add it to categories.list or mend the id.'),
    }),
    'unknown-word': (v) => ({
      problem: `vocabulary.${v['list']} does not name ${v['word']}`,
      wayOut: or(
        v['suggestion'],
        v['list'] === 'data'
          ? `Add to vocabulary.data: { name: ${v['word']}, title: …, type: string }`
          : `Add to vocabulary.${v['list']}: { code: ${v['word']}, title: … }`,
      ),
    }),
    'unused-word': (v) => ({
      problem: `no rule uses ${v['word']}`,
      wayOut: 'Take it out, or mend the rule that should.',
    }),
    'wrong-comparison': (v) => ({
      problem: `${v['name']} (${v['type']}) cannot be compared with ${v['found']}; it may be: ${v['allowed']}`,
      wayOut: or(v['suggestion'], 'Mend the value, or the type and values of the datum.'),
    }),
    'unknown-relation': (v) => ({
      problem: `there is no clause ${v['to']}`,
      wayOut: or(v['suggestion'], 'Name a clause as pack/clause, or a text that is in no pack by its title.'),
    }),
    'first-rung': (v) => ({
      problem: `${v['id']} is the first rung and starts when the one before it is ${v['found']}; there is none`,
      wayOut: 'Take starts out: the first rung starts with the event.',
    }),
    'wrong-order': (v) => ({
      problem: `it runs backwards: from ${v['from']} to ${v['to']}`,
      wayOut: 'Change the two.',
    }),
    'outside-effective': (v) => ({
      problem: `from ${v['from']} to ${v['to']} the clause is not in force, or not all the time`,
      wayOut: 'Mend the days, or those on which document and clause take effect.',
    }),
    unreachable: (v) => ({
      problem: `clause ${v['clause']} can never have an effect`,
      wayOut: 'Fill the list or change the condition, or take it out.',
    }),
    'never-holds': (v) => ({
      problem: `this condition of clause ${v['clause']} can never hold`,
      wayOut: 'Mend its bounds or values, or take it out.',
    }),
    'always-holds': (v) => ({
      problem: `this condition of clause ${v['clause']} always holds`,
      wayOut: 'Take it out, or mend its bounds or values.',
    }),
    'cohort-hole': (v) => ({
      problem: `${v['example']} falls under no cohort of clause ${v['clause']}: the answer will be "undefined"`,
      wayOut:
        'Where the text leaves this hole, leave it. Otherwise mend the bounds, or write otherwise: not-owed where it asks nothing of them.',
    }),
    'cohort-overlap': (v) => ({
      problem: `${v['example']} falls under ${v['first']} and ${v['second']} of clause ${v['clause']}, which ask for different numbers`,
      wayOut:
        'Mend the bounds so that one of them holds: atMost and atLeast include the number, below and above do not.',
    }),
    'exception-overlap': (v) => ({
      problem: `${v['example']} falls under the exceptions ${v['first']} and ${v['second']} of clause ${v['clause']}, which differ`,
      wayOut: 'Mend the conditions so that one of them holds.',
    }),
    'otherwise-unused': (v) => ({
      problem: `otherwise of clause ${v['clause']} never has an effect: nobody is left over`,
      wayOut: 'Take it out, or mend the cohorts.',
    }),
    'unknown-pointer': (v) => ({
      problem: `${v['pointer']} leads nowhere in this rule; there are: ${v['known']}`,
      wayOut: or(v['suggestion'], 'Write a JSON Pointer to a value of the rule.'),
    }),
    'below-minimum': (v) => ({
      problem: `the value ${v['value']} at ${v['pointer']} is below its own minimum ${v['minimum']}`,
      wayOut: 'Raise the value or lower the minimum.',
    }),
    'looser-than-above': (v) => ({
      problem: `clause ${v['clause']} asks for less than ${v['above']}, which binds it: ${v['dimensions']}`,
      wayOut: 'All layers hold at once and a plan may not loosen one: ask for at least as much, or take it out.',
    }),
    'narrower-than-above': (v) => ({
      problem: `clause ${v['clause']} asks of fewer people what ${v['above']} asks already: ${v['dimensions']}`,
      wayOut: 'It adds nothing; take it out, or ask for more of these people.',
    }),
    'overrides-must': (v) => ({
      problem: `clause ${v['clause']} says that it overrides ${v['above']}, which binds it`,
      wayOut: 'A binding clause above cannot be replaced: write tightens or adds-to, or take the relation out.',
    }),
    'one-a-day': (v) => ({
      problem: `clause ${v['clause']} counts visits of one day as one, so its number a day never decides`,
      wayOut: `Count families or visits: kind: visit-coverage, subject: ${v['subject'] === 'teacher' ? 'teacher' : 'class, teacher or school'}, counting: families (or visits).`,
    }),
    contradiction: (v) => ({
      problem: `nobody can do both ${v['clause']} (${v['first']}) and ${v['other']} (${v['second']})${v['example'] ? `, for ${v['example']}` : ''}`,
      wayOut: 'Mend one of them, or narrow whom it concerns.',
    }),
    'unknown-figure': (v) => ({
      problem: `there is no figure ${v['id']}`,
      wayOut: or(v['suggestion'], 'Add it to figures.'),
    }),
    'figure-units': (v) => ({
      problem: `the parts of ${v['total']} count ${v['units']}, and it counts ${v['totalUnit']}`,
      wayOut: 'Measure no report against it: visits, students and families are different measures.',
    }),
    'figure-sum': (v) => ({
      problem: `the parts of ${v['total']} add up to ${v['sum']}, and it is ${v['value']}`,
      wayOut: 'Compare with the document; where it says so, leave it as it is.',
    }),
    'figure-twice': (v) => ({
      problem: `${v['visits']} visits of which ${v['share']} % of the subjects had two give ${v['subjects']} subjects, which is no whole number`,
      wayOut: 'The share is rounded or means something else; do not compute with it.',
    }),
    'figure-goal': (v) => ({
      problem: `the totals ${v['figures']} cannot show that everybody got what ${v['clause']} asks for`,
      wayOut: 'Report how many got none, one and more, and not the total.',
    }),
    'figure-denominator': (v) => ({
      problem: `the share ${v['figure']} (${v['value']}) does not say of how many`,
      wayOut:
        'Add a figure for it and a check { kind: denominator, share: …, of: … }; where the document names none, leave it.',
    }),
    'changed-source': (v) => ({
      problem: `the text of clause ${v['clause']} in ${v['file']} has changed`,
      wayOut: 'Read the text again and mend clause and span.',
    }),
    'missing-source': (v) => ({
      problem: `the text ${v['file']} is not at hand and was not compared`,
      wayOut: 'Name its folder with --sources.',
    }),
    'missing-span': (v) => ({
      problem: `clause ${v['clause']} does not say where in the text it stands`,
      wayOut: 'Add citation.span, where the document is at hand as a text file.',
    }),
    'missing-vectors': (v) => ({
      problem: `clause ${v['clause']} has no vectors`,
      wayOut: 'Write at least one in a file of vectors.',
    }),
    'no-verdict': (v) => ({
      problem: `clause ${v['clause']} (${v['kind']}) gives no verdict of its own`,
      wayOut: 'Write the vector for the clause that it changes.',
    }),
    'unknown-name': (v) => ({
      problem: `${v['type']} ${v['id']} is not among the facts of this vector`,
      wayOut: or(v['suggestion'], 'Add it to the facts, or mend the name.'),
    }),
    'unknown-fact-word': (v) => ({
      problem: `no pack knows ${v['word']}${v['known'] ? `; known: ${v['known']}` : ''}`,
      wayOut: or(v['suggestion'], 'Declare it in the pack, or mend the word.'),
    }),
    'outside-school-year': (v) => ({
      problem: `${v['date']} lies outside every school year of the calendar (${v['years']})`,
      wayOut: 'Mend the date, or give the vectors a calendar of their own.',
    }),
  },
  summaries: {
    'missing-span': (count, names) => ({
      problem: `${count} clauses do not say where in the text they stand: ${names}`,
      wayOut: 'Add citation.span, where the document is at hand as a text file.',
    }),
    'missing-vectors': (count, names) => ({
      problem: `${count} clauses have no vectors: ${names}`,
      wayOut: 'Write at least one for each in a file of vectors.',
    }),
    'unused-word': (count, names) => ({
      problem: `no rule uses ${count} words of the vocabulary: ${names}`,
      wayOut: 'Take them out, or mend the rules that should.',
    }),
    'figure-denominator': (count, names) => ({
      problem: `${count} shares do not say of how many: ${names}`,
      wayOut:
        'Add figures for them and checks { kind: denominator, share: …, of: … }; where the document names none, leave it.',
    }),
  },
  together: {},
  dimensions: {
    quantity: 'number',
    share: 'share',
    per: 'period',
    modes: 'modes that count',
    byVisitor: 'visitor',
    population: 'whom it concerns',
    cohorts: 'cohort or exception',
    team: 'visitors together',
    deadline: 'deadline',
    step: 'step',
    limit: 'limit of time',
    threshold: 'threshold',
    strength: 'strength',
  },
  dimension: (dimension, own, above) => `${dimension} (${own}; above: ${above})`,
  data: {
    'student.grade': 'a student of grade',
    'student.new': 'new student',
    'student.starting-grade': 'in a starting grade',
    'student.graduating-grade': 'in a graduating grade',
    'student.boarding': 'boarder',
    'student.distance-km': 'distance to school in km',
    'class.size': 'a class of',
    'class.grade': 'a class of grade',
    'class.new': 'new class',
    'school.type': 'school type',
    'school.locality': 'locality',
  },
  category: (id) => `category ${id}`,
  listed: 'in the list of categories',
  yes: 'yes',
  no: 'no',
  otherValue: '(any other)',
  comma: ', ',
  meant,
};
