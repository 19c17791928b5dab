import { notADay } from '../../calendar/notADay.js';
import { InvalidInput } from '../../problems/invalidInput.js';
import type { Problem } from '../../problems/problem.js';
import type { Enrolment, MentoredEct } from '../enrolment.js';
import type { Planning } from '../plan.js';

type Path = Problem['path'];

/**
 * Whatever a caller without a compiler passes, lists must be lists and days text before they are examined.
 *
 * @throws {@link InvalidInput} with a problem for each that is not.
 */
export function checkShape(enrolment: Enrolment, { fixed }: Planning): void {
  const problems = [
    ...problemsWithKey(enrolment.person, ['person']),
    ...problemsWithKey(enrolment.school, ['school']),
    ...problemsWithDay(enrolment, []),
    ...problemsWithList(enrolment.workingDays, ['workingDays']),
    ...problemsWithList(enrolment.mentorWorkingDays, ['mentorWorkingDays']),
    ...problemsWithObjects(enrolment.ects, ['ects']),
    ...problemsWithObjects(fixed, ['fixed']),
  ];
  if (problems.length === 0) {
    enrolment.ects?.forEach((ect, at) => {
      problems.push(
        ...problemsWithKey(ect.person, ['ects', at, 'person']),
        ...problemsWithDay(ect, ['ects', at]),
        ...problemsWithList(ect.workingDays, ['ects', at, 'workingDays']),
      );
    });
  }
  if (problems.length > 0) throw new InvalidInput(problems);
}

function problemsWithKey(key: unknown, path: Path): readonly Problem[] {
  return typeof key === 'string' && key !== '' ? [] : [{ path, code: 'missing', message: 'Enter a key' }];
}

function problemsWithDay({ start }: Pick<MentoredEct, 'start'>, path: Path): readonly Problem[] {
  return typeof start === 'string' ? [] : [notADay([...path, 'start'], 'The start')];
}

function problemsWithList(list: unknown, path: Path): readonly Problem[] {
  return list === undefined || Array.isArray(list) ? [] : [{ path, code: 'wrongKind', message: 'Enter a list' }];
}

function problemsWithObjects(list: unknown, path: Path): readonly Problem[] {
  if (!Array.isArray(list)) return problemsWithList(list, path);
  return list.flatMap((each: unknown, at) =>
    typeof each === 'object' && each !== null
      ? []
      : [{ path: [...path, at], code: 'wrongKind' as const, message: 'Enter an object with the fields of one' }],
  );
}
