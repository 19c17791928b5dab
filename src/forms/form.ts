import type { Decision } from '../eligibility/decision.js';
import type { FactName, Facts } from '../vocabulary/facts.js';
import type { Question } from './question.js';
import type { Bearing } from './questionsFor.js';

/**
 * How a question stands: `open`, because its answer can still change something;
 * `answered`; or `notRelevant`, because no answer to it changes anything now.
 */
export const QUESTION_STATES = ['open', 'answered', 'notRelevant'] as const;

/** How a question stands. */
export type QuestionState = (typeof QUESTION_STATES)[number];

/** A question of a programme, and how it stands for the answers given. */
export type FormQuestion<F extends FactName = FactName> = {
  readonly [Name in F]: Question<Name> & {
    /** How it stands. An answered question stays so, even where its answer no longer changes anything. */
    readonly state: QuestionState;
    /** The answer, `null` where there is none. */
    readonly answer: Facts[Name] | null;
    /** What an answer can still change, `null` where the question is not open. */
    readonly bearsOn: Bearing | null;
    /**
     * Whether a decision waits for the answer, and people can give it: false where a named body has to decide, and for
     * a question that bears only on the route or on advice.
     */
    readonly required: boolean;
  };
}[F];

/** The state of a form about one person and one programme. */
export interface Form<F extends FactName = FactName> {
  /** Every question of the programme, always all of them and in the same order. */
  readonly questions: readonly FormQuestion<F>[];
  /** The question to ask next; `null` where no answer that people can give is needed for a decision. */
  readonly next: F | null;
  /** The decision so far. */
  readonly decision: Decision;
}
