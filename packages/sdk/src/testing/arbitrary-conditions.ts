/**
 * Random conditions for property tests: on data that random facts give, give in part, or give in another type.
 *
 * @module
 */
import fc from 'fast-check';
import type { Condition } from '../policy/rule.js';

const ofStudents: fc.Arbitrary<Condition> = fc.constantFrom<Condition>(
  { datum: 'student.boarding', is: true },
  { datum: 'student.distance-km', above: 5 },
  { datum: 'student.distance-km', atLeast: 2, atMost: 9 },
  { datum: 'student.residence', in: ['town', 'village'] },
  { datum: 'student.new', is: true },
  { category: ['left'] },
  { category: ['poor', 'not-in-the-list'] },
  { listed: true },
);
const ofOthers: fc.Arbitrary<Condition> = fc.constantFrom<Condition>(
  { datum: 'class.size', atMost: 2 },
  { datum: 'class.grade', is: '1' },
  { datum: 'student.grade', is: '1' },
  { datum: 'student.starting-grade', is: true },
  { datum: 'school.type', is: 'primary' },
);

const treeOf = (leaf: fc.Arbitrary<Condition>): fc.Arbitrary<Condition> =>
  fc.letrec<{ tree: Condition }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 2, withCrossShrink: true },
      leaf,
      fc.array(tie('tree'), { minLength: 1, maxLength: 2 }).map((all): Condition => ({ all })),
      fc.array(tie('tree'), { minLength: 1, maxLength: 2 }).map((any): Condition => ({ any })),
      tie('tree').map((not): Condition => ({ not })),
    ),
  })).tree;

/** Conditions that a student answers without class or school. */
export const arbitraryStudentCondition: fc.Arbitrary<Condition> = treeOf(ofStudents);

/** Conditions that a member of staff answers without a class. */
export const arbitraryTeacherCondition: fc.Arbitrary<Condition> = treeOf(
  fc.constantFrom<Condition>({ datum: 'teacher.party-member', is: true }, { datum: 'teacher.years', below: 3 }),
);

/** Conditions on a class or on the school, whether they say so or not. */
export const arbitraryForeignCondition: fc.Arbitrary<Condition> = treeOf(fc.oneof(ofOthers, ofStudents)).filter(
  (condition) => /"(class|school)\.|student\.(grade|starting-grade)"/.test(JSON.stringify(condition)),
);
