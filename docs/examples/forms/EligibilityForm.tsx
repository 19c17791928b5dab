// A React Hook Form that asks one question after the other, each as soon as it is the next one that matters.
import { standardSchemaResolver } from '@hookform/resolvers/standard-schema';
import {
  type Asked,
  answersFrom,
  type Decision,
  decideEligibility,
  type FactName,
  type FormQuestion,
  formFor,
  formSchema,
  type Known,
  type Programme,
  valuesFrom,
} from 'ecf-rules';
import type { ReactElement } from 'react';
import { type FieldErrors, type UseFormRegister, useForm, useWatch } from 'react-hook-form';

type Values = ReturnType<typeof valuesFrom<FactName>>;

interface EligibilityFormProps {
  readonly programme: Programme;
  readonly at: Asked;
  /** What is known to begin with. */
  readonly answers?: Known<FactName>;
  readonly onDecided: (decision: Decision) => void;
}

export function EligibilityForm({ programme, at, answers = {}, onDecided }: EligibilityFormProps): ReactElement {
  const { register, handleSubmit, control, formState } = useForm({
    defaultValues: valuesFrom(programme, answers),
    // Questions appear one by one, so only the next one has to be answered when the form is sent.
    resolver: standardSchemaResolver(formSchema(programme, at, 'nextOnly')),
  });
  const submit = handleSubmit((facts) => onDecided(decideEligibility(programme, facts, at)));
  const values = useWatch({ control });
  const { questions, next } = formFor(programme, answersFrom(programme, values), at);
  // React Hook Form keeps an error until its own field changes: what no longer matters is neither shown nor told.
  const found = problemsIn(formState.errors).filter(({ path }) => stateOf(questions, path[0]) !== 'notRelevant');
  const shown = questions.filter(
    ({ fact, state }) => state === 'answered' || fact === next || found.some(({ path }) => path[0] === fact),
  );

  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      {found.length > 0 && (
        <div role="alert">
          <h2>There is a problem</h2>
          <ul>
            {found.map(({ path, message }) => (
              <li key={path.join('.')}>
                <a href={`#${fieldId(path)}`}>{message}</a>
              </li>
            ))}
          </ul>
        </div>
      )}
      {shown.map((question) => (
        <Field key={question.fact} question={question} register={register} problems={found} />
      ))}
      <button type="submit">{next === null ? 'Get the decision' : 'Continue'}</button>
      <p role="status">{next === null && 'You have answered everything that a decision needs.'}</p>
    </form>
  );
}

interface FieldProps {
  readonly question: FormQuestion;
  readonly register: UseFormRegister<Values>;
  readonly problems: readonly FieldProblem[];
}

function Field({ question, register, problems }: FieldProps): ReactElement {
  const { fact, label, hint } = question;
  const own = problems.filter(({ path }) => path[0] === fact);
  const told = [
    ...(hint === undefined ? [] : [{ id: `${fact}-hint`, text: hint }]),
    ...own.map(({ message }) => ({ id: `${fact}-error`, text: message })),
  ];
  const described = told.length === 0 ? {} : { 'aria-describedby': told.map(({ id }) => id).join(' ') };
  const texts = told.map(({ id, text }) => (
    <p key={id} id={id}>
      {text}
    </p>
  ));
  if (question.kind === 'number') {
    return (
      <div>
        <label htmlFor={fact}>{label}</label>
        {texts}
        <input id={fact} inputMode="numeric" aria-invalid={own.length > 0} {...described} {...register(fact)} />
      </div>
    );
  }
  return (
    <fieldset {...described}>
      <legend>{label}</legend>
      {texts}
      {question.kind === 'date'
        ? (['day', 'month', 'year'] as const).map((part) => (
            <div key={part}>
              <label htmlFor={`${fact}-${part}`}>{`${part.charAt(0).toUpperCase()}${part.slice(1)}`}</label>
              <input
                id={`${fact}-${part}`}
                inputMode="numeric"
                aria-invalid={own.some(({ path }) => path[1] === undefined || path[1] === part)}
                {...register(`${question.fact}.${part}`)}
              />
            </div>
          ))
        : question.options.map((option, at) => (
            <div key={option.value}>
              <input
                type="radio"
                id={at === 0 ? fact : `${fact}-${option.value}`}
                value={option.value}
                {...register(fact)}
              />
              <label htmlFor={at === 0 ? fact : `${fact}-${option.value}`}>{option.label}</label>
            </div>
          ))}
    </fieldset>
  );
}

interface FieldProblem {
  readonly path: readonly [fact: string, part?: string];
  readonly message: string;
}

/** What React Hook Form keeps as a tree, as a list: a day can be wrong as a whole or in one of its parts. */
function problemsIn(errors: FieldErrors<Values>): readonly FieldProblem[] {
  return Object.entries(errors as ErrorTree).flatMap(([fact, { message, ...parts }]): readonly FieldProblem[] => {
    if (typeof message === 'string') return [{ path: [fact], message }];
    return Object.entries(parts as ErrorTree).map(([part, error]) => ({ path: [fact, part], message: error.message }));
  });
}

type ErrorTree = Readonly<Record<string, { readonly message: string }>>;

function stateOf(questions: readonly FormQuestion[], name: string): FormQuestion['state'] | undefined {
  return questions.find(({ fact }) => fact === name)?.state;
}

/** The field that a link in the list of problems leads to. */
function fieldId([fact, part]: FieldProblem['path']): string {
  return part === undefined ? fact : `${fact}-${part}`;
}
