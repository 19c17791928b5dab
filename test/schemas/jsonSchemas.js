// The JSON Schemas of the package, by the name of their file: one for each schema, and one for the facts of each programme.
import * as z from 'zod';

export function jsonSchemas(schemas, programmes) {
  const named = {
    facts: schemas.factsSchema,
    person: schemas.personSchema,
    enrolment: schemas.enrolmentSchema,
    'plan-events': schemas.planEventsSchema,
    'school-dates': schemas.schoolDatesSchema,
    'induction-timetable': schemas.inductionTimetableSchema,
    'date-parts': schemas.datePartsSchema,
    intake: schemas.intakeSchema,
    application: schemas.applicationSchema,
    ...Object.fromEntries(programmes.map((programme) => [`facts.${programme.id}`, schemas.factsSchemaFor(programme)])),
  };
  return Object.fromEntries(
    Object.entries(named).map(([name, schema]) => [
      `${name}.json`,
      z.toJSONSchema(schema, { target: 'draft-2020-12', io: 'input' }),
    ]),
  );
}
