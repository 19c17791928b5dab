import { numberSources } from './sources.js';
import {
  coveredInWords,
  dayInWords,
  hours,
  kindInWords,
  kindsInWords,
  outcomeInWords,
  place,
  problemInWords,
  roleInWords,
  time,
} from './words.js';

/** The answers as Markdown: a table of contents, one section a person, and the sources at the end. */
export function report(answers, badRows) {
  const sources = numberSources();
  const sections = answers.map((answer) => section(answer, sources));
  return `${[
    '# Who may join, when everything happens, and how much time it takes',
    `${answers.length} people or enrolments were answered, ${badRows.length} rows could not be read.`,
    HOW_TO_READ,
    contents(answers, badRows),
    ...sections,
    unread(badRows),
    sourceList(sources),
  ]
    .filter((part) => part !== '')
    .join('\n\n')}\n`;
}

const HOW_TO_READ = `Numbers in brackets lead to the [sources](#sources) at the end. *Provisional* is what nobody has published or
what the school’s calendar does not tell: it is put where a stated rule puts it, and real dates replace it. Time is given
twice: as the sources state it, and with the assumptions that are listed with each person.`;

function contents(answers, badRows) {
  const rows = answers.map(({ position, person, role, programme, decision, workload, balance }) => [
    `[${text(person)}](#row-${position})`,
    roleInWords(role),
    programme.name,
    outcomeInWords(decision.outcome),
    workload === undefined ? '' : time(workload.total, uncountedIn(workload)),
    hasBalance(balance) ? coveredInWords(balance.overTheYear) : '',
  ]);
  const unreadable = badRows.length > 0 ? '\n\n[Rows that could not be read](#unread)' : '';
  return `## Contents\n\n${table(
    ['Person', 'Role', 'Programme', 'May they join?', 'Time it takes, with assumptions', 'Covered over the year?'],
    rows,
  )}${unreadable}`;
}

function section(answer, sources) {
  const { position, person, role, programme, decisionInWords, questionsStillOpen } = answer;
  const missing = questionsStillOpen.length > 0 ? `Still to be answered: ${questionsStillOpen.join(' ')}` : '';
  return [
    `<a id="row-${position}"></a>`,
    `## ${text(person)}: ${roleInWords(role)}, ${programme.name}`,
    `### May they join?\n\n**${decisionInWords.summary}**`,
    reasons(decisionInWords.reasons, sources),
    missing,
    ...planSection(answer, sources),
    ...wordsSection('What changed?', answer.changesInWords, sources),
    ...wordsSection('Who has to be told or asked?', answer.actionsInWords, sources),
    ...workloadSection(answer, sources),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

function planSection({ plan, planInWords, problems }, sources) {
  if (plan === null) {
    if (problems.length === 0) return [];
    const told = problems.map((problem) => `- ${text(problemInWords(problem))}`).join('\n');
    return [`### When does everything happen?\n\nIt could not be planned:\n\n${told}`];
  }
  const { provisional, assumed, others } = sorted(planInWords.reasons);
  return [
    `### When does everything happen?\n\n**${planInWords.summary}**`,
    sessionsByTerm(plan),
    reasons(others, sources),
    datedEvents(plan),
    movedSessions(plan),
    under('Why it is provisional', reasons(provisional, sources)),
    under('What was assumed in planning', reasons(assumed, sources)),
  ];
}

function wordsSection(question, explanation, sources) {
  if (explanation === undefined) return [];
  return [`### ${question}\n\n**${explanation.summary}**`, reasons(explanation.reasons, sources)];
}

/** How many sessions of each kind fall in each term. */
function sessionsByTerm({ terms, sessions, enrolment }) {
  if (sessions.length === 0) return '';
  const names = [...new Set(sessions.map((session) => nameOf(session, enrolment)))];
  const rows = names.map((name) => {
    const named = sessions.filter((session) => nameOf(session, enrolment) === name);
    const places = [...terms, null].map((term) => named.filter(({ day }) => termOf(day, terms) === term).length);
    return [name, ...places.map((count) => (count === 0 ? '' : String(count)))];
  });
  return table(['Sessions', ...terms.map(({ name, academicYear }) => `${name} ${academicYear}`), 'no day yet'], rows);
}

function nameOf({ kind, ect }, enrolment) {
  return ect === null || ect === enrolment.person ? kindsInWords(kind) : `${kindsInWords(kind)} with ${text(ect)}`;
}

/** The term a day belongs to: the last one that had begun, or the first; `null` without a day. */
function termOf(day, terms) {
  if (day === null) return null;
  return terms.findLast(({ weeks }) => weeks.length > 0 && weeks[0].monday <= day) ?? terms[0];
}

/** What does not happen every week or fortnight, day by day. */
function datedEvents({ sessions }) {
  const events = sessions.filter(({ day, kind }) => day !== null && kind !== 'coaching' && kind !== 'selfStudy');
  if (events.length === 0) return '';
  const rows = events.map(({ day, from, to, kind, minutes, attendance, caveats }) => [
    `${dayInWords(day)}${from === null ? '' : `, ${from} to ${to}`}`,
    attendance === 'expected' ? kindInWords(kind) : `${kindInWords(kind)} (${attendance})`,
    minutes === 'fullDay' ? 'full day' : minutes === 'notPublished' ? 'not published' : hours(minutes),
    caveats.length > 0 ? 'provisional' : '',
  ]);
  return table(['Day', 'What', 'Length', 'Provisional?'], rows);
}

const BECAUSE = {
  dayOff: 'not a working day',
  weekend: 'a weekend',
  bankHoliday: 'a bank holiday',
  trainingDay: 'a training day',
  halfTerm: 'half-term',
  holiday: 'a holiday',
  unknown: 'not in the calendar',
  beforeStart: 'before the start',
};

function movedSessions({ sessions }) {
  const moved = sessions.filter(({ movedFrom }) => movedFrom !== null && BECAUSE[movedFrom.because] !== undefined);
  const lines = moved.map(
    ({ kind, ordinal, day, movedFrom }) =>
      `- ${kindInWords(kind)} ${ordinal}: ${dayInWords(day)}, for ${dayInWords(movedFrom.day)} is ${BECAUSE[movedFrom.because]}`,
  );
  return under('Moved within their week', lines.join('\n'));
}

function workloadSection({ workload, published, workloadInWords, balance }, sources) {
  if (workload === undefined) return [];
  const { assumed, others } = sorted(workloadInWords.reasons);
  return [
    `### How much time does it take?\n\n**${workloadInWords.summary}**`,
    workloadByYear(workload, published, balance),
    reasons(others, sources),
    under('What was assumed in adding up', reasons(assumed, sources)),
  ];
}

function workloadByYear(workload, published, balance) {
  const rows = workload.years.map((year, at) => {
    const against = balance.years[at];
    const asked = [
      `year ${year.year}`,
      time(published.years[at], published.years[at].uncounted),
      time(year, year.uncounted),
    ];
    if (against === undefined) return asked;
    const released = against.released === null ? 'not known' : hours(against.released);
    return [...asked, released, coveredInWords(against.covered), String(against.weeksOver)];
  });
  const heads = ['Year of the programme', 'As the sources state it', 'With the assumptions'];
  const balanceHeads = ['Released', 'Covered over the year?', 'Weeks that run over'];
  return table(hasBalance(balance) ? [...heads, ...balanceHeads] : heads, rows);
}

function uncountedIn({ years }) {
  return [...new Set(years.flatMap(({ uncounted }) => uncounted))];
}

function hasBalance(balance) {
  return balance !== undefined && balance.years.length > 0;
}

/** Reasons sorted by what they begin with. */
function sorted(all) {
  return {
    provisional: all.filter((reason) => reason.text.startsWith('Provisional:')),
    assumed: all.filter((reason) => reason.text.startsWith('Assumed:')),
    others: all.filter((reason) => !/^(?:Provisional|Assumed):/.test(reason.text)),
  };
}

function reasons(all, sources) {
  return all
    .map(({ text: sentence, source }) => {
      const number = sources.numberOf(source);
      return `- ${text(sentence)} [[${number}]](#source-${number})`;
    })
    .join('\n');
}

function unread(badRows) {
  if (badRows.length === 0) return '';
  const rows = badRows.flatMap(({ file, position, label, problems }) =>
    problems.map(({ path, message }) => [
      `${text(file)}, row ${position}`,
      text(label ?? ''),
      text(place(path)),
      text(message),
    ]),
  );
  return `<a id="unread"></a>\n\n## Rows that could not be read\n\n${table(['Row', 'Key', 'Where', 'What to do'], rows)}`;
}

function sourceList(sources) {
  const lines = sources.all().map((source) => {
    const number = sources.numberOf(source);
    return `${number}. <a id="source-${number}"></a>${text(source)}`;
  });
  return `<a id="sources"></a>\n\n## Sources\n\n${lines.join('\n')}`;
}

function under(title, body) {
  return body === '' ? '' : `**${title}**\n\n${body}`;
}

function table(heads, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n');
}

/** Text that Markdown takes as it stands. */
function text(value) {
  return value.replaceAll(/[\\`*_[\]<>|#]/g, '\\$&').replaceAll(/\s+/g, ' ');
}
