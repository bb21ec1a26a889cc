import type { Person } from '@homevisit/sdk/model';

const HAN = /\p{Script=Han}/u;

/** A person's name as it is written: Chinese names with the family name first and no space between. */
export function displayNameOf(person: Pick<Person, 'familyName' | 'givenName'>): string {
  const { familyName, givenName } = person;
  if (HAN.test(familyName + givenName)) return `${familyName}${givenName}`;
  return `${givenName} ${familyName}`.trim();
}

/** Several names in one text, in the same manner. */
export function listOfNames(names: readonly string[]): string {
  return names.join(names.some((name) => HAN.test(name)) ? '、' : ', ');
}
