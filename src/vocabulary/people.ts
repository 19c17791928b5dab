/**
 * What a person is on a programme. The induction co-ordinator works with a lead
 * provider's course; the induction tutor is the statutory role; they may be one
 * person or two. A `traineeMentor` mentors trainees in initial teacher training,
 * a `mentor` an early career teacher.
 */
export const ROLES = [
  'ect',
  'mentor',
  'inductionCoordinator',
  'inductionTutor',
  'schoolLeader',
  'participant',
  'leadParticipant',
  'traineeMentor',
] as const;

/** What a person is on a programme. */
export type Role = (typeof ROLES)[number];

/** Those who decide or must be told something that this library cannot decide. */
export const BODIES = [
  'appropriateBody',
  'leadProvider',
  'deliveryPartner',
  'courseCoordinator',
  'headteacher',
  'mathsHub',
  'communityLead',
] as const;

/** A body that decides, or must be told. */
export type Body = (typeof BODIES)[number];
