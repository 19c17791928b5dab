import type { Document } from './citation.js';

/** This library's own list of readings: what is assumed where the sources are silent, and how to replace it. */
export const readings: Document = {
  id: 'readings',
  title: 'Readings and named assumptions',
  publisher: 'ecf-rules',
  edition: 'this version',
  address: 'docs/readings.md',
};
