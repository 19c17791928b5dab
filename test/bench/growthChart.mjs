// The growth of time with the number of people, as a picture: both axes are logarithms, so that linear is a straight line.

const WIDTH = 640;
const HEIGHT = 400;
const LEFT = 76;
const BOTTOM = 84;
const TOP = 52;
const RIGHT = 56;
const GREY = '#505a5f';

/** @param points - `{ people, seconds }`, fewest people first. */
export function growthChart(points) {
  const times = points.map(({ seconds }) => seconds);
  const ticks = powersOfTen(times[0], times.at(-1));
  const x = scale(points[0].people, points.at(-1).people, LEFT, WIDTH - RIGHT);
  const y = scale(ticks[0], Math.max(ticks.at(-1), times.at(-1)), HEIGHT - BOTTOM, TOP);
  const line = points.map(({ people, seconds }) => `${x(people)},${y(seconds)}`).join(' ');
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-labelledby="growth-title growth-text" font-family="sans-serif" font-size="16">`,
    '  <title id="growth-title">Time against the number of people</title>',
    `  <desc id="growth-text">${points.map((point) => `${number(point.people)} people: ${time(point.seconds)}`).join('; ')}. Both scales are logarithmic.</desc>`,
    `  <rect width="${WIDTH}" height="${HEIGHT}" fill="#ffffff"/>`,
    ...ticks.map(
      (seconds) =>
        `  <line x1="${LEFT}" y1="${y(seconds)}" x2="${WIDTH - RIGHT}" y2="${y(seconds)}" stroke="${seconds === ticks[0] ? GREY : '#d8dcde'}"/>`,
    ),
    `  <line x1="${LEFT}" y1="${TOP}" x2="${LEFT}" y2="${HEIGHT - BOTTOM}" stroke="${GREY}"/>`,
    ...points.map(
      ({ people }) =>
        `  <text x="${x(people)}" y="${HEIGHT - BOTTOM + 24}" text-anchor="middle">${number(people)}</text>`,
    ),
    ...ticks.map(
      (seconds) => `  <text x="${LEFT - 10}" y="${y(seconds) + 5}" text-anchor="end">${number(seconds)} s</text>`,
    ),
    `  <polyline points="${line}" fill="none" stroke="#1d70b8" stroke-width="2"/>`,
    ...points.map(({ people, seconds }) => `  <circle cx="${x(people)}" cy="${y(seconds)}" r="4" fill="#1d70b8"/>`),
    ...points.map(
      ({ people, seconds }, at) =>
        `  <text x="${x(people) + (at === 0 ? 10 : -10)}" y="${y(seconds) + (at === 0 ? 18 : -10)}" text-anchor="${at === 0 ? 'start' : 'end'}" fill="#1d70b8">${time(seconds)}</text>`,
    ),
    '  <text x="12" y="24">processor time (logarithmic scale: each step ten times)</text>',
    `  <text x="${WIDTH / 2}" y="${HEIGHT - 34}" text-anchor="middle">people (logarithmic scale: each step ten times)</text>`,
    `  <text x="${WIDTH / 2}" y="${HEIGHT - 11}" text-anchor="middle" fill="${GREY}">decided, planned and tallied, one after another on one core</text>`,
    '</svg>',
    '',
  ].join('\n');
}

/** From the one below the least to the last that is not above the most. */
function powersOfTen(least, most) {
  const first = Math.floor(Math.log10(least));
  const last = Math.floor(Math.log10(most));
  return Array.from({ length: last - first + 1 }, (_, at) => Number(`1e${first + at}`));
}

function scale(least, most, from, to) {
  const steps = Math.log(most / least);
  return (value) => Math.round(from + (Math.log(value / least) / steps) * (to - from));
}

function number(value) {
  return value.toLocaleString('en-GB');
}

function time(seconds) {
  return `${seconds.toFixed(seconds < 1 ? 2 : 1)} s`;
}
