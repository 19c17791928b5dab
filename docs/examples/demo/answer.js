import {
  actionsFor,
  coachingForMentorsOfAnHour,
  conferenceOfSixHours,
  decideEligibility,
  explainActions,
  explainChanges,
  explainDecision,
  explainPlan,
  explainWorkload,
  factsStillNeeded,
  formFor,
  InvalidInput,
  planSchedule,
  programmes,
  releasedPeriods,
  replanSchedule,
  secondYearStudyFortnightly,
  selfStudyOf45Minutes,
  tallyWorkload,
  timeOffBalance,
  workshopOfSixHours,
} from 'ecf-rules';

/**
 * What to count where no source publishes a length or a number. Each has a name
 * and a source, and every workload repeats those it used. Choose your own.
 */
const ASSUME = [
  secondYearStudyFortnightly,
  selfStudyOf45Minutes,
  conferenceOfSixHours,
  workshopOfSixHours,
  coachingForMentorsOfAnHour,
];

/**
 * Answers the three questions for every person: may they join, when does
 * everything happen, and does the time off timetable cover it?
 *
 * @param people - the good rows of `readPeople`.
 * @param calendars - the values of the good rows of `readCalendars`.
 */
export function answerAll(people, calendars) {
  const answers = people.map((row) => answerRow(row, calendars));
  // Whoever is on two programmes has both workloads before the balance of one is struck.
  return answers.map((answer) => ({ ...answer, ...balanceFor(answer, answers) }));
}

function answerRow({ position, label, value }, calendars) {
  const programme = programmes.find(({ id }) => id === value.programme);
  const decision = decideEligibility(programme, value.facts, value.at);
  return {
    position,
    person: label,
    role: value.facts.role ?? null,
    programme: { id: programme.id, name: programme.name },
    decision,
    decisionInWords: explainDecision(decision),
    factsStillNeeded: factsStillNeeded(programme, value.facts, value.at),
    questionsStillOpen: questionsStillOpen(programme, value),
    timetable: value.timetable ?? null,
    ...planFor(programme, value.enrolment, value.events ?? [], calendars),
  };
}

/** What the person or the school still has to say; what only a named body can decide is among the reasons. */
function questionsStillOpen(programme, { facts, at }) {
  const { questions } = formFor(programme, facts, at);
  return questions.filter(({ required }) => required).map(({ label }) => label);
}

/** A plan and its workload: as published, and under the assumptions. Without an enrolment there is none to make. */
function planFor(programme, enrolment, events, calendars) {
  if (enrolment === undefined) return { plan: null, problems: [] };
  try {
    const first = planSchedule(programme, enrolment, { calendars });
    // What happened since is told to the plan: it says what it changed, and who has to be told or asked.
    const { plan, changes } = replanSchedule(programme, first, { calendars, events });
    const actions = actionsFor(plan);
    const planned = {
      plan,
      planInWords: explainPlan(plan),
      changes,
      ...(changes.length > 0 ? { changesInWords: explainChanges(changes) } : {}),
      actions,
      ...(actions.length > 0 ? { actionsInWords: explainActions(actions) } : {}),
      problems: [],
    };
    if (plan.edition === null) return planned; // no rule is known for this start, so there is no time to add up
    return {
      ...planned,
      published: tallyWorkload(plan),
      workload: tallyWorkload(plan, { assume: ASSUME }),
    };
  } catch (error) {
    // A school without a calendar, say: that row has no plan, and the others are answered.
    if (error instanceof InvalidInput) return { plan: null, problems: error.problems };
    throw error;
  }
}

/** The time released against the time asked; what the person does on other programmes is shown apart. */
function balanceFor({ person, plan, workload, timetable }, answers) {
  if (workload === undefined) return {};
  const apart = answers
    .filter((other) => other.person === person && other.workload !== undefined && other.workload !== workload)
    .map((other) => other.workload);
  const released = timetable === null ? [] : releasedPeriods(plan, timetable);
  const balance = timeOffBalance(workload, released, { apart });
  // Only an ECT is released for a programme; for the others there is nothing to set the time against.
  const words = balance.years.length > 0 ? explainWorkload(workload, balance) : explainWorkload(workload);
  return { balance, workloadInWords: words };
}
