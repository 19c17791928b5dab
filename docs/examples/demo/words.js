// The names of things as the report writes them. The library's own words for reasons come from its explain functions.

const ROLES = {
  ect: 'early career teacher',
  mentor: 'mentor',
  inductionCoordinator: 'induction co-ordinator',
  inductionTutor: 'induction tutor',
  schoolLeader: 'school leader',
  participant: 'participant',
  leadParticipant: 'lead participant',
  traineeMentor: 'mentor of trainees',
};

const KINDS = {
  coaching: ['coaching', 'coaching'],
  selfStudy: ['self-study', 'self-study'],
  clinic: ['clinic', 'clinics'],
  conference: ['conference', 'conferences'],
  coachingForMentors: ['coaching for mentors', 'coaching for mentors'],
  leaderSession: ['session for school leaders', 'sessions for school leaders'],
  workshop: ['workshop', 'workshops'],
  workGroupDay: ['Work Group day', 'Work Group days'],
  workGroupSession: ['Work Group session', 'Work Group sessions'],
  schoolTask: ['task in school', 'tasks in school'],
  expertInput: ['input from experts', 'input from experts'],
  localSupport: ['local support', 'local support'],
  meeting: ['meeting', 'meetings'],
  coordinatorEvent: ['event for induction co-ordinators', 'events for induction co-ordinators'],
};

const OUTCOMES = {
  eligible: 'yes',
  eligibleIfPlacesRemain: 'yes, if places remain',
  refer: 'somebody has to be asked',
  moreInformationNeeded: 'more has to be known',
  ineligible: 'no',
  noRuleKnown: 'no rule is known',
};

const COVERED = { yes: 'yes', no: 'no', notKnown: 'not known' };

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

export const roleInWords = (role) => ROLES[role] ?? 'role not known';
export const kindInWords = (kind) => KINDS[kind]?.[0] ?? kind;
export const kindsInWords = (kind) => KINDS[kind]?.[1] ?? kind;
export const outcomeInWords = (outcome) => OUTCOMES[outcome];
export const coveredInWords = (covered) => COVERED[covered];

/** 2024-09-03 as 3 September 2024. */
export function dayInWords(day) {
  const [year, month, date] = day.split('-').map(Number);
  return `${date} ${MONTHS[month - 1]} ${year}`;
}

/** Whole minutes as hours and minutes: 95 as 1 h 35 min. */
export function hours(minutes) {
  const whole = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (whole === 0) return `${rest} min`;
  return rest === 0 ? `${whole} h` : `${whole} h ${rest} min`;
}

/** A tally as time that is known, and what is not: sessions without a length, kinds without a number. */
export function time({ minutes, unknown, optionalMinutes }, uncounted = []) {
  const known = minutes > 0 || (unknown === 0 && uncounted.length === 0) ? [hours(minutes)] : [];
  const lengths = unknown > 0 ? [`${unknown} ${unknown === 1 ? 'session' : 'sessions'} of unknown length`] : [];
  const numbers = uncounted.length > 0 ? [`${uncounted.map(kindsInWords).join(' and ')} (number not known)`] : [];
  const optional = optionalMinutes > 0 ? [`${hours(optionalMinutes)} optional`] : [];
  return [...known, ...lengths, ...numbers, ...optional].join(', and ');
}

/** What is wrong, and where. */
export function problemInWords({ path, message }) {
  const sentence = `${message}.`.replace('?.', '?');
  return path.length === 0 ? sentence : `${place(path)}: ${sentence}`;
}

/** The way to a value: places in a list counted from 1, as people count. */
export function place(path) {
  return path.map((step) => (typeof step === 'number' ? step + 1 : step)).join(' › ');
}
