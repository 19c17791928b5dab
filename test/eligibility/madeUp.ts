import type { AcademicYear } from '../../src/calendar/academicYear.js';
import { sktmSecondaryNonSpecialist } from '../../src/programmes/sktmSecondaryNonSpecialist.js';
import type { Criterion, Rule } from '../../src/vocabulary/criterion.js';
import type { Edition, Programme } from '../../src/vocabulary/programme.js';

/** An edition that nobody published, for rules that no programme has yet. */
export function madeUpEdition(tiers: Edition['tiers'], more: Partial<Edition> = {}): Edition {
  const [published] = sktmSecondaryNonSpecialist.editions;
  if (published === undefined) throw new Error('the programme has no edition');
  return { ...(published as Edition), id: 'made-up-2022', tiers, ...more };
}

/** A programme that nobody published. */
export function madeUp(...editions: readonly Edition[]): Programme {
  return { ...(sktmSecondaryNonSpecialist as Programme), id: 'made-up', name: 'Made-up programme', editions };
}

/** One required condition, named after its fact unless it says otherwise. */
export function criterion(given: Partial<Criterion> & Pick<Criterion, 'fact' | 'test'>): Rule {
  const [published] = sktmSecondaryNonSpecialist.editions;
  if (published === undefined) throw new Error('the programme has no edition');
  return { id: given.fact, force: 'required', source: published.sources.tiers, ...given };
}

/** The cohorts of these first years: 2022 is 2022/23. */
export function cohorts(...years: readonly number[]): readonly AcademicYear[] {
  return years.map((year) => `${year}/${String(year + 1).slice(2)}` as AcademicYear);
}
