import { randomUUID } from 'node:crypto';

const MOST = 1000;
const sessions = new Map();

/**
 * What one visitor has answered, kept in memory and never in an address: answers
 * are about a person. A service for more than a trial keeps it in a store.
 */
export function sessionOf(request, response) {
  const [, id] = /(?:^|; )session=([\w-]+)/.exec(request.headers.cookie ?? '') ?? [];
  return sessions.get(id) ?? newSession(response);
}

function newSession(response) {
  const id = randomUUID();
  const session = { programme: undefined, start: undefined, answers: {}, forget: () => sessions.delete(id) };
  const [oldest] = sessions.keys();
  if (sessions.size >= MOST) sessions.delete(oldest);
  sessions.set(id, session);
  // Sent by this site's own forms alone, so that no other site can answer for the visitor.
  response.cookie('session', id, { httpOnly: true, sameSite: 'lax', path: '/' });
  return session;
}
