import { describe, expect, it } from 'vitest';
import type { CivilDay } from '../../src/calendar/civilDay.js';
import { decideEligibility } from '../../src/eligibility/decideEligibility.js';
import { years5To8Continuity } from '../../src/programmes/years5To8Continuity.js';
import { schoolFactsFromGias } from '../../src/schemas/gias/schoolFactsFromGias.js';

/** A secondary academy in Norfolk. */
const academy = {
  URN: '100000',
  'TypeOfEstablishment (code)': '34',
  'TypeOfEstablishment (name)': 'Academy converter',
  'EstablishmentTypeGroup (code)': '10',
  'EstablishmentTypeGroup (name)': 'Academies',
  'EstablishmentStatus (code)': '1',
  'EstablishmentStatus (name)': 'Open',
  'PhaseOfEducation (code)': '4',
  'PhaseOfEducation (name)': 'Secondary',
  'DistrictAdministrative (code)': 'E07000148',
  'LA (code)': '926',
  'Section41Approved (name)': 'Not applicable',
};

// The table of 8.1, typed from it: the old service, the new one, the one for NPQs; `s41` is yes with approval only.
const FUNDED = `
  1,2,3,5,6,7,8,12,14,15,18,28,31,32,33,34,35,36,38,39,40,41,42,43,44,45,46 | yes | yes | yes
  10                                                                       | no  | s41 | yes
  11                                                                       | no  | s41 | no
  24                                                                       | no  | yes | yes
  25,27,29,49,56                                                           | no  | no  | no
  26                                                                       | no  | no  | yes
  30                                                                       | no  | no  | no
  37                                                                       | no  | no  | no
  47,48                                                                    | yes | yes | no
  57                                                                       | yes | yes | no
`;

const table = FUNDED.trim()
  .split('\n')
  .flatMap((line) => {
    const [codes = '', ...readings] = line.split('|').map((cell) => cell.trim());
    return codes.split(',').map((code) => [code, ...readings] as const);
  });

describe('whether a type is funded', () => {
  it('is asked of every type there is', () => {
    expect(new Set(table.map(([code]) => code)).size).toBe(41);
  });

  it.each(table)('%s: %s, %s, %s', (code, ...readings) => {
    for (const approval of ['Approved', 'Not approved', 'Not applicable']) {
      const { fundedType } = schoolFactsFromGias(typed(code, { 'Section41Approved (name)': approval }));
      const expected = readings.map((word) => word === 'yes' || (word === 's41' && approval === 'Approved'));
      expect(fundedType.readings.map(({ service, value }) => [service, value])).toEqual([
        ['earlyCareersFramework', expected[0]],
        ['registerEcts', expected[1]],
        ['npq', expected[2]],
      ]);
      expect(fundedType.value).toBe(new Set(expected).size === 1 ? expected[0] : 'notKnown');
    }
  });

  it('is not known of an independent school without a word on section 41', () => {
    const { 'Section41Approved (name)': _, ...row } = typed('11', {
      'PhaseOfEducation (code)': '0',
      'PhaseOfEducation (name)': '',
    });
    const school = schoolFactsFromGias(row);
    expect(school.fundedType.readings.map(({ value }) => value)).toEqual([false, 'notKnown', false]);
    expect(school.fundedType.value).toBe('notKnown');
    expect(school.problems).toEqual([
      {
        path: ['Section41Approved (name)'],
        code: 'missing',
        message: 'Enter Section41Approved (name), as the published file has it',
      },
    ]);
  });
});

describe('a type that has no phase', () => {
  const types = ['6', '7', '8', '10', '11', '12', '14', '33', '36', '38', '42', '43', '44'];
  const phaseOf = (type: string, code: string) => {
    const { phase, problems } = schoolFactsFromGias(
      typed(type, {
        'PhaseOfEducation (code)': code,
        'PhaseOfEducation (name)': '',
      }),
    );
    return [phase.value, ...problems.filter(({ path }) => path[0] === 'PhaseOfEducation (code)')];
  };

  it.each(types)('%s is told where the row gives it one', (type) => {
    const message = 'PhaseOfEducation (code) must be 0 for this type of establishment: check both codes';
    const contradiction = { path: ['PhaseOfEducation (code)'], code: 'contradiction', message };
    expect(phaseOf(type, '4')).toEqual(['notKnown', contradiction]);
    expect(phaseOf(type, '0')).toEqual(['notApplicable']);
  });

  it('is none of the others', () => {
    const others = table.map(([code]) => code).filter((code) => !types.includes(code));
    expect(others.length).toBe(28);
    expect(others.filter((code) => phaseOf(code, '4').length > 1)).toEqual([]);
  });
});

describe('an authority that is not English', () => {
  it.each(['673', '702', '000', '704', '708'])('%s is one to the service for NPQs', (authority) => {
    const { inEngland } = schoolFactsFromGias({ ...academy, 'LA (code)': authority });
    expect(inEngland.readings.find(({ service }) => service === 'npq')?.value).toBe(false);
    expect(inEngland.value).toBe('notKnown');
  });
});

describe('a school', () => {
  it('that all services read alike yields facts for a decision', () => {
    const { facts, open, phase, secondary, problems } = schoolFactsFromGias(academy);
    expect({ facts, problems }).toEqual({
      facts: { phase: 'secondary', schoolInEngland: true, stateFunded: true },
      problems: [],
    });
    expect([open.value, phase.value, secondary.value]).toEqual([true, 'secondary', true]);
    const { outcome, findings } = decideEligibility(years5To8Continuity, facts, { on: '2022-11-01' as CivilDay });
    expect(outcome).toBe('moreInformationNeeded');
    expect(findings.filter(({ is }) => is === 'met').map(({ fact, value }) => [fact, value])).toEqual([
      ['phase', 'secondary'],
    ]);
  });

  it.each([
    ['1', true, [true, true]],
    ['2', false, [false, false]],
    ['3', true, [true, true]],
    ['4', 'notKnown', [false, true]],
  ])('of status %s is open: %s', (code, value, readings) => {
    const { open } = schoolFactsFromGias({ ...academy, ...only('EstablishmentStatus', code) });
    expect(open.value).toBe(value);
    expect(open.readings.map((each) => each.value)).toEqual(readings);
  });

  it.each([
    ['34', 'E07000148', '926', true],
    ['34', 'e07000148', '926', true],
    ['34', '9999', '926', true],
    ['34', 'W06000014', '673', 'notKnown'],
    ['30', 'W06000014', '673', false],
    ['30', 'E07000148', '926', 'notKnown'],
    ['25', 'E07000148', '926', 'notKnown'],
    ['37', '9999', '708', 'notKnown'],
    ['26', 'X99999999', '702', false],
    ['34', 'E07000148', '702', 'notKnown'],
    ['34', 'E07000148', undefined, true],
    ['30', 'W06000014', undefined, false],
  ])('of type %s in %s and %s is in England: %s', (code, district, authority, value) => {
    const row = { ...typed(code), 'DistrictAdministrative (code)': district, 'LA (code)': authority };
    expect(schoolFactsFromGias(row).inEngland.value).toBe(value);
  });

  it('is not known to be in England by its type alone', () => {
    const { 'DistrictAdministrative (code)': _, ...row } = academy;
    const { inEngland, facts } = schoolFactsFromGias({ ...row, 'LA (code)': undefined });
    expect(inEngland.readings.map(({ value }) => value)).toEqual(['notKnown', true, 'notKnown']);
    expect(inEngland.value).toBe('notKnown');
    expect(facts).not.toHaveProperty('schoolInEngland');
  });

  it.each([
    ['34', '10', true],
    ['1', '4', true],
    ['8', '5', true],
    ['18', '1', true],
    ['35', '11', true],
    ['10', '3', false],
    ['10', '5', false],
    ['11', '3', false],
    ['11', '4', 'notKnown'],
    ['29', '2', 'notKnown'],
    ['24', '9', 'notKnown'],
    ['37', '3', 'notKnown'],
    ['30', '6', 'notKnown'],
  ])('of type %s and group %s is state-funded: %s', (type, group, value) => {
    const school = schoolFactsFromGias({ ...typed(type), ...only('EstablishmentTypeGroup', group) });
    expect(school.stateFunded.value).toBe(value);
    expect(school.facts.stateFunded).toBe(value === 'notKnown' ? undefined : value);
  });

  it.each([
    ['0', 'notApplicable', '34', 'notKnown', false],
    ['0', 'notApplicable', '6', 'notKnown', false],
    ['0', 'notApplicable', '14', 'notKnown', false],
    ['0', 'notApplicable', '11', 'notKnown', false],
    ['0', 'notApplicable', '7', 'notKnown', true],
    ['0', 'notApplicable', '44', 'notKnown', true],
    ['0', 'notApplicable', '32', 'notKnown', false],
    ['1', 'nursery', '15', false, false],
    ['2', 'primary', '1', false, false],
    ['2', 'primary', '41', 'notKnown', false],
    ['3', 'middleDeemedPrimary', '1', false, false],
    ['4', 'secondary', '34', true, true],
    ['4', 'secondary', '40', true, true],
    ['5', 'middleDeemedSecondary', '1', true, true],
    ['6', 'sixteenPlus', '39', false, false],
    ['6', 'sixteenPlus', '40', 'notKnown', false],
    ['7', 'allThrough', '34', true, true],
  ])('of phase %s (%s) and type %s is secondary: %s', (code, phase, type, value, reading) => {
    const school = schoolFactsFromGias({ ...typed(type), ...only('PhaseOfEducation', code) });
    // What says little of a school is left out of what is known of it.
    expect(school.facts.phase).toBe(['40', '41'].includes(type) && value === 'notKnown' ? undefined : phase);
    expect(school.phase.value).toBe(phase);
    expect(school.secondary.value).toBe(value);
    expect(school.secondary.readings.map((each) => [each.service, each.value])).toEqual([['claimPayments', reading]]);
  });

  it('without a type is secondary by its phase only where every type of that phase is', () => {
    const of = (code: string): unknown => schoolFactsFromGias(only('PhaseOfEducation', code)).secondary.value;
    expect(['0', '2', '4'].map(of)).toEqual(['notKnown', 'notKnown', true]);
  });
});

describe('every answer', () => {
  it('has a citation for each reading', () => {
    const { facts: _, problems: __, ...answers } = schoolFactsFromGias(academy);
    const sources = Object.values(answers).flatMap(({ readings }) => readings.map(({ source }) => source));
    expect(sources.length).toBe(12);
    for (const { document, section, basis } of sources) {
      expect([document.address, section, basis]).toEqual([
        expect.stringMatching('DFE-Digital'),
        expect.stringMatching(/./),
        'stated',
      ]);
    }
  });

  it('is not known where the row says nothing', () => {
    const { facts, problems, ...answers } = schoolFactsFromGias({});
    expect(facts).toEqual({});
    expect(Object.values(answers).map(({ value }) => value)).toEqual(Array(6).fill('notKnown'));
    expect(problems.map(({ code, path }) => [code, path[0]])).toEqual([
      ['missing', 'TypeOfEstablishment (code)'],
      ['missing', 'EstablishmentStatus (code)'],
      ['missing', 'PhaseOfEducation (code)'],
      ['missing', 'EstablishmentTypeGroup (code)'],
      ['missing', 'DistrictAdministrative (code)'],
    ]);
  });
});

describe('the numbers of the register’s own application', () => {
  it('are not taken for the codes of the published file', () => {
    // In the application 3 is closed, 5 secondary, 28 an academy converter and 7 local-authority maintained.
    const own = {
      ...only('EstablishmentStatus', '3'),
      ...only('PhaseOfEducation', '5'),
      ...only('TypeOfEstablishment', '28'),
      ...only('EstablishmentTypeGroup', '7'),
    };
    const { open, phase, problems } = schoolFactsFromGias({ ...own, 'DistrictAdministrative (code)': 'E07000148' });
    expect([open.value, phase.value]).toEqual([true, 'middleDeemedSecondary']);
    expect(problems.map(({ code, path }) => [code, path[0]])).toEqual([['notOneOf', 'EstablishmentTypeGroup (code)']]);
  });

  it.each([
    ['EstablishmentStatus', '3', 'Closed'],
    ['PhaseOfEducation', '5', 'Secondary'],
    ['TypeOfEstablishment', '28', 'Academy converter'],
    ['EstablishmentTypeGroup', '1', 'Academies'],
  ])('are told by the name beside them: %s %s is not %s', (column, code, name) => {
    const school = schoolFactsFromGias({ ...academy, [`${column} (code)`]: code, [`${column} (name)`]: name });
    expect(school.problems).toEqual([
      {
        path: [`${column} (code)`],
        code: 'contradiction',
        message: `${column} (code) is not the code of its name: use the codes of the published file, not the register’s own numbers`,
      },
    ]);
  });
});

describe('a code', () => {
  it('may be a number, or have a nought before it', () => {
    const row = {
      ...academy,
      ...only('TypeOfEstablishment', ' 01 '),
      ...only('EstablishmentStatus', 1),
      'LA (code)': 926,
    };
    expect(schoolFactsFromGias(row).problems).toEqual([]);
    expect(schoolFactsFromGias(row).open.value).toBe(true);
  });

  it.each(['4', '99', '-1', '1.5', 'E07', 'x'.repeat(50)])('%s is told', (code) => {
    const { problems, fundedType } = schoolFactsFromGias({ ...academy, ...only('TypeOfEstablishment', code) });
    expect(problems.map(({ path }) => path)).toEqual([['TypeOfEstablishment (code)']]);
    expect(fundedType.value).toBe('notKnown');
  });
});

function typed(code: string, more: object = {}): Partial<typeof academy> {
  return { ...academy, ...only('TypeOfEstablishment', code), ...more };
}

/** A code without its name. */
function only(column: string, code: unknown): object {
  return { [`${column} (code)`]: code, [`${column} (name)`]: undefined };
}
