import type { CivilDay } from '../calendar/civilDay.js';
import type { ActivityKind } from '../vocabulary/activity.js';
import type { Citation } from '../vocabulary/citation.js';
import type { Body, Role } from '../vocabulary/people.js';
import type { Published } from '../vocabulary/published.js';

const MONTHS: readonly string[] = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

const BODY_NAMES: { readonly [Name in Body]: string } = {
  appropriateBody: 'the appropriate body',
  leadProvider: 'the lead provider',
  deliveryPartner: 'the delivery partner',
  courseCoordinator: 'the course co-ordinator',
  headteacher: 'the headteacher',
  mathsHub: 'the Maths Hub',
  communityLead: 'the Community Lead',
};

const ROLE_NAMES: { readonly [Name in Role]: string } = {
  ect: 'ECTs',
  mentor: 'mentors',
  inductionCoordinator: 'induction co-ordinators',
  inductionTutor: 'induction tutors',
  schoolLeader: 'school leaders',
  participant: 'participants',
  leadParticipant: 'lead participants',
  traineeMentor: 'mentors of trainees',
};

const KIND_NAMES: { readonly [Kind in ActivityKind]: readonly [one: string, many: string] } = {
  coaching: ['coaching session', 'coaching sessions'],
  selfStudy: ['self-study session', 'self-study sessions'],
  clinic: ['clinic', 'clinics'],
  conference: ['conference', 'conferences'],
  coachingForMentors: ['session of coaching for mentors', 'sessions of coaching for mentors'],
  coordinatorEvent: ['event for induction co-ordinators', 'events for induction co-ordinators'],
  leaderSession: ['session for school leaders', 'sessions for school leaders'],
  workshop: ['workshop', 'workshops'],
  workGroupDay: ['Work Group day', 'Work Group days'],
  workGroupSession: ['Work Group session', 'Work Group sessions'],
  schoolTask: ['task in school', 'tasks in school'],
  expertInput: ['day of expert input', 'days of expert input'],
  localSupport: ['session of local support', 'sessions of local support'],
  meeting: ['meeting', 'meetings'],
};

/** A day as people say it: 3 September 2024. */
export function dayInWords(day: CivilDay): string {
  return `${Number(day.slice(8))} ${monthInWords(day)} ${day.slice(0, 4)}`;
}

/** The month of a day: September. */
export function monthInWords(day: CivilDay): string {
  return MONTHS[Number(day.slice(5, 7)) - 1] ?? '';
}

/** Minutes as people say them: 45 minutes, 6 hours, 1 hour 30 minutes. */
export function minutesInWords(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours === 0) return counted(rest, 'minute', 'minutes');
  const whole = counted(hours, 'hour', 'hours');
  return rest === 0 ? whole : `${whole} ${counted(rest, 'minute', 'minutes')}`;
}

/** A number with its noun: 1 clinic, 3 clinics. */
export function counted(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`;
}

/** A number of sessions of a kind. */
export function sessionsInWords(number: number, kind: ActivityKind): string {
  return counted(number, ...KIND_NAMES[kind]);
}

/** What one session of a kind is called. */
export function oneInWords(kind: ActivityKind): string {
  return KIND_NAMES[kind][0];
}

/** What several sessions of a kind are called. */
export function kindInWords(kind: ActivityKind): string {
  return KIND_NAMES[kind][1];
}

/** A body as people call it. */
export function bodyInWords(body: Body): string {
  return BODY_NAMES[body];
}

/** What people in a role are called. */
export function roleInWords(role: Role): string {
  return ROLE_NAMES[role];
}

/** What a source leaves open: not published, or to be confirmed. */
export function leftOpenInWords(open: Published<never>): string {
  return open === 'notPublished' ? 'not published' : 'to be confirmed';
}

/** A list of things, the last joined by a word: a, b or c. */
export function listed(things: readonly string[], by: 'and' | 'or'): string {
  if (things.length < 2) return things.join('');
  return `${things.slice(0, -1).join(', ')} ${by} ${things.at(-1) ?? ''}`;
}

/** A programme within a sentence: `the Early Career Teachers programme`, `Secondary Maths MAT Leads`. */
export function programmeInWords(name: string): string {
  return /(?:programme|pilot|community)$/i.test(name) ? `the ${name}` : name;
}

/** A year of the programme, or what lies outside the person's own: for a mentor, that may also be before it. */
export function programmeYearInWords(year: 1 | 2 | null, role: Role): string {
  if (year !== null) return `Year ${year}`;
  return role === 'mentor' ? 'Outside the mentor’s own years' : 'After the programme’s own terms';
}

/** Where something can be checked, and how it rests on what is written there. */
export function sourceInWords({ document, section, basis, note }: Citation): string {
  const how = basis === 'stated' ? '' : ` (${basis === 'practice' ? 'one hub’s or provider’s practice' : basis})`;
  const why = note === undefined ? '' : `: ${note}`;
  return `${document.title}, ${document.publisher}, ${document.edition}; ${section}${how}${why}`;
}

/** A sentence: its first letter a capital, and a full stop at its end. */
export function sentence(text: string): string {
  return `${capitalised(text)}.`;
}

/** A text with its first letter a capital. */
export function capitalised(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
