// What the templates show: questions of the library as parameters of GOV.UK Frontend's macros.
import { answersFrom, explainChange, explainDecision, whatWouldChange } from 'ecf-rules';

/** What is asked before the programme's own questions, in the same shape. */
export const PROGRAMME_QUESTION = {
  fact: 'programme',
  kind: 'radios',
  label: 'Which programme do you want to check?',
  missing: 'Select the programme you want to check',
};
export const START_QUESTION = {
  fact: 'start',
  kind: 'date',
  label: 'When does the person start on the programme?',
  hint: 'For example, 5 9 2022. If they have started already, enter the date they did.',
  missing: 'Enter the date the person starts on the programme',
  subject: 'Date the person starts on the programme',
};

export function programmePage(programmes, session, problems = []) {
  const options = programmes.map((programme) => ({
    value: programme.id,
    label: programme.name,
    hint: `${programme.publisher}, for starts in ${cohortsInWords(programme)}`,
  }));
  return questionPage({}, { ...PROGRAMME_QUESTION, options }, session.programme?.id, undefined, problems);
}

/** A page with one question: its fields, and the problems with what was entered. */
export function questionPage(session, question, entered, back, problems = []) {
  return {
    caption: session.programme?.name,
    title: question.label,
    kind: question.kind,
    field: fieldOf(question, entered, problems),
    summary: problems.map(({ path, message }) => ({ text: message, href: `#${fieldId(question, path)}` })),
    back,
  };
}

function fieldOf(question, entered, problems) {
  const { fact, label, hint } = question;
  const heading = { text: label, isPageHeading: true };
  const common = {
    idPrefix: fact,
    id: fact,
    ...(hint === undefined ? {} : { hint: { text: hint } }),
    ...(problems.length === 0 ? {} : { errorMessage: { text: problems.map(({ message }) => message).join(' ') } }),
  };
  if (question.kind === 'number') {
    return {
      ...common,
      name: fact,
      label: { ...heading, classes: 'govuk-label--l' },
      classes: 'govuk-input--width-3',
      inputmode: 'numeric',
      spellcheck: false,
      value: textOf(entered),
    };
  }
  const fieldset = { legend: { ...heading, classes: 'govuk-fieldset__legend--l' } };
  if (question.kind === 'date') return { ...common, fieldset, items: partsOf(fact, entered, problems) };
  return {
    ...common,
    name: fact,
    fieldset,
    classes: question.options[0].value === 'yes' ? 'govuk-radios--inline' : '',
    value: textOf(entered),
    items: question.options.map((option) => ({
      value: option.value,
      text: option.label,
      ...(option.hint === undefined ? {} : { hint: { text: option.hint } }),
    })),
  };
}

/** The three fields of a day: wrong is the one that is told, or all three where it is the day as a whole. */
function partsOf(fact, entered, problems) {
  const [iso = '', year = '', month = '', day = ''] = /^(\d{4})-0?(\d+)-0?(\d+)$/.exec(entered) ?? [];
  const parts = iso === '' ? (entered ?? {}) : { day, month, year };
  return ['day', 'month', 'year'].map((part) => ({
    id: `${fact}-${part}`,
    name: `${fact}[${part}]`,
    label: part.charAt(0).toUpperCase() + part.slice(1),
    classes: part === 'year' ? 'govuk-input--width-4' : 'govuk-input--width-2',
    value: textOf(parts[part]),
    error: problems.some(({ path }) => path[1] === undefined || path[1] === part),
  }));
}

/** The field a link in the error summary leads to: the first of radios or of a day, or the part that is wrong. */
function fieldId({ fact, kind }, [, part]) {
  if (part !== undefined) return `${fact}-${part}`;
  return kind === 'date' ? `${fact}-day` : fact;
}

function textOf(value) {
  return typeof value === 'string' ? value : '';
}

export function checkPage(session, { questions }) {
  const { programme, start } = session;
  return {
    caption: programme.name,
    rows: [
      row(PROGRAMME_QUESTION.label, programme.name, '/'),
      row(START_QUESTION.label, dayInWords(start), '/start'),
      ...questions
        .filter(({ state }) => state === 'answered')
        .map((question) => row(question.label, answerInWords(question), `/questions/${question.fact}`)),
    ],
  };
}

function row(question, answer, href) {
  return {
    key: { text: question },
    value: { text: answer },
    actions: { items: [{ href, text: 'Change', visuallyHiddenText: `the answer to: ${question}` }] },
  };
}

function answerInWords({ kind, options, answer }) {
  if (kind === 'date') return dayInWords(answer);
  if (kind === 'number') return String(answer);
  const value = { true: 'yes', false: 'no' }[String(answer)] ?? answer;
  return options.find((option) => option.value === value).label;
}

export function decisionPage({ programme, answers }, { questions, decision }, at) {
  const { summary, reasons } = explainDecision(decision);
  const open = questions.filter(({ state }) => state === 'open');
  // A body may have to judge an answer that was given: then its ruling is given in the answer's place.
  const referred = questions.filter(({ fact, state }) => state === 'answered' && asksAbout(decision, fact));
  return {
    caption: programme.name,
    isEligible: decision.outcome === 'eligible' || decision.outcome === 'eligibleIfPlacesRemain',
    summary,
    reasons,
    changes: whatWouldChange(programme, answersFrom(programme, answers), at).map(
      (change) => explainChange(change).summary,
    ),
    bodys: [...referred, ...open.filter(({ bearsOn }) => bearsOn === 'outcome')],
    optional: open.filter(({ bearsOn }) => bearsOn !== 'outcome'),
  };
}

function asksAbout({ ask = [] }, fact) {
  return ask.some(({ about }) => about === fact);
}

function cohortsInWords({ editions }) {
  const cohorts = editions.flatMap((edition) => edition.cohorts);
  return cohorts.length === 1 ? cohorts[0] : `${cohorts[0]} to ${cohorts.at(-1)}`;
}

function dayInWords(day) {
  return new Date(`${day}T00:00:00Z`).toLocaleDateString('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
}
