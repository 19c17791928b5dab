import { FieldApi, FormApi, revalidateLogic } from '@tanstack/form-core';
import { describe, expect, it } from 'vitest';
import type { CivilDay } from '../../src/calendar/civilDay.js';
import { answersFrom } from '../../src/forms/answersFrom.js';
import { formSchema } from '../../src/forms/formSchema.js';
import { valuesFrom } from '../../src/forms/valuesFrom.js';
import type { Problem } from '../../src/problems/problem.js';
import { sktmSecondaryNonSpecialist } from '../../src/programmes/sktmSecondaryNonSpecialist.js';

const at = { on: '2022-11-01' as CivilDay };

describe('TanStack Form', () => {
  it('is not sent while something that matters is missing, and has an error on its field', async () => {
    const { form, errorsOn, sent } = sktmForm();
    form.setFieldValue('teachesMaths', 'no');
    form.setFieldValue('committedToTeachMaths', 'yes');
    form.setFieldValue('mathsTeachingFrom.day', '9');
    form.setFieldValue('mathsTeachingFrom.month', '1');
    await form.handleSubmit();

    expect(sent).toEqual([]);
    expect(errorsOn('stateFunded')).toEqual(['Select yes if the school or college is state-funded']);
    expect(errorsOn('mathsTeachingFrom.year')).toEqual([
      'Date the teacher is to start teaching maths must include a year',
    ]);
    expect(errorsOn('wouldBenefit')).toEqual([]);
  });

  it('is sent when all that matters is answered, whatever stands in a field that does not', async () => {
    const { form, errorsOn, sent } = sktmForm();
    form.setFieldValue('stateFunded', 'yes');
    form.setFieldValue('ittInMaths', 'no');
    form.setFieldValue('teachesMaths', 'no');
    form.setFieldValue('committedToTeachMaths', 'yes');
    form.setFieldValue('mathsTeachingFrom.day', '9');
    await form.handleSubmit();
    expect(errorsOn('mathsTeachingFrom.month')).toHaveLength(1);

    form.setFieldValue('teachesMaths', 'yes');
    expect(errorsOn('mathsTeachingFrom.month')).toEqual([]);
    await form.handleSubmit();
    expect(sent).toEqual([{ stateFunded: true, teachesMaths: true, committedToTeachMaths: true, ittInMaths: 'no' }]);
  });
});

const FIELDS = [
  'stateFunded',
  'teachesMaths',
  'committedToTeachMaths',
  'mathsTeachingFrom.day',
  'mathsTeachingFrom.month',
  'mathsTeachingFrom.year',
  'ittInMaths',
  'wouldBenefit',
] as const;

function sktmForm() {
  const sent: unknown[] = [];
  const form = new FormApi({
    defaultValues: valuesFrom(sktmSecondaryNonSpecialist, {}),
    // With `onSubmit` instead, an error would stay on a field that no longer matters and keep the form from being sent.
    validationLogic: revalidateLogic(),
    validators: { onDynamic: formSchema(sktmSecondaryNonSpecialist, at) },
    onSubmit: ({ value }) => {
      sent.push(answersFrom(sktmSecondaryNonSpecialist, value));
    },
  });
  form.mount();
  for (const name of FIELDS) new FieldApi({ form, name }).mount();
  const errorsOn = (name: (typeof FIELDS)[number]) => {
    const errors: readonly unknown[] = form.getFieldMeta(name)?.errors ?? [];
    return errors.map((error) => (error as Problem).message);
  };
  return { form, sent, errorsOn };
}
