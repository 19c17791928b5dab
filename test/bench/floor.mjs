// The floor: the same work on the same people, written by hand for this one programme, with nothing to spare. No findings,
// no citations, no ids, no checks; days are whole numbers. It is there to be compared with, and its answers are compared.

const DAY = 86_400_000;
const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'];
const EVERY_DAY = 0b11111;

export const ACTIVITIES = [
  'coaching-1',
  'coaching-2',
  'self-study-1',
  'clinic-ect-1',
  'clinic-ect-2',
  'conference-ect-1',
  'conference-ect-2',
  'clinic-mentor-1',
  'clinic-mentor-2',
  'conference-mentor-1',
  'conference-mentor-2',
  'coaching-for-mentors-1',
  'coaching-for-mentors-2',
];
const [COACHING, STUDY, CLINIC_ECT, CONFERENCE_ECT] = [0, 2, 3, 5];
const [CLINIC_MENTOR, CONFERENCE_MENTOR, COACHING_FOR_MENTORS] = [7, 9, 11];
const NOT_KNOWN = -1;
export const NO_DAY = 1_000_000; // a whole number, which Infinity is not to the engine

// Decide: the twelve conditions of the maths pilot.

export function decide(facts) {
  const failed = [];
  const missing = [];
  let refer = false;
  const { role } = facts;
  if (role === 'ect') {
    ask(facts.qts, true, 'has-qts', failed, missing);
    if (facts.inductionStart === undefined) missing.push('induction-from-september-2021');
    else if (facts.inductionStart < '2021-09-01') failed.push('induction-from-september-2021');
    ask(facts.inductionCompleted, false, 'induction-not-completed', failed, missing);
    ask(facts.exemptFromInduction, false, 'not-exempt', failed, missing);
    ask(facts.prohibited, false, 'not-prohibited', failed, missing);
    ask(facts.teachesMaths, true, 'teaches-maths', failed, missing);
  } else if (role === 'mentor') {
    ask(facts.mentorsEct, true, 'mentors-an-ect', failed, missing);
    ask(facts.mentorTrained, false, 'not-yet-trained-as-mentor', failed, missing);
  } else if (role === 'schoolLeader') {
    ask(facts.schoolTakesPart, true, 'school-takes-part', failed, missing);
  } else if (role === undefined) {
    missing.push('role-on-the-pilot');
  } else {
    failed.push('role-on-the-pilot');
  }
  if (role === 'ect' || role === 'mentor') {
    refer = askPhase(facts.phase, failed, missing);
    ask(facts.schoolInEngland, true, 'school-in-england', failed, missing);
  }
  return { outcome: outcomeOf(failed, missing, refer), failed, missing };
}

function ask(value, wanted, name, failed, missing) {
  if (value === undefined) missing.push(name);
  else if (value !== wanted) failed.push(name);
}

function askPhase(phase, failed, missing) {
  if (phase === undefined) missing.push('in-a-secondary-school');
  else if (phase === 'notApplicable') return true;
  else if (phase !== 'secondary' && phase !== 'middleDeemedSecondary' && phase !== 'allThrough') {
    failed.push('in-a-secondary-school');
  }
  return false;
}

function outcomeOf(failed, missing, refer) {
  if (failed.length > 0) return 'ineligible';
  if (missing.length > 0) return 'moreInformationNeeded';
  return refer ? 'refer' : 'eligible';
}

// Plan: two years of sessions.

/** A school's weeks as whole numbers, made once: a list of weeks for each term. */
export function compile({ years }) {
  const numbers = new Map();
  const terms = years.flatMap(({ terms: ofYear }, year) =>
    ofYear.map((term, at) => ({
      year,
      at,
      last: numberOf(term.last),
      weeks: term.weeks.map(({ monday, number, taught }) => ({
        monday: numberOf(monday),
        isOdd: number % 2 === 1,
        at: 0,
        days: taught.map((day) => (day === null ? 0 : numberOf(day))),
      })),
    })),
  );
  terms
    .flatMap(({ weeks }) => weeks)
    .forEach((week, at) => {
      week.at = at;
    });
  const first = Date.UTC(2022, 7, 1) / DAY;
  for (let day = first; day < first + 1200; day += 1) {
    numbers.set(new Date(day * DAY).toISOString().slice(0, 10), day);
  }
  return { terms, numbers, weeks: terms.flatMap(({ weeks }) => weeks) };
}

function numberOf(day) {
  return Math.trunc(Date.parse(day) / DAY) | 0; // a small whole number to the engine too
}

export function plan({ role, start, usualDay, workingDays, ects }, calendar) {
  const sessions = [];
  const own = courseOf(start, usualDay, workingDays, calendar);
  const taken = [];
  if (role === 'ect') {
    everyWeek(STUDY, own.first, own, NOT_KNOWN, sessions);
    coach(own, 45, sessions);
    own.busy = daysOf(sessions);
    oneATerm(CLINIC_ECT, own.terms, 0, own, taken, sessions);
    oneATerm(CLINIC_ECT + 1, own.terms, 3, own, taken, sessions);
    spread(CONFERENCE_ECT, own.first, 2, NOT_KNOWN, own, taken, sessions);
    spread(CONFERENCE_ECT + 1, own.second, 1, NOT_KNOWN, own, taken, sessions);
  } else {
    for (const ect of ects) coach(courseOf(ect.start, ect.usualDay, ect.workingDays, calendar), 60, sessions);
    own.busy = daysOf(sessions);
    spread(CLINIC_MENTOR, own.first, 2, 60, own, taken, sessions);
    spread(CLINIC_MENTOR + 1, own.second, 2, 60, own, taken, sessions);
    spread(CONFERENCE_MENTOR, own.first, 2, NOT_KNOWN, own, taken, sessions);
    spread(CONFERENCE_MENTOR + 1, own.second, 2, NOT_KNOWN, own, taken, sessions);
    spread(COACHING_FOR_MENTORS, own.first, 2, NOT_KNOWN, own, taken, sessions);
    spread(COACHING_FOR_MENTORS + 1, own.second, 2, NOT_KNOWN, own, taken, sessions);
  }
  return { terms: own.terms, sessions: inOrder(sessions, calendar.weeks.length) };
}

function daysOf(sessions) {
  const days = new Set();
  for (const { day } of sessions) days.add(day);
  return days;
}

/** Counted into their weeks, then put right within each: linear, where a sort is not. */
function inOrder(sessions, weeks) {
  const place = new Int32Array(weeks + 1);
  for (const { week } of sessions) place[week + 1] += 1;
  for (let week = 1; week <= weeks; week += 1) place[week] += place[week - 1];
  const sorted = Array.from(sessions); // of that length; every place is written over
  for (const session of sessions) sorted[place[session.week]++] = session;
  for (let at = 1; at < sorted.length; at += 1) {
    const session = sorted[at];
    let to = at;
    for (; to > 0 && sorted[to - 1].day > session.day; to -= 1) sorted[to] = sorted[to - 1];
    sorted[to] = session;
  }
  return sorted;
}

function courseOf(start, usualDay, workingDays, { terms, numbers }) {
  const from = numbers.get(start);
  const at = terms.findIndex(({ last }) => from <= last);
  const ofCourse = terms.slice(at, at + 6);
  const [begun] = ofCourse;
  const weeks = begun.weeks.filter(({ days }) => days.some((day) => day >= from));
  const course = [{ ...begun, weeks }, ...ofCourse.slice(1)];
  const usual = WEEKDAYS.indexOf(usualDay);
  const open = workingDays === undefined ? EVERY_DAY : openDays(workingDays);
  return {
    from,
    usual,
    open,
    after: dayAfter(usual, open),
    busy: undefined,
    terms: course,
    first: weeksOf(course, 0),
    second: weeksOf(course, 3),
  };
}

function weeksOf(terms, at) {
  return terms[at].weeks.concat(terms[at + 1].weeks, terms[at + 2].weeks);
}

function openDays(workingDays) {
  let open = 0;
  for (const day of workingDays) open |= 1 << WEEKDAYS.indexOf(day);
  return open;
}

function dayAfter(usual, open) {
  for (let ahead = 1; ahead < 5; ahead += 1) {
    const weekday = (usual + ahead) % 5;
    if ((open & (1 << weekday)) !== 0) return weekday;
  }
  return usual;
}

function coach(course, minutes, sessions) {
  everyWeek(COACHING, course.first, course, minutes, sessions);
  let ordinal = 0;
  for (const week of course.second) {
    if (!week.isOdd) continue;
    ordinal += 1;
    sessions.push({ activity: COACHING + 1, ordinal, day: dayIn(week, course.usual, course), week: week.at, minutes });
  }
}

function everyWeek(activity, weeks, course, minutes, sessions) {
  let ordinal = 0;
  for (const week of weeks) {
    ordinal += 1;
    sessions.push({ activity, ordinal, day: dayIn(week, course.usual, course), week: week.at, minutes });
  }
}

/** The day of a session in its week; a high number where the week has none. */
function dayIn({ days }, usual, { from, open }) {
  for (let at = usual; at < 5; at += 1) if (days[at] >= from && (open & (1 << at)) !== 0) return days[at];
  for (let at = usual - 1; at >= 0; at -= 1) if (days[at] >= from && (open & (1 << at)) !== 0) return days[at];
  return NO_DAY;
}

function oneATerm(activity, terms, first, course, taken, sessions) {
  for (let at = 0; at < 3; at += 1) {
    event(activity, at + 1, terms[first + at].weeks, 1, 1, 60, course, taken, sessions);
  }
}

function spread(activity, weeks, times, minutes, course, taken, sessions) {
  for (let one = 1; one <= times; one += 1) event(activity, one, weeks, one, times, minutes, course, taken, sessions);
}

function event(activity, ordinal, weeks, one, of, minutes, course, taken, sessions) {
  const middle = Math.floor(((2 * one - 1) * weeks.length) / (2 * of));
  const week = freeWeek(weeks, middle, course, taken) ?? freeWeek(weeks, middle, course, []);
  taken.push(week);
  sessions.push({ activity, ordinal, day: freeDayIn(week, course.after, course), week: week.at, minutes });
}

/** A day without coaching or study, if the week has one. */
function freeDayIn(week, usual, course) {
  const { from, open, busy } = course;
  const { days } = week;
  for (let at = usual; at < 5; at += 1) {
    if (days[at] >= from && (open & (1 << at)) !== 0 && !busy.has(days[at])) return days[at];
  }
  for (let at = usual - 1; at >= 0; at -= 1) {
    if (days[at] >= from && (open & (1 << at)) !== 0 && !busy.has(days[at])) return days[at];
  }
  return dayIn(week, usual, course);
}

function freeWeek(weeks, middle, course, taken) {
  for (let at = middle; at < weeks.length; at += 1) if (isFree(weeks[at], course, taken)) return weeks[at];
  for (let at = middle - 1; at >= 0; at -= 1) if (isFree(weeks[at], course, taken)) return weeks[at];
  return undefined;
}

function isFree(week, course, taken) {
  return !taken.includes(week) && dayIn(week, course.after, course) !== NO_DAY;
}

// Tally: minutes by week, term, year and kind.

const KIND_OF = [0, 0, 1, 2, 2, 3, 3, 2, 2, 3, 3, 4, 4];

export function tally({ terms, sessions }, { weeks: all }) {
  const byWeek = new Int32Array(all.length * 4);
  const byKind = new Int32Array(5 * 4);
  for (const { activity, week, minutes } of sessions) {
    const column = (activity >= COACHING_FOR_MENTORS ? 2 : 0) + (minutes === NOT_KNOWN ? 1 : 0);
    const amount = minutes === NOT_KNOWN ? 1 : minutes;
    byWeek[week * 4 + column] += amount;
    byKind[KIND_OF[activity] * 4 + column] += amount;
  }
  const ofWeeks = [];
  const ofTerms = [];
  const ofYears = [sum(), sum()];
  for (let at = 0; at < terms.length; at += 1) {
    const ofTerm = sum();
    for (const week of terms[at].weeks) ofWeeks.push(weekSum(week, byWeek, ofTerm));
    addTo(ofYears[at < 3 ? 0 : 1], ofTerm);
    ofTerms.push(ofTerm);
  }
  return { weeks: ofWeeks, terms: ofTerms, years: ofYears, kinds: byKind };
}

function weekSum({ monday, at }, byWeek, ofTerm) {
  const week = {
    week: monday,
    minutes: byWeek[at * 4],
    unknown: byWeek[at * 4 + 1],
    optionalMinutes: byWeek[at * 4 + 2],
    optionalUnknown: byWeek[at * 4 + 3],
  };
  addTo(ofTerm, week);
  return week;
}

function sum() {
  return { minutes: 0, unknown: 0, optionalMinutes: 0, optionalUnknown: 0 };
}

function addTo(total, more) {
  total.minutes += more.minutes;
  total.unknown += more.unknown;
  total.optionalMinutes += more.optionalMinutes;
  total.optionalUnknown += more.optionalUnknown;
}
