import type { Document } from '../../vocabulary/citation.js';

/** The lists of types of establishment in the service of the early career framework. */
export const giasTypesOfOldService: Document = {
  id: 'GIAS-OLD',
  title: 'Types of establishment in the early careers framework service',
  publisher: 'Department for Education',
  edition: 'as read in 2026',
  address: 'github.com/DFE-Digital/early-careers-framework, app/models/concerns/gias_types.rb',
};

/** The lists of types of establishment in the service that registers early career teachers. */
export const giasTypesOfNewService: Document = {
  id: 'GIAS-NEW',
  title: 'Types of establishment in the service to register early career teachers',
  publisher: 'Department for Education',
  edition: 'as read in 2026',
  address: 'github.com/DFE-Digital/register-early-career-teachers-public, app/services/gias/types.rb',
};

/** Schools in the service that registers for national professional qualifications. */
export const npqService: Document = {
  id: 'NPQ',
  title: 'Register for a national professional qualification: school model',
  publisher: 'Department for Education',
  edition: 'as read in 2026',
  address: 'github.com/DFE-Digital/npq-registration, app/models/school.rb',
};
