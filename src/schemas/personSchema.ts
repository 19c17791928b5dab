import * as z from 'zod';
import { type AcademicYear, academicYearOf, isAcademicYear } from '../calendar/academicYear.js';
import { type CivilDay, isCivilDay } from '../calendar/civilDay.js';
import type { Asked } from '../eligibility/decision.js';
import { nearestName } from '../problems/nearestName.js';
import type { Problem, ProblemCode } from '../problems/problem.js';
import { programmes } from '../programmes/catalogue.js';
import type { Enrolment } from '../schedule/enrolment.js';
import type { PlanEvent } from '../schedule/planEvent.js';
import { editionFor } from '../vocabulary/edition.js';
import type { FactName, Facts, Known } from '../vocabulary/facts.js';
import { ROLES, type Role } from '../vocabulary/people.js';
import type { Programme } from '../vocabulary/programme.js';
import type { InductionTimetable } from '../workload/releasedPeriods.js';
import { ENROLMENT_RULES, enrolmentFields, MOST_ECTS } from './enrolmentSchema.js';
import { factsSchema } from './factsSchema.js';
import { closedObject } from './fields/closedObject.js';
import { dayField } from './fields/dayField.js';
import { FACT_RULES } from './fields/factsField.js';
import { keyField } from './fields/keyField.js';
import { rolesToChooseFrom } from './fields/rolesToChooseFrom.js';
import type { Shape } from './fields/strictFields.js';
import type { Written } from './fields/written.js';
import { inductionTimetableSchema, TIMETABLE_RULES } from './inductionTimetableSchema.js';
import { planEventsSchema } from './planEventsSchema.js';
import { addProblems } from './problems/addProblems.js';
import { isBroken } from './problems/isBroken.js';
import { planningMisfits } from './problems/planningMisfits.js';
import { problemsOfEvents } from './problems/problemsOfEvents.js';
import { publicSchema } from './publicSchema.js';

/** A person who asks about a programme, read and ready for the core. */
export interface Person {
  /** A key for the person that says nothing about them: never a name or a reference number. */
  readonly person: string;
  /** The id of the programme, from the catalogue. */
  readonly programme: string;
  /** The known facts, for `decideEligibility`. */
  readonly facts: Known<FactName>;
  /** The day of asking and the start, for `decideEligibility`. */
  readonly at: Asked;
  /** For `planSchedule`; left out where no plan is asked for. */
  readonly enrolment?: Enrolment;
  /** What has happened to the plan, for `replanSchedule`; left out where nothing has. */
  readonly events?: readonly PlanEvent[];
  /** For `releasedPeriods`. */
  readonly timetable?: InductionTimetable;
}

/** Facts as they are written: days as text. */
export type WrittenFacts = { readonly [Name in keyof Facts]?: Written<Facts[Name]> | undefined };

/**
 * An enrolment as it is written with a person, who already has a key, a role and a start; `trained`, where it is left
 * out, follows the fact `mentorTrained`.
 */
export type WrittenEnrolment = Written<Omit<Enrolment, 'person' | 'role' | 'start'>>;

/** A person who asks about a programme, as written in a file. */
export interface WrittenPerson {
  /** A key for the person that says nothing about them: never a name or a reference number. */
  readonly person: string;
  /** The id of the programme, such as `ambition-ect`. */
  readonly programme: string;
  /** The day of asking. */
  readonly on: string;
  /** The day the person starts, or started, or only the academic year; if left out, the day of asking. */
  readonly start?: string | undefined;
  /** What is known; a fact left out is unknown. With an enrolment, `role` has to be among them. */
  readonly facts: WrittenFacts;
  /** Given where a plan is asked for; `start` then has to be a day. */
  readonly enrolment?: WrittenEnrolment | undefined;
  /** What has happened to the plan. */
  readonly events?: readonly Written<PlanEvent>[] | undefined;
  /** An ECT's timetable, where the time off timetable is asked for. */
  readonly timetable?: Written<InductionTimetable> | undefined;
}

/** A person whose fields have been read, one by one. */
interface Fields {
  readonly person: string;
  readonly programme: string;
  readonly on: CivilDay;
  readonly start?: CivilDay | AcademicYear | undefined;
  readonly facts: Known<FactName>;
  readonly enrolment?: Omit<Enrolment, 'person' | 'role' | 'start'> | undefined;
  readonly events?: readonly PlanEvent[] | undefined;
  readonly timetable?: InductionTimetable | undefined;
}

/**
 * A person who asks about a programme: their facts and, where a plan is asked
 * for, their enrolment and timetable. The person's `role` and `start` are written
 * once, and read into the enrolment; so is the fact that a mentor has been
 * trained (`mentorTrained`), unless the enrolment itself says whether they are
 * `trained`. Where a term begins in August, the enrolment's `cohort` says which
 * academic year it is. The cohort may be any year after the start's, as the
 * Department for Education moves people to later ones: how far is not published,
 * so no year is refused for being too late.
 *
 * Reports: fields that are missing or unknown, values of the wrong kind, a
 * programme that is not in the catalogue (with the nearest id), and everything
 * that `planSchedule` refuses in the enrolment and the events, apart from a
 * missing calendar and a session that the plan does not have on its day.
 *
 * @example
 * ```ts
 * const { facts, at } = personSchema.parse({
 *   person: 'p-05',
 *   programme: 'sktm-secondary-non-specialist',
 *   on: '2022-11-01',
 *   facts: { stateFunded: true, teachesMaths: true, ittInMaths: 'no' },
 * });
 * decideEligibility(sktmSecondaryNonSpecialist, facts, at).outcome; // => 'eligible'
 * ```
 */
export const personSchema: z.ZodType<Person, WrittenPerson> = /* @__PURE__ */ makePersonSchema();

function makePersonSchema(): z.ZodType<Person, WrittenPerson> {
  return personSchemaOver(programmes);
}

/**
 * A person who asks about one of some programmes.
 *
 * @param known - the programmes.
 */
export function personSchemaOver(known: readonly Programme[]): z.ZodType<Person, WrittenPerson> {
  const { person: _, role: __, start: ___, ...enrolment } = enrolmentFields();
  const shape: Shape<Fields> = {
    person: keyField('Enter a key for the person', 'The key of the person'),
    programme: z
      .string({ error: 'Enter the id of a programme, such as ambition-ect' })
      .superRefine((id, context) => tellUnknownProgramme(id, known, context))
      .meta({ enum: known.map(({ id }) => id) }),
    on: dayField('Enter the day of asking', 'The day of asking'),
    start: startField().optional(),
    facts: factsSchema,
    enrolment: closedObject(enrolment, 'Enter the enrolment as an object').optional(),
    events: planEventsSchema.optional(),
    timetable: inductionTimetableSchema.optional(),
  };
  const schema = closedObject(shape, 'Enter the person as an object')
    .superRefine((fields, context) => tellWhatDoesNotFit(fields, known, context), { when: () => true })
    .transform(joined);
  return publicSchema(schema, {
    title: 'Person',
    says: 'A person who asks about a programme: what is known of them and, where a plan is asked for, their enrolment and timetable.',
    beyondShape: [
      'the programme is one of the catalogue’s',
      'the start is a day or an academic year; with an enrolment it is a day, and the facts give a role of the programme',
      'a timetable, and events, have an enrolment beside them',
      ...new Set([...FACT_RULES, ...ENROLMENT_RULES, ...TIMETABLE_RULES]),
    ],
  });
}

function startField(): z.ZodType<CivilDay | AcademicYear, string> {
  const error = 'The start must be a day that exists, such as 2024-09-02, or an academic year, such as 2024/25';
  return z.string({ error }).refine((start) => isCivilDay(start) || isAcademicYear(start), {
    error,
    params: { code: 'notADay' },
  });
}

function tellUnknownProgramme(id: string, known: readonly Programme[], context: z.core.$RefinementCtx): void {
  const ids = known.map((programme) => programme.id);
  if (ids.includes(id)) return;
  const near = nearestName(id, ids);
  const hint = near === undefined ? `: the ids are ${ids.join(', ')}` : `; did you mean ${near}?`;
  addProblems(context, [{ path: [], code: 'unknownName', message: `There is no programme with this id${hint}` }]);
}

/** What an enrolment needs of the other fields, and what the core finds wrong with it. */
function tellWhatDoesNotFit(
  fields: Fields | null | undefined,
  known: readonly Programme[],
  context: z.core.$RefinementCtx,
): void {
  const given: Partial<Fields> = fields ?? {};
  const { enrolment, events, timetable, start, facts } = given;
  nameRoles(
    known.find(({ id }) => id === given.programme),
    context,
  );
  if (isNoObject(enrolment)) return; // it is reported, and asks for no plan
  const tell = (path: Problem['path'], code: ProblemCode, message: string): void =>
    addProblems(context, [{ path, code, message }]);

  if (enrolment === undefined) {
    if (timetable !== undefined) tell(['enrolment'], 'missing', 'Enter the enrolment that the timetable is for');
    if (events !== undefined) tell(['enrolment'], 'missing', 'Enter the enrolment that the events happened to');
    return;
  }
  if (facts?.role === undefined && !isBroken(context, ['facts'])) {
    tell(['facts', 'role'], 'missing', 'Enter what the person is on the programme, such as ect: a plan needs it');
  }
  if (start === undefined) tell(['start'], 'missing', 'Enter the day the training started: a plan needs it');
  if (isAcademicYear(start)) {
    tell(['start'], 'notADay', 'Enter the day the training started, not only the year: a plan needs it');
  }
  if (isBroken(context, ['enrolment', 'ects']) || (enrolment.ects?.length ?? 0) > MOST_ECTS) return;
  if (!isBroken(context, ['enrolment'])) addProblems(context, misfits(enrolment, given, known));
  addProblems(context, eventsThatDoNotFit(enrolment, given, context));
}

/** An invalid role is reported with those of the programme, where that is known. */
function nameRoles(programme: Programme | undefined, { issues }: z.core.$RefinementCtx): void {
  const at = issues.findIndex(({ code, path }) => code === 'invalid_value' && path?.join('.') === 'facts.role');
  const wrong = issues[at];
  if (wrong === undefined || wrong.input === undefined || wrong.input === null || programme === undefined) return;
  const message = `Role must be one of ${rolesToChooseFrom(programme).join(', ')}`;
  issues[at] = { ...wrong, message, params: { code: 'notOneOf' } };
}

/** Asks the core about an enrolment, whose school has whatever calendar it needs. */
function misfits(
  enrolment: NonNullable<Fields['enrolment']>,
  { programme: id, person, start, facts }: Partial<Fields>,
  programmesKnown: readonly Programme[],
): readonly Problem[] {
  const known = roleIn(facts);
  // Until the role is known, having ECTs is not a contradiction.
  const role = known ?? 'mentor';
  // What is spread comes last: so an engine copies it at once, and it has none of these fields.
  const whole = { person, role, start, ...enrolment } as Enrolment;
  const cohort = whole.cohort ?? (isCivilDay(start) ? academicYearOf(start) : undefined);
  const programme = programmesKnown.find((each) => each.id === id);
  const isOnEdition = programme !== undefined && cohort !== undefined && known !== undefined;
  const edition = isOnEdition ? editionFor(programme, cohort) : undefined;
  return planningMisfits(edition, whole).map(({ path, ...problem }) => ({
    ...problem,
    path: path[0] === 'role' ? ['facts', 'role'] : path[0] === 'start' ? path : ['enrolment', ...path],
  }));
}

/** Asks the core whether the events can have happened on the enrolment; planning reports what depends on the plan. */
function eventsThatDoNotFit(
  enrolment: NonNullable<Fields['enrolment']>,
  { start, facts, events }: Partial<Fields>,
  context: z.core.$RefinementCtx,
): readonly Problem[] {
  const isNoList = context.issues.some(({ path }) => path?.length === 1 && path[0] === 'events');
  if (events === undefined || isNoList) return [];
  const { ects } = enrolment;
  const role = roleIn(facts);
  // Where it is not known whether the person is a mentor, it is not known who else is in the plan.
  const isRoleSure = role === 'mentor' || (role !== undefined && ects === undefined);
  const who = {
    ...enrolment,
    role: role ?? 'mentor',
    start: dayIn(start),
    ects: ects?.map((ect) => ({ ...ect, start: dayIn(ect.start), from: dayIn(ect.from) })),
  } as Enrolment; // anything compared with an unknown day is neither before nor after it
  const isWhole = (at: number): boolean => !isBroken(context, ['events', at]);
  return problemsOfEvents(who, events, isWhole).flatMap(({ path, ...problem }) => {
    const [, field] = path;
    const isOfRole = field === 'person' || field === 'ect';
    return field === 'session' || (isOfRole && !isRoleSure) ? [] : [{ ...problem, path: ['events', ...path] }];
  });
}

/** Whether a value is given that is not an object; `null` is not one. */
function isNoObject(value: unknown): boolean {
  return value !== undefined && (typeof value !== 'object' || value === null);
}

/** What the person is, if that is one of the roles. */
function roleIn(facts: Known<FactName> | undefined): Role | undefined {
  return ROLES.find((role) => role === facts?.role);
}

function dayIn(day: unknown): CivilDay | undefined {
  return isCivilDay(day) ? day : undefined;
}

function joined({ person, programme, on, start, facts, enrolment, events, timetable }: Fields): Person {
  const asked = enrolment?.cohort ?? start;
  const { role } = facts;
  return {
    person,
    programme,
    facts,
    at: asked === undefined ? { on } : { on, start: asked },
    ...(enrolment !== undefined && role !== undefined && isCivilDay(start)
      ? { enrolment: enrolmentOf(person, role, start, isTrained(facts), enrolment) }
      : {}),
    ...(events === undefined ? {} : { events }),
    ...(timetable === undefined ? {} : { timetable }),
  };
}

function enrolmentOf(
  person: string,
  role: Role,
  start: CivilDay,
  trained: boolean,
  enrolment: NonNullable<Fields['enrolment']>,
): Enrolment {
  // What is spread comes last: so an engine copies it at once.
  return trained ? { person, role, start, trained, ...enrolment } : { person, role, start, ...enrolment };
}

/** Whether a mentor is known to have been trained; an enrolment that says otherwise is believed. */
function isTrained({ role, mentorTrained }: Known<FactName>): boolean {
  return role === 'mentor' && mentorTrained === true;
}
