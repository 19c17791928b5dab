import { describe, expect, it } from 'vitest';
import type { CivilDay } from '../../src/calendar/civilDay.js';
import { formFor } from '../../src/forms/formFor.js';
import { formSchema } from '../../src/forms/formSchema.js';
import { QUESTIONS } from '../../src/forms/questions.js';
import { questionsFor } from '../../src/forms/questionsFor.js';
import { readDay } from '../../src/forms/readDay.js';
import { valuesFrom } from '../../src/forms/valuesFrom.js';
import { ambitionEct } from '../../src/programmes/ambitionEct.js';
import { sktmSecondaryNonSpecialist } from '../../src/programmes/sktmSecondaryNonSpecialist.js';
import type { Rule } from '../../src/vocabulary/criterion.js';
import type { FactName, Known } from '../../src/vocabulary/facts.js';
import type { Edition, Programme, Route } from '../../src/vocabulary/programme.js';
import { cohorts, criterion, madeUp, madeUpEdition } from '../eligibility/madeUp.js';

const at = { on: '2022-11-01' as CivilDay };
const funded = criterion({ fact: 'stateFunded', test: { is: true } });
const maths = criterion({ fact: 'teachesMaths', test: { is: true } });
const isNew = criterion({ fact: 'tookPartBefore', test: { oneOf: ['no'] } });
const early = criterion({ fact: 'earlyInCareer', test: { is: true } });

function programmeWith(more: Partial<Edition>): Programme {
  return madeUp(
    madeUpEdition([{ outcome: 'eligible', when: funded }], { cohorts: cohorts(2022), routes: [], ...more }),
  );
}

function route(id: string, when: Rule): Route {
  const document = { id: 'made-up', title: 'A page', publisher: 'nobody', edition: 'undated', address: 'notKnown' };
  return { id, name: id, when, source: { document, section: 'routes', basis: 'assumed' } };
}

/** What each question that is open bears on. */
function openIn(programme: Programme, answers: Known<FactName>): Readonly<Record<string, unknown>> {
  const { questions } = formFor(programme, answers, at);
  return Object.fromEntries(questions.filter(({ state }) => state === 'open').map((each) => [each.fact, each.bearsOn]));
}

describe('a year in three fields', () => {
  it.each(['12024', '202', '0224', '2024a'])('is told of when it is %s', (year) => {
    const { problem } = readDay({ day: '1', month: '9', year }, { missing: 'Enter it', subject: 'It' }) as {
      readonly problem: object;
    };
    expect(problem).toEqual({ path: ['year'], code: 'notADay', message: 'Year must include 4 numbers' });
  });
});

describe('the question on the role', () => {
  const rolesIn = (role: 'ect' | 'participant') => {
    const { questions } = formFor(ambitionEct, { role }, at);
    const question = questions.find(({ fact }) => fact === 'role');
    return question?.kind === 'radios' ? question.options.map(({ value }) => value) : [];
  };

  it('offers the roles of the programme, and every role once another has been given', () => {
    expect(rolesIn('ect')).not.toContain('participant');
    expect(rolesIn('participant')).toEqual(QUESTIONS.role.options.map(({ value }) => value));
  });
});

describe('a question that bears on the route', () => {
  const first = route('first', maths);
  const second = route('second', isNew);

  it('is open until a route is met, and none after that one is', () => {
    const programme = programmeWith({ routes: [first, second] });
    expect(openIn(programme, { stateFunded: true })).toEqual({ teachesMaths: 'route', tookPartBefore: 'route' });
    expect(openIn(programme, { stateFunded: true, teachesMaths: false })).toEqual({ tookPartBefore: 'route' });
    expect(openIn(programme, { stateFunded: true, teachesMaths: true })).toEqual({});
  });

  it('is not open where an alternative to it is met', () => {
    const either = programmeWith({ routes: [route('either', { allOf: [maths, { anyOf: [isNew, early] }] })] });
    expect(openIn(either, { stateFunded: true, earlyInCareer: true })).toEqual({ teachesMaths: 'route' });
    expect(openIn(either, { stateFunded: true, earlyInCareer: true, teachesMaths: true })).toEqual({});
  });
});

describe('a question that bears on more than one thing', () => {
  it('is told by the most that it can change', () => {
    const advice = criterion({ fact: 'stateFunded', test: { is: true }, id: 'advised', force: 'recommended' });
    const programme = programmeWith({ routes: [route('way', funded)], recommended: [advice] as never });
    expect(questionsFor(programme).map(({ fact, bearsOn }) => [fact, bearsOn])).toEqual([['stateFunded', 'outcome']]);
    expect(openIn(programme, {})).toEqual({ stateFunded: 'outcome' });
  });
});

describe('what a form holds for answers', () => {
  it('is the parts of a day, as people write them', () => {
    const values: object = valuesFrom(sktmSecondaryNonSpecialist, { mathsTeachingFrom: '2023-01-04' as CivilDay });
    expect(values).toMatchObject({ mathsTeachingFrom: { day: '4', month: '1', year: '2023' } });
  });

  it('is told of where half a day is entered, although the next question is another', () => {
    const entered = {
      teachesMaths: 'no',
      committedToTeachMaths: 'yes',
      mathsTeachingFrom: { day: '9', month: '1', year: '' },
    };
    const schema = formSchema(sktmSecondaryNonSpecialist, at, 'nextOnly');
    const result = schema['~standard'].validate(entered) as {
      readonly issues?: readonly { readonly path?: unknown }[];
    };
    expect(result.issues?.map(({ path }) => path)).toContainEqual(['mathsTeachingFrom', 'year']);
  });
});
