import { programmes } from '../../programmes/catalogue.js';
import { ROLES, type Role } from '../../vocabulary/people.js';
import type { Programme } from '../../vocabulary/programme.js';
import { rolesToChooseFrom } from '../fields/rolesToChooseFrom.js';
import { spelling } from '../fields/spelling.js';

/** The programmes that the rows of a table can name. */
export interface ProgrammesNamed {
  /** All of them. */
  readonly known: readonly Programme[];
  /** The id of a programme from its id or its title, however it is spelt. */
  readonly idOf: (text: string) => string | undefined;
  /** The roles to choose from on a programme, by its id; all roles where there is no such programme. */
  readonly rolesOf: (id: unknown) => readonly Role[];
}

/**
 * The programmes of the catalogue, and the one that is given for all rows, which
 * takes precedence over another with the same id or title.
 */
export function programmesNamed(given: Programme | undefined): ProgrammesNamed {
  const known = given === undefined ? programmes : [...programmes.filter(({ id }) => id !== given.id), given];
  const ids = new Map(known.flatMap(({ id, name }) => [id, name].map((text) => [spelling(text), id] as const)));
  return {
    known,
    idOf: (text) => ids.get(spelling(text)),
    rolesOf: (id) => {
      const programme = known.find((each) => each.id === id);
      return programme === undefined ? ROLES : rolesToChooseFrom(programme);
    },
  };
}
