/** Words that writers use for one of ours. */
const OTHER_WORDS: Readonly<Record<string, string>> = {
  pupil: 'student',
  child: 'student',
  household: 'family',
  semester: 'term',
  yearly: 'school-year',
  monthly: 'calendar-month',
  weekly: 'calendar-week',
  shall: 'must',
  required: 'must',
  forbidden: 'must-not',
  should: 'principle',
  principal: 'school-leader',
  headteacher: 'class-teacher',
  homeroomteacher: 'class-teacher',
  headmaster: 'school-leader',
  call: 'phone',
  telephone: 'phone',
  county: 'district',
  country: 'nation',
  min: 'atLeast',
  minimum: 'atLeast',
  max: 'atMost',
  maximum: 'atMost',
  date: 'on',
  day: 'on',
  done: 'met',
  fulfilled: 'met',
  satisfied: 'met',
  missed: 'breached',
  violated: 'breached',
  late: 'overdue',
  pending: 'open',
  refused: 'declined',
};

/** Restricted Damerau–Levenshtein distance: insertions, deletions, replacements and swaps of neighbours. */
function distance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        least = Math.min(least, (beforeLast[j - 2] ?? 0) + 1);
      }
      row.push(least);
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length] ?? 0;
}

function plain(word: string): string {
  return word.toLowerCase().replace(/[\s_.-]/g, '');
}

/** The known word that somebody most likely meant, or `undefined` where none is near. */
export function nearestWord(word: string, known: Iterable<string>): string | undefined {
  const words = [...new Set(known)];
  const wanted = plain(word);
  if (wanted === '') return undefined;
  const other = OTHER_WORDS[wanted] ?? OTHER_WORDS[wanted.replace(/s$/, '')];
  if (other !== undefined && words.includes(other)) return other;
  const ranked = words
    .map((candidate) => ({ candidate, away: distance(wanted, plain(candidate)) }))
    .sort((a, b) => a.away - b.away);
  const [first] = ranked;
  if (first && first.away <= Math.max(1, Math.floor(wanted.length / 3))) return first.candidate;
  const containing = words.filter((candidate) => wanted.length > 2 && plain(candidate).includes(wanted));
  return containing.length === 1 ? containing[0] : undefined;
}
