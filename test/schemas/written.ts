import fc from 'fast-check';
import type { SchoolDates } from '../../src/calendar/schoolDates.js';
import type { Enrolment, MentoredEct } from '../../src/schedule/enrolment.js';
import type { WrittenPerson } from '../../src/schemas/personSchema.js';
import type { Written } from '../../src/schemas/written.js';
import { FACTS, type FactName, type Known } from '../../src/vocabulary/facts.js';
import { daysNear } from '../support/calendars.js';
import { ectsAndMentors } from '../support/enrolments.js';
import { blueCoat } from '../support/schools.js';

/** An enrolment as it is written: the share in place of the hundredths. */
export function written(enrolment: Enrolment): Written<Enrolment> {
  const { ects, ...own } = enrolment;
  return { ...withShare(own), ...(ects === undefined ? {} : { ects: ects.map(withShare) }) };
}

function withShare<Who extends Pick<MentoredEct, 'fte'>>({ fte, ...who }: Who): Omit<Who, 'fte'> & { fte?: number } {
  return fte === undefined ? who : { ...who, fte: fte / 100 };
}

/** Facts that programmes could be told, any number of them. */
export const someFacts: fc.Arbitrary<Known<FactName>> = fc
  .record(Object.fromEntries(Object.entries(FACTS).map(([name, values]) => [name, givenTo(values)])), {
    requiredKeys: [],
  })
  .map((facts) => facts as Known<FactName>)
  .filter(({ matSchoolsLed = Infinity, matSecondarySchoolsLed = 0 }) => matSecondarySchoolsLed <= matSchoolsLed);

function givenTo(values: (typeof FACTS)[FactName]): fc.Arbitrary<unknown> {
  if (values === 'yesOrNo') return fc.boolean();
  if (values === 'day') return daysNear(blueCoat);
  return values === 'wholeNumber' ? fc.nat() : fc.constantFrom<string>(...values);
}

/** A school's dates, and a person enrolled there, as files have them. */
export const writtenPeople: fc.Arbitrary<{
  readonly dates: SchoolDates;
  readonly enrolment: Enrolment;
  readonly row: WrittenPerson;
}> = fc
  .tuple(ectsAndMentors, someFacts, fc.constantFrom('ambition-ect', 'ect-maths-pilot'))
  .map(([{ dates, who }, facts, programme]) => {
    const { person, role, start, ...enrolment } = written(who);
    return {
      dates,
      enrolment: who,
      row: { person, programme, on: start, start, facts: { ...facts, role }, enrolment },
    };
  });
