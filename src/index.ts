/**
 * The published rules of England's early career teacher programmes and of the
 * Maths Hubs projects: who may join, when everything happens and how much time it
 * takes, with the reasons and sources for each answer.
 *
 * | to | use | and in words |
 * | --- | --- | --- |
 * | decide who may join | {@link decideEligibility}, {@link factsStillNeeded}, {@link decisionsOverTime}, {@link whatWouldChange} | {@link explainDecision}, {@link explainChange} |
 * | ask for the facts | {@link formFor}, {@link formSchema}, {@link questionsFor}, {@link answersFrom}, {@link readDay} | {@link QUESTIONS} |
 * | plan a course | {@link schoolCalendar}, {@link planSchedule} | {@link explainPlan}, {@link timelineSvg} |
 * | update a plan with what has happened | {@link replanSchedule}, {@link comparePlans}, {@link actionsFor} | {@link explainChanges}, {@link explainActions} |
 * | count the time it takes | {@link tallyWorkload}, {@link heavierWeeks}, {@link releasedPeriods}, {@link timeOffBalance} | {@link explainWorkload}, {@link workloadSvg} |
 * | allocate capped places | {@link allocatePlaces}, {@link changeAllocation}, {@link verifyAllocation}, {@link drawOrder} | {@link explainAllocation}, {@link summariseAllocation} |
 * | look up rules | {@link programmes}, {@link editionFor}, {@link rulebook} | |
 * | write days, academic years and FTE | {@link civilDay}, {@link academicYear}, {@link fte} | |
 *
 * Invalid input is refused with {@link InvalidInput}, which reports every problem
 * at once.
 *
 * @packageDocumentation
 * @module ecf-rules
 */
export { type AcademicYear, academicYear, academicYearOf, isAcademicYear } from './calendar/academicYear.js';
export { BANK_HOLIDAYS, BANK_HOLIDAYS_KNOWN } from './calendar/bankHolidays.js';
export { type CivilDay, civilDay, isCivilDay } from './calendar/civilDay.js';
export { DAY_KINDS, type DayKind, dayKind } from './calendar/dayKind.js';
export type { Period } from './calendar/period.js';
export { sampleDates } from './calendar/sampleDates.js';
export {
  type SchoolCalendar,
  type SchoolYear,
  schoolCalendar,
  type TeachingWeek,
  type Term,
} from './calendar/schoolCalendar.js';
export { type SchoolDates, TERM_NAMES, type TermDates, type TermName, type YearDates } from './calendar/schoolDates.js';
export { WEEKDAYS, type Weekday } from './calendar/weekday.js';
export { decideEligibility } from './eligibility/decideEligibility.js';
export {
  type Ask,
  type Asked,
  type Decided,
  type Decision,
  type NoRuleKnown,
  OUTCOMES,
  type Outcome,
} from './eligibility/decision.js';
export { type DatedDecision, decisionsOverTime } from './eligibility/decisionsOverTime.js';
export { factsStillNeeded } from './eligibility/factsStillNeeded.js';
export type { Finding, Standing } from './eligibility/finding.js';
export { type Change, whatWouldChange } from './eligibility/whatWouldChange.js';
export { explainAllocation, summariseAllocation } from './export/explainAllocation.js';
export { explainChange } from './export/explainChange.js';
export { explainActions, explainChanges } from './export/explainChanges.js';
export { explainDecision } from './export/explainDecision.js';
export { explainPlan } from './export/explainPlan.js';
export { explainWorkload } from './export/explainWorkload.js';
export type { Explanation, Reason } from './export/explanation.js';
export type { PictureOptions } from './export/picture.js';
export { rulebook } from './export/rulebook.js';
export {
  RULE_UNITS,
  type Rulebook,
  type RulebookRule,
  type RuleCitation,
  type RuleUnit,
  type RuleValue,
} from './export/rulebookRule.js';
export { timelineSvg } from './export/timelineSvg.js';
export { workloadSvg } from './export/workloadSvg.js';
export { answersFrom } from './forms/answersFrom.js';
export { type Form, type FormQuestion, QUESTION_STATES, type QuestionState } from './forms/form.js';
export { formFor } from './forms/formFor.js';
export { formSchema, type ToAnswer } from './forms/formSchema.js';
export type { Entered, FormValues } from './forms/formValues.js';
export { programmesThatAsk } from './forms/programmesThatAsk.js';
export type { Answerer, InputFor, Option, Question, Wording } from './forms/question.js';
export { QUESTIONS } from './forms/questions.js';
export { BEARINGS, type Bearing, type ProgrammeQuestion, questionsFor } from './forms/questionsFor.js';
export { type DayParts, type DayWording, readDay } from './forms/readDay.js';
export type { Reading } from './forms/reading.js';
export type { FormResult, FormSchema } from './forms/standardSchema.js';
export { valuesFrom } from './forms/valuesFrom.js';
export { allocatePlaces } from './places/allocatePlaces.js';
export {
  type Allocation,
  type AllocationCounts,
  type CapName,
  type Competition,
  type Leaver,
  PLACE_TIERS,
  PLACEMENT_REASONS,
  PLACEMENT_STATUSES,
  type PlacedApplication,
  type Placement,
  type PlacementReason,
  type PlacementStatus,
  type PlacesTaken,
  type PlaceTier,
  type RefusedApplication,
  type UnseatedPlace,
} from './places/allocation.js';
export type { Application, DecisionTaken } from './places/application.js';
export { type BrokenPromise, PLACE_PROMISES, type PlacePromise } from './places/brokenPromise.js';
export { changeAllocation } from './places/changeAllocation.js';
export {
  type AllocationChanges,
  type ChangedAllocation,
  type NewCaps,
  type NewDecision,
  type PlacementChange,
  type Stand,
  UNSEATED_RULES,
  type Unseating,
} from './places/changes.js';
export { type DrawnApplication, drawOrder, drawTicket } from './places/drawOrder.js';
export {
  type Cap,
  type Caps,
  type Closing,
  INTAKE_ORDERS,
  type Intake,
  type IntakeOrder,
  LATE_RULES,
  type RoleCaps,
  UNDECIDED_RULES,
  type UndecidedRule,
  type UndecidedRules,
} from './places/intake.js';
export { verifyAllocation } from './places/verifyAllocation.js';
export { InvalidInput } from './problems/invalidInput.js';
export type { Problem, ProblemCode } from './problems/problem.js';
export { ambitionEct } from './programmes/ambitionEct.js';
export { programmes } from './programmes/catalogue.js';
export { ectMathsPilot } from './programmes/ectMathsPilot.js';
export { ittProviderCommunity } from './programmes/ittProviderCommunity.js';
export { secondaryMathsMatLeads } from './programmes/secondaryMathsMatLeads.js';
export { secondarySubjectLeadership } from './programmes/secondarySubjectLeadership.js';
export { sktmSecondaryEct } from './programmes/sktmSecondaryEct.js';
export { sktmSecondaryNonSpecialist } from './programmes/sktmSecondaryNonSpecialist.js';
export { strengtheningIttPartnerships } from './programmes/strengtheningIttPartnerships.js';
export { years5To8Continuity } from './programmes/years5To8Continuity.js';
export { ACTION_TOPICS, type Action, type ActionTopic, actionsFor } from './schedule/actionsFor.js';
export { comparePlans, type PlanChange } from './schedule/comparePlans.js';
export type { Enrolment, MentoredEct, WorkingPattern } from './schedule/enrolment.js';
export { FORTNIGHTS, type Fortnight } from './schedule/fortnight.js';
export {
  CAVEATS,
  type Caveat,
  type CaveatCode,
  type FixedSession,
  type LongOrShortAbsence,
  type Moved,
  type Plan,
  type Planning,
  type PlanningChoices,
  type PlanTerm,
  SESSION_STATES,
  type Session,
  type SessionChange,
  type SessionNumber,
  type SessionState,
  type Unscheduled,
} from './schedule/plan.js';
export {
  type Absence,
  type ChangeOfFte,
  type ChangeOfMentor,
  type Defer,
  EVENT_KINDS,
  type EventKind,
  type MissedSession,
  type OfSomeone,
  type PlanEvent,
  type Resume,
  type Transfer,
  type Withdraw,
} from './schedule/planEvent.js';
export { planSchedule } from './schedule/planSchedule.js';
export { type Replanned, replanSchedule } from './schedule/replanSchedule.js';
export {
  ACTIVITY_KINDS,
  type Activity,
  type ActivityDates,
  type ActivityFields,
  type ActivityKind,
  type Attendance,
  type Attends,
  type Cadence,
  type ClockTime,
  type DatedSession,
  type Length,
  type LengthPart,
} from './vocabulary/activity.js';
export type { Assumption } from './vocabulary/assumption.js';
export {
  CHANGEABLE_FACTS,
  CHANGERS,
  type Changeability,
  type Changer,
  REASONS_FIXED,
  type ReasonFixed,
} from './vocabulary/changeableFacts.js';
export { BASES, type Basis, type Citation, type CitationsFor, type Document } from './vocabulary/citation.js';
export {
  type Criterion,
  type CriterionOn,
  type DayBound,
  FORCES,
  type Force,
  type Rule,
  type Test,
} from './vocabulary/criterion.js';
export { cohortsOf, editionFor } from './vocabulary/edition.js';
export {
  COMMUNITY_FOCUSES,
  FACTS,
  type FactName,
  type Facts,
  type FactValues,
  ITT_IN_MATHS,
  type Known,
  TOOK_PART_BEFORE,
  YEARS_OF_TEACHING,
} from './vocabulary/facts.js';
export { factsAskedBy } from './vocabulary/factsAskedBy.js';
export { type Fte, fte } from './vocabulary/fte.js';
export { BODIES, type Body, ROLES, type Role } from './vocabulary/people.js';
export {
  type Edition,
  type EditionFields,
  type Flexibility,
  type Places,
  type Programme,
  type ProgrammeFields,
  type Route,
  STATEMENT_TOPICS,
  type Statement,
  type StatementTopic,
  type Tier,
  type TimeOffPercent,
} from './vocabulary/programme.js';
export type { Published } from './vocabulary/published.js';
export { PHASES, type Phase } from './vocabulary/school.js';
export {
  coachingForMentorsOfAnHour,
  conferenceOfSixHours,
  secondYearStudyFortnightly,
  secondYearStudyWeekly,
  selfStudyOf30Minutes,
  selfStudyOf45Minutes,
  selfStudyOf50Minutes,
  type WorkloadAssumption,
  workshopOfSixHours,
} from './workload/assumptions.js';
export type { ApartTime, Balance, BalanceGap, Covered, WeekBalance, YearBalance } from './workload/balance.js';
export { type HeavierWeek, heavierWeeks } from './workload/heavierWeeks.js';
export type { ReleasedPeriod } from './workload/released.js';
export { type HalfOfInduction, type InductionTimetable, releasedPeriods } from './workload/releasedPeriods.js';
export { type TallyOptions, tallyWorkload } from './workload/tallyWorkload.js';
export { timeOffBalance } from './workload/timeOffBalance.js';
export { type TimeOff, type Timetable, timeOffTimetable } from './workload/timeOffTimetable.js';
export type {
  DoneAndToCome,
  KindTally,
  Tally,
  TermTally,
  WeekTally,
  Workload,
  YearTally,
} from './workload/workload.js';
