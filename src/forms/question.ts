import type { CivilDay } from '../calendar/civilDay.js';
import type { Changer } from '../vocabulary/changeableFacts.js';
import type { FactName, Facts } from '../vocabulary/facts.js';
import type { Body } from '../vocabulary/people.js';

/** Who can answer a question: the teacher, those who could change the fact, or the named body that decides it. */
export type Answerer = 'teacher' | Changer | Body;

/** One answer to choose from. */
export interface Option<Value extends string = string> {
  /** What a form sends for it. */
  readonly value: Value;
  /** What people read. */
  readonly label: string;
  /** What helps them choose it, where its label does not say enough. */
  readonly hint?: string;
}

/** What kind of input takes a value: one of several answers, a day in three parts, or a whole number. */
export type InputFor<Value> = [Value] extends [boolean]
  ? {
      /** One of several answers. */
      readonly kind: 'radios';
      /** The answers, in the order to show them. */
      readonly options: readonly Option<'yes' | 'no'>[];
    }
  : [Value] extends [CivilDay]
    ? {
        /** A day, a month and a year. */
        readonly kind: 'date';
        /** What the answer is called at the start of a sentence about a mistake. */
        readonly subject: string;
      }
    : [Value] extends [string]
      ? {
          /** One of several answers. */
          readonly kind: 'radios';
          /** The answers, in the order to show them. */
          readonly options: readonly Option<Value>[];
        }
      : {
          /** A whole number, 0 or more. */
          readonly kind: 'number';
          /** What the answer is called at the start of a sentence about a mistake. */
          readonly subject: string;
        };

/** What every question has, whatever its kind of input. */
export interface Wording<F extends FactName> {
  /** The fact that the answer gives. */
  readonly fact: F;
  /** The question. */
  readonly label: string;
  /** What helps people to answer it, where the question does not say enough. */
  readonly hint?: string;
  /** The instruction to give where there is no answer. */
  readonly missing: string;
  /** Who can answer it, whoever fills in the form. */
  readonly answeredBy: readonly Answerer[];
}

/** A question about one of the facts `F`: its words, the kind of input it takes, and who can answer it. */
export type Question<F extends FactName = FactName> = {
  readonly [Name in F]: Wording<Name> & InputFor<Facts[Name]>;
}[F];
