import { standardSchemaResolver } from '@hookform/resolvers/standard-schema';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { createFormControl } from 'react-hook-form';
import { describe, expect, it } from 'vitest';
import { EligibilityForm } from '../../docs/examples/forms/EligibilityForm.js';
import type { CivilDay } from '../../src/calendar/civilDay.js';
import { formSchema } from '../../src/forms/formSchema.js';
import { valuesFrom } from '../../src/forms/valuesFrom.js';
import { ambitionEct } from '../../src/programmes/ambitionEct.js';
import { sktmSecondaryNonSpecialist } from '../../src/programmes/sktmSecondaryNonSpecialist.js';
import type { FactName, Known } from '../../src/vocabulary/facts.js';
import type { Programme } from '../../src/vocabulary/programme.js';

const at = { on: '2022-11-01' as CivilDay };

describe('React Hook Form', () => {
  it('gives the facts when all that matters is answered, whatever stands in a field that does not', async () => {
    const form = sktmForm();
    form.setValue('stateFunded', 'yes');
    form.setValue('mathsTeachingFrom', { day: '31', month: 'Feb', year: '' });
    form.setValue('teachesMaths', 'yes');
    form.setValue('ittInMaths', 'no');

    expect(await sent(form)).toEqual({ facts: { stateFunded: true, teachesMaths: true, ittInMaths: 'no' } });
  });

  it('has an error on every field that matters, and on the part of a day that is wrong', async () => {
    const form = sktmForm();
    form.setValue('teachesMaths', 'no');
    form.setValue('committedToTeachMaths', 'yes');
    form.setValue('mathsTeachingFrom.day', '9');
    form.setValue('mathsTeachingFrom.month', '1');

    expect(await sent(form)).toMatchObject({
      errors: {
        stateFunded: { message: 'Select yes if the school or college is state-funded' },
        mathsTeachingFrom: {
          year: { message: 'Date the teacher is to start teaching maths must include a year' },
        },
        ittInMaths: { message: expect.stringContaining('Select whether') },
      },
    });
  });

  it('lets go of an error once another answer makes its field irrelevant', async () => {
    const form = sktmForm();
    form.setValue('stateFunded', 'yes');
    form.setValue('ittInMaths', 'no');
    form.setValue('teachesMaths', 'no');
    expect(await sent(form)).toMatchObject({ errors: { committedToTeachMaths: {}, mathsTeachingFrom: {} } });

    form.setValue('teachesMaths', 'yes');
    expect(await sent(form)).toEqual({ facts: { stateFunded: true, teachesMaths: true, ittInMaths: 'no' } });
  });
});

describe('the React form of the guide', () => {
  it('begins with the first question, and shows no other', () => {
    const page = rendered(ambitionEct, {});

    expect(page).toContain('What would the person be on the programme?');
    expect(page).toContain('Induction co-ordinator');
    expect(page.match(/<legend>/g)).toHaveLength(1);
    expect(page).not.toContain('role="alert"');
  });

  it('goes on from what is known, with the fields filled in', () => {
    const page = rendered(sktmSecondaryNonSpecialist, {
      stateFunded: true,
      teachesMaths: false,
      committedToTeachMaths: true,
    });

    expect(page.match(/<legend>/g)).toHaveLength(4);
    expect(page).toMatch(/From what date is the teacher to teach maths\?.*Day.*Month.*Year/);
  });
});

function sktmForm(): ReturnType<typeof createFormControl<Values, unknown, Known<SktmFact>>> {
  return createFormControl({
    defaultValues: valuesFrom(sktmSecondaryNonSpecialist, {}),
    resolver: standardSchemaResolver(formSchema(sktmSecondaryNonSpecialist, at)),
  });
}

type SktmFact = typeof sktmSecondaryNonSpecialist extends Programme<infer F> ? F : never;
type Values = ReturnType<typeof valuesFrom<SktmFact>>;

/** What the form sends, or the errors that keep it from being sent. */
async function sent(form: ReturnType<typeof sktmForm>): Promise<unknown> {
  let outcome: unknown;
  await form.handleSubmit(
    (facts) => {
      outcome = { facts };
    },
    (errors) => {
      outcome = { errors };
    },
  )();
  return outcome;
}

function rendered(programme: Programme, answers: Known<FactName>): string {
  return renderToStaticMarkup(createElement(EligibilityForm, { programme, at, answers, onDecided: () => undefined }));
}
