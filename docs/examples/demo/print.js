import { numberSources } from './sources.js';
import { problemInWords, roleInWords } from './words.js';

/** The answers as plain text, one paragraph a person, with the sources at the end. */
export function printed(answers, badRows) {
  const sources = numberSources();
  const paragraphs = answers.map((answer) => personInText(answer, sources));
  const unread = badRows.map(badRowInText);
  const list = sources.all().map((source) => `  [${sources.numberOf(source)}] ${source}`);
  return [...paragraphs, ...unread, ['Sources', ...list].join('\n')].join('\n\n');
}

function personInText(answer, sources) {
  const { person, role, programme, decisionInWords, questionsStillOpen, problems } = answer;
  const { planInWords, changesInWords, actionsInWords, workloadInWords } = answer;
  const missing = questionsStillOpen.map((question) => `    Still to be answered: ${question}`);
  return [
    `${person} (${roleInWords(role)}), ${programme.name}`,
    ...explained('May they join?', decisionInWords, sources),
    ...missing,
    ...explained('When does everything happen?', planInWords, sources),
    ...explained('What changed?', changesInWords, sources),
    ...explained('Who has to be told or asked?', actionsInWords, sources),
    ...problems.map((problem) => `    Not planned: ${problemInWords(problem)}`),
    ...explained('How much time does it take?', workloadInWords, sources),
  ].join('\n');
}

function explained(question, explanation, sources) {
  if (explanation === undefined) return [];
  const reasons = explanation.reasons.map(({ text, source }) => `    - ${text} [${sources.numberOf(source)}]`);
  return [`  ${question} ${explanation.summary}`, ...reasons];
}

/** A row that could not be read, with everything that is wrong with it. */
export function badRowInText({ file, position, label, problems }) {
  const name = label === null ? '' : ` (${label})`;
  return [
    `${file}, row ${position}${name} could not be read:`,
    ...problems.map((problem) => `    - ${problemInWords(problem)}`),
  ].join('\n');
}
