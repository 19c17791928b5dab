// A form in GOV.UK style: choose a programme, answer one question a page, read the decision with its reasons.
//
//   npm run example:govuk          on http://localhost:3000
//   npm run example:govuk -- 8080  on another port

import { makeApp } from './app.js';

const port = Number(process.argv[2] ?? 3000);
// The library reads no clock: the day of asking comes from here.
const today = () => new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/London' });

makeApp({ today }).listen(port, '127.0.0.1', (error) => {
  if (error) throw error;
  console.log(`Listening on http://localhost:${port}`);
});
