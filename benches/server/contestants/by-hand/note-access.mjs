/** Notes who saw whose data. */
export async function noteAccess(client, at, person, operation, subjectIds) {
  await client.query('INSERT INTO access_log (at, person_id, operation, subject_ids) VALUES ($1, $2, $3, $4)', [
    at,
    person.id,
    operation,
    subjectIds,
  ]);
}
