import { InvalidInput } from '../problems/invalidInput.js';
import type { Problem } from '../problems/problem.js';
import type { Report } from '../problems/report.js';
import { type AcademicYear, daysOf, isAcademicYear } from './academicYear.js';
import { type CivilDay, isCivilDay, plusMonths } from './civilDay.js';
import { notADay } from './notADay.js';
import type { Period } from './period.js';
import { type SchoolDates, TERM_NAMES, type TermDates, type YearDates } from './schoolDates.js';

type Path = Problem['path'];

/**
 * Refuses dates that cannot be a school's: every problem at once.
 *
 * @throws {@link InvalidInput} with a problem for each.
 */
export function checkSchoolDates(dates: SchoolDates): void {
  const problems: Problem[] = [];
  const report: Report = (path, code, message) => problems.push({ path, code, message });

  if (!isListOfObjects(dates.years)) {
    throw new InvalidInput([{ path: ['years'], code: 'wrongKind', message: 'Enter the academic years as a list' }]);
  }
  if (typeof dates.school !== 'string' || dates.school === '') {
    report(['school'], 'missing', 'Enter the key of the school');
  }
  if (dates.years.length === 0) report(['years'], 'missing', 'Enter the dates of at least one academic year');
  dates.years.forEach((year, at) => {
    checkYear(year, ['years', at], report);
    const before = dates.years[at - 1];
    if (before !== undefined && before.academicYear >= year.academicYear) {
      report(['years', at, 'academicYear'], 'wrongOrder', 'Enter each academic year once, the earliest first');
    } else if (before !== undefined && endsAfter(before, year)) {
      report(
        ['years', at, 'terms', 0, 'first'],
        'overlap',
        'A year must begin after the last term of the one before it',
      );
    }
  });
  if (problems.length > 0) throw new InvalidInput(problems);
}

/** Callers without a compiler may pass anything. */
function isList(value: unknown): boolean {
  return Array.isArray(value);
}

function isListOfObjects(value: unknown): boolean {
  return Array.isArray(value) && value.every((each) => typeof each === 'object' && each !== null);
}

function endsAfter(before: YearDates, year: YearDates): boolean {
  if (!isListOfObjects(before.terms) || !isListOfObjects(year.terms)) return false;
  const last = before.terms.at(-1)?.last;
  const first = year.terms[0]?.first;
  return isCivilDay(last) && isCivilDay(first) && last >= first;
}

function checkYear(year: YearDates, path: Path, report: Report): void {
  const span = isAcademicYear(year.academicYear) ? schoolYearSpan(year.academicYear) : undefined;
  if (span === undefined)
    report([...path, 'academicYear'], 'notAnAcademicYear', 'Enter an academic year, such as 2024/25');
  checkTrainingDays(year, [...path, 'trainingDays'], span, report);
  if (!isListOfObjects(year.terms)) {
    report([...path, 'terms'], 'wrongKind', 'Enter the three terms as a list');
    return;
  }
  if (year.terms.map((term) => term.name).join() !== TERM_NAMES.join()) {
    report([...path, 'terms'], 'notOneOf', 'Enter three terms: autumn, spring and summer, in that order');
  }
  year.terms.forEach((term, at) => {
    const days = checkTerm(term, [...path, 'terms', at], report);
    const before = year.terms[at - 1];
    if (!days) return;
    if (before !== undefined && isCivilDay(before.last) && before.last >= term.first) {
      report([...path, 'terms', at, 'first'], 'overlap', 'A term must begin after the one before it has ended');
    }
    if (span !== undefined && (term.first < span.first || term.last > span.last)) {
      report(
        [...path, 'terms', at],
        'outside',
        `A term of ${year.academicYear} must lie between 1 August and 31 August`,
      );
    }
  });
}

/** Some schools begin their year in August, before the first of September on which the academic year begins. */
function schoolYearSpan(year: AcademicYear): Period {
  const { first, last } = daysOf(year);
  return { first: plusMonths(first, -1), last };
}

/** @returns whether the term has a first and a last day that can be compared further. */
function checkTerm(term: TermDates, path: Path, report: Report): boolean {
  if (!checkPeriod(term, path, 'term', report)) return false;
  const { halfTerm } = term;
  if (halfTerm === undefined) return true;
  if (!isListOfObjects([halfTerm])) {
    report([...path, 'halfTerm'], 'wrongKind', 'Enter the days of the half-term, or leave it out');
    return true;
  }
  if (!checkPeriod(halfTerm, [...path, 'halfTerm'], 'half-term', report)) return true;
  if (halfTerm.first < term.first || halfTerm.last > term.last) {
    report([...path, 'halfTerm'], 'outside', 'The half-term must lie inside its term');
  }
  return true;
}

function checkPeriod(period: Period, path: Path, name: string, report: Report): boolean {
  const first = checkDay(period.first, [...path, 'first'], `The first day of the ${name}`, report);
  const last = checkDay(period.last, [...path, 'last'], `The last day of the ${name}`, report);
  if (!first || !last) return false;
  if (period.first <= period.last) return true;
  report([...path, 'last'], 'wrongOrder', `The last day of the ${name} must be the first day or later`);
  return false;
}

function checkDay(day: CivilDay, path: Path, subject: string, report: Report): boolean {
  if (isCivilDay(day)) return true;
  report(path, 'notADay', notADay(path, subject).message);
  return false;
}

function checkTrainingDays(year: YearDates, path: Path, span: Period | undefined, report: Report): void {
  if (year.trainingDays === 'notPublished') return;
  if (!isList(year.trainingDays)) {
    report(path, 'wrongKind', 'Enter the training days as a list, or notPublished');
    return;
  }
  const seen = new Set<CivilDay>();
  year.trainingDays.forEach((day, at) => {
    if (!checkDay(day, [...path, at], 'A training day', report)) return;
    if (seen.has(day)) report([...path, at], 'duplicate', 'Enter each training day once');
    if (span !== undefined && (day < span.first || day > span.last)) {
      report(
        [...path, at],
        'outside',
        `A training day of ${year.academicYear} must lie between 1 August and 31 August`,
      );
    }
    seen.add(day);
  });
}
