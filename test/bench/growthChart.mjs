// The growth of time with the number of people, as a picture: both axes are logarithms, so that linear is a straight line.

const WIDTH = 560;
const HEIGHT = 300;
const LEFT = 64;
const BOTTOM = 44;
const TOP = 20;
const RIGHT = 24;

/** @param points - `{ people, seconds }`, fewest people first. */
export function growthChart(points) {
  const x = scale(
    points.map(({ people }) => people),
    LEFT,
    WIDTH - RIGHT,
  );
  const y = scale(
    points.map(({ seconds }) => seconds),
    HEIGHT - BOTTOM,
    TOP,
  );
  const line = points.map(({ people, seconds }) => `${x(people)},${y(seconds)}`).join(' ');
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-labelledby="growth-title growth-text" font-family="sans-serif" font-size="12">`,
    '  <title id="growth-title">Time against the number of people</title>',
    `  <desc id="growth-text">${points.map((point) => `${number(point.people)} people: ${time(point.seconds)}`).join('; ')}.</desc>`,
    `  <rect width="${WIDTH}" height="${HEIGHT}" fill="#ffffff"/>`,
    `  <line x1="${LEFT}" y1="${HEIGHT - BOTTOM}" x2="${WIDTH - RIGHT}" y2="${HEIGHT - BOTTOM}" stroke="#505a5f"/>`,
    `  <line x1="${LEFT}" y1="${TOP}" x2="${LEFT}" y2="${HEIGHT - BOTTOM}" stroke="#505a5f"/>`,
    ...points.map(
      ({ people }) =>
        `  <text x="${x(people)}" y="${HEIGHT - BOTTOM + 18}" text-anchor="middle">${number(people)}</text>`,
    ),
    ...points.map(
      ({ seconds }) => `  <text x="${LEFT - 8}" y="${y(seconds) + 4}" text-anchor="end">${time(seconds)}</text>`,
    ),
    `  <polyline points="${line}" fill="none" stroke="#1d70b8" stroke-width="2"/>`,
    ...points.map(({ people, seconds }) => `  <circle cx="${x(people)}" cy="${y(seconds)}" r="4" fill="#1d70b8"/>`),
    `  <text x="${(LEFT + WIDTH - RIGHT) / 2}" y="${HEIGHT - 6}" text-anchor="middle">people decided, planned and tallied, one after another on one core</text>`,
    '</svg>',
    '',
  ].join('\n');
}

function scale(values, from, to) {
  const least = Math.log(values[0]);
  const most = Math.log(values.at(-1));
  return (value) => Math.round(from + ((Math.log(value) - least) / (most - least)) * (to - from));
}

function number(value) {
  return value.toLocaleString('en-GB');
}

function time(seconds) {
  return seconds < 1 ? `${Math.round(seconds * 1000)} ms` : `${seconds.toFixed(1)} s`;
}
