/**
 * The border: schemas for what people and programs hand in.
 *
 * @packageDocumentation
 */
export { ROLES } from '../vocabulary/people.js';
