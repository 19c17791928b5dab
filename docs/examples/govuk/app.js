import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { answersFrom, civilDay, formFor, formSchema, programmes, readDay, valuesFrom } from 'ecf-rules';
import express from 'express';
import nunjucks from 'nunjucks';
import { checkPage, decisionPage, PROGRAMME_QUESTION, programmePage, questionPage, START_QUESTION } from './pages.js';
import { sessionOf } from './sessions.js';

const HERE = import.meta.dirname;
const GOVUK = join(dirname(createRequire(import.meta.url).resolve('govuk-frontend/package.json')), 'dist');

/**
 * The app.
 *
 * @param today - gives the day of asking, as ISO text.
 */
export function makeApp({ today }) {
  const app = express();
  app.disable('x-powered-by');
  nunjucks.configure([join(HERE, 'views'), GOVUK], { express: app, autoescape: true });
  app.set('view engine', 'njk');
  app.use(secured);
  servePublic(app);
  app.use(express.urlencoded({ extended: true, limit: '20kb' })); // reads inductionStart[day] as a part of inductionStart
  app.use((request, response, next) => {
    request.session = sessionOf(request, response);
    next();
  });

  app.get('/', (request, response) => {
    response.render('question', programmePage(programmes, request.session));
  });
  app.post('/', (request, response) => {
    const programme = programmes.find(({ id }) => id === request.body?.programme);
    if (programme === undefined) {
      const problem = { path: ['programme'], message: PROGRAMME_QUESTION.missing };
      refuse(response, programmePage(programmes, request.session, [problem]));
    } else {
      // Facts are the same for all programmes, so the answers are kept for the next one.
      request.session.programme = programme;
      response.redirect(303, '/start');
    }
  });

  app.use(['/start', '/questions', '/check-answers', '/decision'], (request, response, next) => {
    if (request.session.programme === undefined) response.redirect(303, '/');
    else next();
  });

  app.get('/start', ({ session }, response) => {
    response.render('question', questionPage(session, START_QUESTION, session.start, '/'));
  });
  app.post('/start', ({ session, body }, response) => {
    const entered = body?.[START_QUESTION.fact];
    const reading = readDay(entered, START_QUESTION);
    if ('problem' in reading) {
      const problem = { ...reading.problem, path: [START_QUESTION.fact, ...reading.problem.path] };
      refuse(response, questionPage(session, START_QUESTION, entered, '/', [problem]));
    } else {
      session.start = reading.value;
      response.redirect(303, nextPage(session));
    }
  });

  app.use(['/questions', '/check-answers', '/decision'], ({ session }, response, next) => {
    if (session.start === undefined) response.redirect(303, '/start');
    else next();
  });

  app.use('/questions/:fact', (request, response, next) => {
    request.found = findQuestion(request.session, request.params.fact);
    if (request.found === undefined) response.status(404).render('notFound');
    else next();
  });
  app.get('/questions/:fact', ({ session, params, found }, response) => {
    const values = valuesFrom(session.programme, session.answers);
    response.render('question', questionPage(session, found.question, values[params.fact], found.back));
  });
  app.post('/questions/:fact', ({ session, params, body, found }, response) => {
    const { fact } = params;
    // Only what is on the page is judged; what was answered before is already a fact.
    const values = { ...valuesFrom(session.programme, session.answers), [fact]: body?.[fact] };
    const { issues, value } = formSchema(session.programme, at(session), [fact])['~standard'].validate(values);
    if (issues === undefined) {
      const { [fact]: _, ...others } = session.answers;
      session.answers = { ...others, ...value };
      response.redirect(303, nextPage(session));
    } else refuse(response, questionPage(session, found.question, body?.[fact], found.back, issues));
  });

  app.get('/check-answers', ({ session }, response) => {
    const form = formOf(session);
    if (form.next === null) response.render('check', checkPage(session, form));
    else response.redirect(303, nextPage(session));
  });
  app.get('/decision', ({ session }, response) => {
    const form = formOf(session);
    if (form.next === null) response.render('decision', decisionPage(session, form, at(session)));
    else response.redirect(303, nextPage(session));
  });
  app.post('/again', ({ session }, response) => {
    session.forget();
    response.redirect(303, '/');
  });
  app.use((_, response) => {
    response.status(404).render('notFound');
  });
  app.use(failed);
  return app;

  function at({ start }) {
    return { on: civilDay(today()), start };
  }

  function formOf(session) {
    return formFor(session.programme, answersFrom(session.programme, session.answers), at(session));
  }

  function nextPage(session) {
    const { next } = formOf(session);
    return next === null ? '/check-answers' : `/questions/${next}`;
  }

  /** A question of the programme, and the page before it: the answer before, or where all that is needed is answered. */
  function findQuestion(session, fact) {
    const { questions, next } = formOf(session);
    const place = questions.findIndex((question) => question.fact === fact);
    if (place === -1) return undefined;
    const before = questions.slice(0, place).findLast(({ state }) => state === 'answered');
    const previous = before === undefined ? '/start' : `/questions/${before.fact}`;
    return { question: questions[place], back: next === null ? '/check-answers' : previous };
  }
}

function refuse(response, page) {
  response.status(422).render('question', page);
}

/** A request that is too large or broken, or a mistake of ours: a plain page, which tells nobody how the site is made. */
function failed(error, _, response, next) {
  const isTheirs = error.status >= 400 && error.status < 500;
  if (!isTheirs) console.error(error);
  if (response.headersSent === true) next(error);
  else response.status(isTheirs ? error.status : 500).render('failed', { isTheirs });
}

/** Scripts and styles of this site alone, no inline ones but the template's, and nothing that makes code of text. */
function secured(_, response, next) {
  const nonce = randomBytes(16).toString('base64');
  response.locals.cspNonce = nonce;
  response.set({
    'Content-Security-Policy': [
      "default-src 'none'",
      `script-src 'self' 'nonce-${nonce}'`,
      "style-src 'self'",
      "img-src 'self'",
      "manifest-src 'self'",
      "form-action 'self'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
    ].join('; '),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cache-Control': 'no-store',
  });
  next();
}

function servePublic(app) {
  // The typeface of GOV.UK is for services on GOV.UK alone.
  const styles = readFileSync(join(GOVUK, 'govuk/govuk-frontend.min.css'), 'utf8')
    .replaceAll(/@font-face\{[^}]*\}/g, '')
    .replaceAll('GDS Transport,', '');
  app.get('/styles/govuk-frontend.css', (_, response) => {
    response.type('css').send(styles);
  });
  app.get('/public/govuk-frontend.js', (_, response) => {
    response.sendFile(join(GOVUK, 'govuk/govuk-frontend.min.js'));
  });
  app.use('/assets', express.static(join(GOVUK, 'govuk/assets')));
  app.use('/public', express.static(join(HERE, 'public')));
}
