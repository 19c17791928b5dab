import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CivilDay } from '../../src/calendar/civilDay.js';
import { decideEligibility } from '../../src/eligibility/decideEligibility.js';
import type { Decision, Outcome } from '../../src/eligibility/decision.js';
import { type Form, QUESTION_STATES } from '../../src/forms/form.js';
import { formFor } from '../../src/forms/formFor.js';
import { questionsFor } from '../../src/forms/questionsFor.js';
import { ambitionEct } from '../../src/programmes/ambitionEct.js';
import { programmes } from '../../src/programmes/catalogue.js';
import { secondaryMathsMatLeads } from '../../src/programmes/secondaryMathsMatLeads.js';
import { sktmSecondaryNonSpecialist } from '../../src/programmes/sktmSecondaryNonSpecialist.js';
import { years5To8Continuity } from '../../src/programmes/years5To8Continuity.js';
import { criteriaIn } from '../../src/vocabulary/criteriaIn.js';
import type { FactName, Known } from '../../src/vocabulary/facts.js';
import type { Programme } from '../../src/vocabulary/programme.js';
import { frozen, throughJson } from '../support/frozen.js';
import { problemsOf } from '../support/problemsOf.js';
import { askedOf, domainOf, factsNamedBy, type Given, ON, OutcomeTable, type Value } from './finiteAnswers.js';

const FINAL: readonly Outcome[] = ['eligible', 'eligibleIfPlacesRemain', 'ineligible'];

describe.each(programmes.map((programme) => [programme.id, programme] as const))('the form of %s', (_, programme) => {
  const table = new OutcomeTable(programme);
  const bodys = factsOfBodies(programme);

  it('ends in a decision whatever is answered, and asks nothing on the way that cannot matter', () => {
    let ends = 0;
    const waiting: Given[] = [{}];
    for (let answers = waiting.pop(); answers !== undefined; answers = waiting.pop()) {
      const { next, decision } = form(programme, answers);
      if (next === null) {
        expectDecided(decision, answers);
        ends += 1;
        continue;
      }
      const known = answers;
      expect([next, known, canMatter(next, known)]).toEqual([next, known, true]);
      waiting.push(...domainOf(next).map((value) => ({ ...known, [next]: value })));
    }
    expect(ends).toBeGreaterThan(3);
  });

  it('does so from any answers to begin with', () => {
    fc.assert(
      fc.property(partialAnswers(programme), fc.infiniteStream(fc.nat()), (first, choose) => {
        const answers: Record<string, Value | undefined> = { ...first };
        for (let { next } = form(programme, answers); next !== null; { next } = form(programme, answers)) {
          expect([next, answers, canMatter(next, answers)]).toEqual([next, answers, true]);
          const values = domainOf(next);
          answers[next] = values[(choose.next().value ?? 0) % values.length];
        }
        expectDecided(form(programme, answers).decision, answers);
      }),
    );
  });

  it('has every question, always, in one order, and only those that were answered are', () => {
    const all = questionsFor(programme).map(({ fact }) => fact);
    fc.assert(
      fc.property(partialAnswers(programme), (answers) => {
        const { questions } = form(programme, answers);

        expect(questions.map(({ fact }) => fact)).toEqual(all);
        for (const { fact, state, answer, bearsOn, required } of questions) {
          expect(QUESTION_STATES).toContain(state);
          expect([fact, answer]).toEqual([fact, answers[fact] ?? null]);
          expect(state === 'answered').toBe(answers[fact] !== undefined);
          expect(bearsOn === null).toBe(state !== 'open');
          expect(required && state !== 'open').toBe(false);
        }
      }),
    );
  });

  it('has open what can change the outcome, and of the rest only what can change the route or is recommended', () => {
    const routes = factsNamedBy(programme.editions.flatMap((edition) => edition.routes.map(({ when }) => when)));
    const advice = factsNamedBy(programme.editions.flatMap(({ recommended }) => recommended));
    fc.assert(
      fc.property(partialAnswers(programme), (answers) => {
        const { questions, decision } = form(programme, answers);
        const open = questions.filter(({ state }) => state !== 'answered');
        const bearing = (on: string | null) => open.flatMap(({ fact, bearsOn }) => (bearsOn === on ? [fact] : []));
        const tellsRoute = (fact: FactName) => routes.includes(fact) && canChangeRoute(fact, answers);
        const isEligible = decision.outcome === 'eligible' || decision.outcome === 'eligibleIfPlacesRemain';

        expect(bearing('outcome')).toEqual(open.map(({ fact }) => fact).filter((fact) => canMatter(fact, answers)));
        expect(bearing('route').filter((fact) => !tellsRoute(fact))).toEqual([]);
        expect(bearing('advice').filter((fact) => !advice.includes(fact))).toEqual([]);
        expect(bearing(null).filter((fact) => isEligible && tellsRoute(fact))).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it('requires what a decision waits for and people can give, and asks for that first', () => {
    fc.assert(
      fc.property(partialAnswers(programme), (answers) => {
        const { questions, next, decision } = form(programme, answers);
        const required = questions.flatMap((question) => (question.required ? [question.fact] : []));

        expect(next === null).toBe(required.length === 0);
        expect(required.length > 0).toBe(decision.outcome === 'moreInformationNeeded');
        expect(required.filter((fact) => bodys.has(fact))).toEqual([]);
        expect([null, ...required]).toContain(next);
      }),
    );
  });

  it('is plain data, and leaves the answers as they are', () => {
    fc.assert(
      fc.property(partialAnswers(programme), (answers) => {
        const made = form(programme, frozen(answers));

        expect(throughJson(made)).toStrictEqual(made);
        expect(made.decision).toEqual(decideEligibility(programme, answers as Known<FactName>, askedOf(programme)));
      }),
      { numRuns: 30 },
    );
  });

  /** Final whatever else is said; or only a body's word could still change it. */
  function expectDecided({ outcome }: Decision, answers: Given): void {
    expect([...FINAL, 'refer']).toContain(outcome);
    expect([...(outcome === 'refer' ? [outcome] : table.reachable(answers))]).toEqual([outcome]);
    const others = table.facts.filter(({ name }) => table.matters(name, answers) && !bodys.has(name));
    expect(others.map(({ name }) => [name, answers])).toEqual([]);
  }

  /** Whether an answer can change the outcome; the role is what is asked first, even if no role could lead to another. */
  function canMatter(fact: FactName, answers: Given): boolean {
    if (table.matters(fact, answers)) return true;
    return fact === 'role' && form(programme, answers).next === 'role';
  }

  function canChangeRoute(fact: FactName, answers: Given): boolean {
    const open = factsNamedBy(programme.editions.flatMap((edition) => edition.routes.map(({ when }) => when))).filter(
      (name) => answers[name] === undefined && name !== fact,
    );
    let sets: Given[] = [answers];
    for (const name of open) sets = sets.flatMap((set) => domainOf(name).map((value) => ({ ...set, [name]: value })));
    return sets.some((set) => new Set(domainOf(fact).map((value) => routeOf({ ...set, [fact]: value }))).size > 1);
  }

  function routeOf(answers: Given): string {
    const { decision } = form(programme, answers);
    return decision.outcome === 'noRuleKnown' ? '' : (decision.route?.id ?? '');
  }
});

describe('a form', () => {
  const at = { on: ON };

  it('keeps an answer that no longer matters', () => {
    const answers = { stateFunded: true, committedToTeachMaths: true, mathsTeachingFrom: '2023-01-09' as CivilDay };
    const states = (teachesMaths: boolean) =>
      formFor(sktmSecondaryNonSpecialist, { ...answers, teachesMaths }, at).questions.map(({ fact, state }) => [
        fact,
        state,
      ]);

    expect(states(true)).toEqual(states(false));
    expect(states(true)).toContainEqual(['mathsTeachingFrom', 'answered']);
  });

  it('offers the roles that the programme names, and those it leaves to a body', () => {
    expect(rolesOffered(formFor(ambitionEct, {}, at))).toEqual([
      'ect',
      'mentor',
      'inductionCoordinator',
      'inductionTutor',
    ]);
    expect(rolesOffered(formFor(years5To8Continuity, {}, at))).toEqual(['participant', 'leadParticipant']);
  });

  it('can still show a role that the programme does not name, where one was given', () => {
    const given = formFor(ambitionEct, { role: 'traineeMentor' }, at);

    expect(rolesOffered(given)).toContain('traineeMentor');
    expect(given.decision.outcome).toBe('ineligible');
  });

  it('leaves what a body decides open, and does not ask for it', () => {
    const { next, decision, questions } = formFor(years5To8Continuity, { role: 'participant', phase: 'primary' }, at);

    expect([next, decision.outcome]).toEqual([null, 'refer']);
    expect(questions.find(({ fact }) => fact === 'mathsHubAgrees')).toMatchObject({
      state: 'open',
      bearsOn: 'outcome',
      required: false,
      answeredBy: ['mathsHub'],
    });
  });

  it('leaves open what tells the route and what is recommended, until the person is not eligible', () => {
    const open = (answers: Known<'matSchoolsLed' | 'matSecondarySchoolsLed'>) => {
      const { questions, next, decision } = formFor(secondaryMathsMatLeads, answers, at);
      const [, , route, advice] = questions.map(({ bearsOn }) => bearsOn);
      return [decision.outcome, next, route, advice];
    };

    expect(open({ matSchoolsLed: 2 })).toEqual(['moreInformationNeeded', 'matSecondarySchoolsLed', 'route', 'advice']);
    expect(open({ matSchoolsLed: 2, matSecondarySchoolsLed: 1 })).toEqual(['eligible', null, 'route', 'advice']);
    expect(open({ matSchoolsLed: 1 })).toEqual(['ineligible', null, null, null]);
  });

  it('has nothing to ask about a start that no edition covers, and keeps the answers', () => {
    const { questions, next, decision } = formFor(ambitionEct, { qts: true }, { on: ON, start: '2030/31' });

    expect([decision.outcome, next]).toEqual(['noRuleKnown', null]);
    expect(new Set(questions.map(({ state }) => state))).toEqual(new Set(['notRelevant', 'answered']));
    expect(questions.find(({ fact }) => fact === 'qts')).toMatchObject({ state: 'answered', answer: true });
  });

  it('takes answers that only another programme asks for, and refuses those that none does', () => {
    const others = { qts: true } as Known<'stateFunded'>;
    const wrong = { qts: 'yes', colour: 'red' } as unknown as Known<'stateFunded'>;

    expect(formFor(sktmSecondaryNonSpecialist, others, at)).toEqual(formFor(sktmSecondaryNonSpecialist, {}, at));
    expect(problemsOf(() => formFor(sktmSecondaryNonSpecialist, wrong, at))).toEqual([
      'wrongKind qts',
      'unknownName colour',
    ]);
    expect(problemsOf(() => formFor(sktmSecondaryNonSpecialist, {}, { on: 'today' as CivilDay }))).toContain(
      'notADay on',
    );
  });
});

function form(programme: Programme, answers: Given): Form {
  return formFor(programme, answers as Known<FactName>, askedOf(programme));
}

function rolesOffered({ questions }: Form<never> | Form): readonly string[] {
  const role = (questions as Form['questions']).find(({ fact }) => fact === 'role');
  return role?.kind === 'radios' ? role.options.map(({ value }) => value) : [];
}

/** Answers to some of a programme's questions; the role, on which most hangs, usually among them. */
function partialAnswers(programme: Programme): fc.Arbitrary<Given> {
  const names = questionsFor(programme).map(({ fact }) => fact);
  const roles = programme.editions.flatMap((edition) => edition.roles);
  const values = Object.fromEntries(
    names.map((name) => [name, fc.constantFrom(...(name === 'role' ? [...roles, ...roles] : []), ...domainOf(name))]),
  );
  return fc
    .tuple(fc.record(values), fc.subarray([...names]), fc.boolean())
    .map(([all, some, isRoleKnown]) =>
      Object.fromEntries(
        Object.entries(all).filter(([name]) => some.includes(name as FactName) || (name === 'role' && isRoleKnown)),
      ),
    );
}

/** The facts that are themselves a body's judgement. */
function factsOfBodies({ editions }: Programme): ReadonlySet<FactName> {
  const criteria = editions.flatMap(({ tiers }) => tiers.flatMap(({ when }) => criteriaIn(when)));
  return new Set(
    criteria.filter(({ decidedBy, test }) => decidedBy !== undefined && !('refer' in test)).map(({ fact }) => fact),
  );
}
