import * as z from 'zod';
import { type Fte, fte } from '../../vocabulary/fte.js';
import { addProblems } from '../problems/addProblems.js';
import { askCore } from '../problems/askCore.js';

/** A share of a full-time post, written as people write it (0.6) and read as whole hundredths. */
export function fteField(): z.ZodType<Fte, number> {
  return z
    .number({ error: 'FTE must be a number, such as 0.6' })
    .superRefine((share, context) => {
      addProblems(
        context,
        askCore(() => fte(share)),
      );
    })
    .meta({ exclusiveMinimum: 0 })
    .transform((share) => fte(share));
}
