import type { Application } from '../application.js';

// Callers without a compiler may pass in anything.

/** Whether a value has fields to look at. */
export function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}

/** Whether a value is a text with something in it. */
export function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

/** The id of an application; empty if it has none. */
export function idOf(application: Application): string {
  return isObject(application) && isText(application.applicationId) ? application.applicationId : '';
}
