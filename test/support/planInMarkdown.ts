import { explainActions, explainChanges } from '../../src/export/explainChanges.js';
import { explainPlan } from '../../src/export/explainPlan.js';
import type { Explanation } from '../../src/export/explanation.js';
import { dayInWords, oneInWords } from '../../src/export/words.js';
import { actionsFor } from '../../src/schedule/actionsFor.js';
import type { PlanChange } from '../../src/schedule/comparePlans.js';
import type { Plan, Session } from '../../src/schedule/plan.js';
import { weekdayOf } from './dayCounter.js';

/** What an explanation says, its summary first; of a long list the beginning and the end. */
function explained({ summary, reasons }: Explanation): string {
  const lines = reasons.map(({ text }) => `- ${text}`);
  const told =
    lines.length <= 24 ? lines : [...lines.slice(0, 8), `- … and ${lines.length - 12} more …`, ...lines.slice(-4)];
  return [summary, '', ...told, ''].join('\n');
}

/** What changed, and who is then to be told or asked. */
export function stepInMarkdown(title: string, changes: readonly PlanChange[], plan: Plan): string {
  return [`## ${title}`, '', explained(explainChanges(changes)), explained(explainActions(actionsFor(plan)))].join(
    '\n',
  );
}

/** A plan as people would keep it: what it is made of, and every session by term and week. */
export function planInMarkdown(title: string, plan: Plan): string {
  const dated = plan.sessions.filter(({ day }) => day !== null);
  const rest = plan.sessions.filter(({ day }) => day === null);
  const terms = plan.terms.flatMap(({ academicYear, name, weeks }, at) => {
    const next = plan.terms[at + 1]?.weeks[0]?.monday ?? '9999';
    const first = at === 0 ? '' : (weeks[0]?.monday ?? '9999');
    const own = dated.filter(({ week }) => week !== null && first <= week && week < next);
    return own.length === 0 ? [] : [`### ${name} ${academicYear}`, '', ...weekLines(own), ''];
  });
  return [
    `## ${title}`,
    '',
    explained(explainPlan(plan)),
    ...terms,
    ...(rest.length === 0 ? [] : ['### Without a day', '', ...rest.map(restLine), '']),
  ].join('\n');
}

function weekLines(sessions: readonly Session[]): readonly string[] {
  const weeks = [...new Set(sessions.flatMap(({ week }) => week ?? []))];
  return weeks.map((monday) => {
    const held = sessions.filter(({ week }) => week === monday);
    return `- week of ${dayInWords(monday)}: ${held.map(sessionInShort).join('; ')}`;
  });
}

function sessionInShort({ day, kind, ordinal, state }: Session): string {
  const name = `${shortDay(day)} ${oneInWords(kind)} ${ordinal}`;
  return state === 'due' ? name : `${name} (${state === 'caughtUp' ? 'caught up' : state})`;
}

function restLine({ kind, ordinal, year, state, undated }: Session): string {
  return `- ${oneInWords(kind)} ${ordinal} of year ${year}: ${state} (${undated})`;
}

function shortDay(day: string | null): string {
  const at = day === null ? 0 : weekdayOf(day);
  return ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'][at] ?? '';
}
