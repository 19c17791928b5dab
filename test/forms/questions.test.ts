import { describe, expect, it } from 'vitest';
import { programmesThatAsk } from '../../src/forms/programmesThatAsk.js';
import { QUESTIONS } from '../../src/forms/questions.js';
import { questionsFor } from '../../src/forms/questionsFor.js';
import { programmes } from '../../src/programmes/catalogue.js';
import { CHANGEABLE_FACTS } from '../../src/vocabulary/changeableFacts.js';
import { criteriaIn } from '../../src/vocabulary/criteriaIn.js';
import { FACTS, type FactName } from '../../src/vocabulary/facts.js';
import type { Programme } from '../../src/vocabulary/programme.js';
import { factsNamedBy } from './finiteAnswers.js';

const all = Object.entries(QUESTIONS).map(([fact, question]) => [fact as FactName, question] as const);

describe('there is a question', () => {
  it('for every fact, in the order of the facts', () => {
    expect(Object.keys(QUESTIONS)).toEqual(Object.keys(FACTS));
  });

  it.each(all)('on %s, with the input that its values take', (fact, question) => {
    const values = FACTS[fact];
    const options = question.kind === 'radios' ? question.options.map(({ value }) => value) : question.kind;

    expect(question.fact).toBe(fact);
    expect(options).toEqual(
      values === 'yesOrNo' ? ['yes', 'no'] : values === 'wholeNumber' ? 'number' : values === 'day' ? 'date' : values,
    );
  });
});

describe('the words of a question', () => {
  it.each(all)('on %s are plain: a question, sentences as hints, labels without a full stop', (_, question) => {
    expect(question.label).toMatch(/^[A-Z].*\?$/);
    expect(question.hint ?? 'None.').toMatch(/^[A-Z].*\.$/);
    expect(question.missing).toMatch(/^(Select|Enter) .*[^.]$/);
    const options = question.kind === 'radios' ? question.options : [];
    for (const { label, hint = 'None' } of options as readonly { label: string; hint?: string }[]) {
      expect([label, hint].join()).not.toMatch(/\.$|[A-Z]{5}/);
    }
    expect(JSON.stringify(question)).not.toMatch(/ '|' |"'|please|valid|ECF|NQT/i);
  });

  it('differ from question to question', () => {
    const labels = all.map(([, { label }]) => label);
    const messages = all.map(([, { missing }]) => missing);

    expect(new Set(labels).size).toBe(labels.length);
    expect(new Set(messages).size).toBe(messages.length);
  });

  it('tell a yes-or-no question from others in the message too', () => {
    for (const [fact, { missing }] of all) {
      expect([fact, missing.startsWith('Select yes if ')]).toEqual([fact, FACTS[fact] === 'yesOrNo']);
    }
  });
});

describe('who can answer', () => {
  it.each(all)('the question on %s is somebody, each once', (_, { answeredBy }) => {
    expect(answeredBy.length).toBeGreaterThan(0);
    expect(new Set(answeredBy).size).toBe(answeredBy.length);
  });

  it.each(all)('the question on %s are those who could make it otherwise', (fact, { answeredBy }) => {
    const changeable = CHANGEABLE_FACTS[fact];
    const changer = 'changedBy' in changeable ? [changeable.changedBy] : [];

    expect(answeredBy).toEqual(expect.arrayContaining(changer));
  });

  it('a question that a body decides, is that body', () => {
    const criteria = programmes.flatMap(({ editions }: Programme) =>
      editions.flatMap(({ tiers }) => tiers.flatMap(({ when }) => criteriaIn(when))),
    );
    const decided = criteria.filter(({ decidedBy, test }) => decidedBy !== undefined && !('refer' in test));

    expect(decided.length).toBeGreaterThan(0);
    expect(decided.map(({ fact }) => [fact, QUESTIONS[fact].answeredBy])).toEqual(
      decided.map(({ fact, decidedBy }) => [fact, [decidedBy]]),
    );
  });
});

describe.each(programmes.map((programme) => [programme.id, programme] as const))(
  'the questions of %s',
  (_, programme) => {
    const questions = questionsFor(programme);
    const { editions }: Programme = programme;

    it('are those its rules name, each once, those that decide first', () => {
      const deciding = factsNamedBy(editions.flatMap(({ tiers }) => tiers.map(({ when }) => when)));
      const routes = factsNamedBy(editions.flatMap((edition) => edition.routes.map(({ when }) => when)));
      const advice = factsNamedBy(editions.flatMap(({ recommended }) => recommended));

      expect(questions.map(({ fact, bearsOn }) => `${fact} ${bearsOn}`)).toEqual([
        ...deciding.map((fact) => `${fact} outcome`),
        ...routes.filter((fact) => !deciding.includes(fact)).map((fact) => `${fact} route`),
        ...advice.filter((fact) => ![...deciding, ...routes].includes(fact)).map((fact) => `${fact} advice`),
      ]);
    });

    it('are asked by it', () => {
      for (const { fact } of questions) expect(programmesThatAsk(fact, programmes)).toContain(programme);
    });
  },
);

describe('a question', () => {
  it('is asked by no programme that does not name it', () => {
    expect(programmesThatAsk('leadsMathsDepartment', programmes).map(({ id }) => id)).toEqual([
      'secondary-subject-leadership',
    ]);
  });

  it('is asked by some programme', () => {
    const unasked = all.filter(([fact]) => programmesThatAsk(fact, programmes).length === 0);

    expect(unasked.map(([fact]) => fact)).toEqual([]);
  });
});
