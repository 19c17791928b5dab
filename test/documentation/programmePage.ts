import {
  attendanceInWords,
  cadenceInWords,
  datesInWords,
  formatInWords,
  timeTakenInWords,
} from '../../src/export/activityInWords.js';
import { conditionInWords, rolesInWords } from '../../src/export/conditionInWords.js';
import { rulebook } from '../../src/export/rulebook.js';
import { bodyInWords, counted, kindInWords, listed } from '../../src/export/words.js';
import type { Activity, Attends } from '../../src/vocabulary/activity.js';
import type { Citation } from '../../src/vocabulary/citation.js';
import type { Criterion, Rule } from '../../src/vocabulary/criterion.js';
import type { Role } from '../../src/vocabulary/people.js';
import type { Edition, Programme, StatementTopic, TimeOffPercent } from '../../src/vocabulary/programme.js';
import { SourceNumbers } from './sourceNumbers.js';

const TOPICS: { readonly [Topic in StatementTopic]: string } = {
  emphasis: 'What it emphasises',
  theme: 'Themes',
  resource: 'Resources',
  wayIn: 'How to join',
  contact: 'Whom to ask',
  district: 'Districts the delivery partner serves',
  platform: 'Online platform',
  partTime: 'Part-time work',
  commitment: 'What taking part asks',
  community: 'The community',
  support: 'Cost and support',
  excludesNobody: 'Mentioned, but not a condition',
  inSchool: 'In school',
  evaluation: 'Evaluation',
  release: 'Release from school',
  content: 'Content',
  succession: 'Before and after',
};

/**
 * A programme as a page for an induction tutor: who may take part, what people do, what bends, what else is said,
 * what is not published, and where each thing was read.
 *
 * @param name - the name under which the package exports it.
 */
export function programmePage(programme: Programme, name: string): string {
  const sources = new SourceNumbers();
  const parts = [
    `---\ntitle: ${JSON.stringify(programme.name)}\n---`,
    `# ${programme.name}`,
    '<!-- Generated from the data by `npm run generate`: change src/programmes, not this page. -->',
    opening(programme, name, sources),
    ...programme.editions.map((edition) => editionPart(programme, edition, sources)),
    '## Not published',
    notPublished(programme),
    '## Sources',
    'The numbers above, with the document and the place in it. A fact is stated there unless it says otherwise here.',
    sources.list(),
    'The documents:',
    sources.documents(),
    'What the documents disagree on: [Sources](../sources.md). What is assumed, and how to choose otherwise: [Readings](../readings.md).',
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function opening(
  { id, kind, publisher, parent, succeeds, editions, sources: of }: Programme,
  name: string,
  sources: SourceNumbers,
): string {
  const parts = [`A ${kind}, published or led by: ${publisher}.${sources.mark(of.publisher)}`];
  if (parent !== undefined) {
    const { programme, source } = parent;
    parts.push(
      `It adapts the [${programme.name}](${programme.id}.md) and is taken instead of it, not as well as it.${sources.mark(source)}`,
    );
  }
  if (succeeds !== undefined) {
    parts.push(`It follows [an earlier project](${succeeds.id}.md).${sources.mark(succeeds.source)}`);
  }
  const ids = listed(
    editions.map((edition) => `\`${edition.id}\``),
    'and',
  );
  const inCode = `In code: \`${name}\`; id \`${id}\`; ${editions.length === 1 ? 'edition' : 'editions'} ${ids}.`;
  return [...parts, inCode].join(' ');
}

function editionPart(programme: Programme, edition: Edition, sources: SourceNumbers): string {
  return [
    `## Those who start in ${listed(edition.cohorts, 'or')}`,
    atAGlance(edition, sources),
    '### Who may take part',
    ...edition.tiers.map(({ outcome, when }, at) => tierPart(outcome, when, at, sources)),
    recommendedPart(edition, sources),
    routesPart(edition, sources),
    '### What people do',
    activitiesPart(programme, edition, sources),
    flexibilityPart(programme, edition, sources),
    '### What else the source says',
    statementsPart(edition, sources),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

function atAGlance(edition: Edition, sources: SourceNumbers): string {
  const { cohorts, years, roles, paidBy, timeOffTimetable, places, sources: of } = edition;
  const off = {
    none: 'no more than ECTs have already',
    notPublished: 'not published',
    toBeConfirmed: 'to be confirmed',
  };
  const rows = [
    ['starts covered', `${listed(cohorts, 'and')}${sources.mark(of.cohorts)}`],
    ['lasts', `${counted(years, 'year', 'years')}${sources.mark(of.years)}`],
    [
      'people take part as',
      `${listed(
        roles.map((role) => `${rolesInWords([role])} (\`${role}\`)`),
        'or',
      )}${sources.mark(of.roles)}`,
    ],
    [
      'paid for by',
      `${paidBy === 'notPublished' ? 'not published' : paidBy === 'toBeConfirmed' ? 'to be confirmed' : paidBy}${sources.mark(of.paidBy)}`,
    ],
    [
      'time off timetable for ECTs',
      `${typeof timeOffTimetable === 'object' ? percentInWords(timeOffTimetable) : off[timeOffTimetable]}${sources.mark(of.timeOffTimetable)}`,
    ],
    [
      'places',
      typeof places === 'object'
        ? places
            .map(({ role, most, source }) => `${most} for ${rolesInWords([role])}${sources.mark(source)}`)
            .join(', ')
        : `${places === 'notPublished' ? 'not published' : 'to be confirmed'}${sources.mark(of.places)}`,
    ],
  ];
  return table(['at a glance', ''], rows);
}

/** The years of the source, and what the library takes them for. */
function percentInWords({ year1, year2 }: TimeOffPercent): string {
  return `${year1}% in year 1, ${year2}% in year 2, read as the halves of induction ([reading 9](../readings.md))`;
}

function tierPart(outcome: 'eligible' | 'eligibleIfPlacesRemain', when: Rule, at: number, sources: SourceNumbers) {
  const who = at === 0 ? 'Someone' : 'Someone else';
  const may = outcome === 'eligible' ? 'may take part' : 'may take part **if places remain**';
  return `${who} ${may} if all of these apply:\n\n${conditionList(when, sources)}`;
}

/** Conditions as a list, those for some roles only after those for everyone. */
function conditionList(when: Rule, sources: SourceNumbers): string {
  const all = flattened(when);
  const forEveryone = all.filter((rule) => rolesOf(rule) === '');
  const groups = new Map<string, Rule[]>();
  for (const rule of all.filter((each) => rolesOf(each) !== '')) {
    const roles = rolesOf(rule);
    groups.set(roles, [...(groups.get(roles) ?? []), rule]);
  }
  return [
    ...forEveryone.map((rule) => ruleItem(rule, sources)),
    ...[...groups].map(([roles, rules]) =>
      [`- for ${roles}:`, ...rules.map((rule) => indented(ruleItem(rule, sources)))].join('\n'),
    ),
  ].join('\n');
}

function ruleItem(rule: Rule, sources: SourceNumbers): string {
  if ('anyOf' in rule) {
    return ['- one of these:', ...rule.anyOf.map((each) => indented(ruleItem(each, sources)))].join('\n');
  }
  if ('allOf' in rule) {
    return ['- all of these:', ...flattened(rule).map((each) => indented(ruleItem(each, sources)))].join('\n');
  }
  return `- ${conditionInWords(rule)} – \`${rule.fact}\`${sources.mark(rule.source)}`;
}

function flattened(rule: Rule): readonly Rule[] {
  return 'allOf' in rule ? rule.allOf.flatMap(flattened) : [rule];
}

function rolesOf(rule: Rule): string {
  return isCriterion(rule) && rule.roles !== undefined ? rolesInWords(rule.roles) : '';
}

function isCriterion(rule: Rule): rule is Criterion {
  return 'fact' in rule;
}

function recommendedPart({ recommended }: Edition, sources: SourceNumbers): string {
  if (recommended.length === 0) return '';
  return `Recommended, and never decisive:\n\n${conditionList({ allOf: recommended }, sources)}`;
}

function routesPart({ routes }: Edition, sources: SourceNumbers): string {
  if (routes.length === 0) return '';
  const parts = routes.map(
    ({ name, when, source }) =>
      `**${name}**${sources.mark(source)} is for those to whom all of these apply:\n\n${conditionList(when, sources)}`,
  );
  return ['### Which way in', ...parts].join('\n\n');
}

function activitiesPart({ parent }: Programme, { activities, years, roles }: Edition, sources: SourceNumbers): string {
  const inherited =
    parent === undefined
      ? ''
      : `The activities of the [${parent.programme.name}](${parent.programme.id}.md#what-people-do), and beside them:`;
  const parts = roles.flatMap((role) =>
    ([1, 2] as const)
      .filter((year) => year <= years)
      .flatMap((year) => {
        const own = activities.filter((each) => each.year === year && each.attends.some((part) => part.role === role));
        if (own.length === 0) return [];
        const heading = `#### ${capital(rolesInWords([role]))}${years > 1 ? `, year ${year}` : ''}`;
        return [heading, own.map((each) => activityItem(each, role, sources)).join('\n')];
      }),
  );
  return [inherited, ...parts].filter((part) => part !== '').join('\n\n');
}

function activityItem(activity: Activity, role: Role, sources: SourceNumbers): string {
  const { id, kind, cadence, statedFor, dates, attendance, format, attends, sources: of } = activity;
  const part = attends.find((each) => each.role === role);
  const fullTime = statedFor === 'fullTime' ? ' (stated for full-time teachers only)' : '';
  const citations = [of.cadence, ...(part === undefined ? [] : [part.source]), of.dates, of.attendance];
  const details = [
    `${cadenceInWords(cadence)}${fullTime}${assumed(of.cadence)}`,
    ...(part === undefined ? [] : [`${eachInWords(part)}${assumed(part.source)}`]),
    datesInWords(dates),
    ...(format === 'notPublished' || format === 'toBeConfirmed' ? [] : [formatInWords(format)]),
    ...(attendance === 'expected' ? [] : [attendanceInWords(attendance)]),
  ];
  const marks = [...new Set(citations.map((each) => sources.number(each)))].join(' ');
  return `- **${capital(kindInWords(kind))}** (\`${id}\`): ${details.join('; ')}. ${marks}`;
}

function eachInWords(part: Attends): string {
  return typeof part.length === 'number' ? `${timeTakenInWords(part)} each` : timeTakenInWords(part);
}

function assumed({ basis }: Citation): string {
  return basis === 'assumed' ? ' *(assumed)*' : '';
}

function flexibilityPart(
  { parent }: Programme,
  { flexibility, sources: ofEdition }: Edition,
  sources: SourceNumbers,
): string {
  if (typeof flexibility === 'string') {
    if (parent === undefined) return '';
    const { id, name } = parent.programme;
    return `### When life changes the plan\n\nAs on the [${name}](${id}.md#when-life-changes-the-plan).${sources.mark(ofEdition.flexibility)}`;
  }
  const {
    mostInAWeek,
    revisitInYear,
    raiseAfterWeeks,
    raiseWith,
    partTimeTalkTo,
    partTimeTell,
    sources: of,
  } = flexibility;
  return [
    '### When life changes the plan',
    [
      `- A session that is missed can be caught up the week after, which then holds ${mostInAWeek} of its kind and no more.${sources.mark(of.mostInAWeek)}`,
      `- What is missed over several weeks can be revisited in year ${revisitInYear}.${sources.mark(of.revisitInYear)}`,
      `- An absence or difficulty of more than ${counted(raiseAfterWeeks, 'week', 'weeks')}${sources.mark(of.raiseAfterWeeks)} should be raised with ${bodyInWords(raiseWith)}${sources.mark(of.raiseWith)}, who can pause the programme.`,
      `- Whoever works part-time talks to ${bodyInWords(partTimeTalkTo)}${sources.mark(of.partTimeTalkTo)}; ${bodyInWords(partTimeTell)} is told${sources.mark(of.partTimeTell)}, to adjust the programme.`,
    ].join('\n'),
  ].join('\n\n');
}

function statementsPart({ statements }: Edition, sources: SourceNumbers): string {
  const topics = [...new Set(statements.map(({ about }) => about))];
  return topics
    .map((topic) => {
      const own = statements.filter(({ about }) => about === topic);
      const items = own.map(({ text, roles, source }) => {
        const whom = roles === undefined ? '' : ` (${rolesInWords(roles)})`;
        return `- ${capital(text)}${whom}${sources.mark(source)}`;
      });
      return [`**${TOPICS[topic]}**`, items.join('\n')].join('\n\n');
    })
    .join('\n\n');
}

/** What the sources leave out: rules without a value, and activities gathered by what is missing. */
function notPublished(programme: Programme): string {
  const activities = programme.editions.flatMap((edition) => edition.activities);
  const open = rulebook([programme]).rules.filter(
    ({ id, value }) => (value === 'notPublished' || value === 'toBeConfirmed') && !id.includes('/activities/'),
  );
  const missing = (what: string, isMissing: (activity: Activity) => boolean): readonly string[] => {
    const own = activities.filter(isMissing);
    return own.length === 0 ? [] : [`- ${what}: ${listed(namesWithYears(own), 'and')}.`];
  };
  const lines = [
    ...open.map(({ statement }) => `- ${statement}`),
    ...missing('How often', ({ cadence }) => cadence === 'notPublished'),
    ...missing('How often for part-time teachers', ({ statedFor }) => statedFor === 'fullTime'),
    ...missing('How long', ({ attends }) => attends.some(({ length }) => length === 'notPublished')),
    ...missing('The hours of a full day', ({ attends }) => attends.some(({ length }) => length === 'fullDay')),
    ...missing('Dates', ({ dates }) => dates === 'notPublished'),
    ...missing('Dates, which are to be confirmed', ({ dates }) => dates === 'toBeConfirmed'),
    ...missing('Face to face or online', ({ format }) => format === 'notPublished'),
  ];
  return lines.length === 0 ? 'Nothing that this library asks for.' : lines.join('\n');
}

/** What activities are called, each once, with the year where they are of one year only. */
function namesWithYears(activities: readonly Activity[]): readonly string[] {
  const kinds = [...new Set(activities.map(({ kind }) => kind))];
  return kinds.map((kind) => {
    const years = new Set(activities.filter((each) => each.kind === kind).map(({ year }) => year));
    return years.size > 1 || years.has(1) ? kindInWords(kind) : `${kindInWords(kind)} in year 2`;
  });
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

function indented(text: string): string {
  return text.replaceAll(/^/gm, '  ');
}

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
