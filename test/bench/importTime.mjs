// How long an import takes, in a process of its own: milliseconds.   node importTime.mjs <specifier>
const begun = process.hrtime.bigint();
await import(process.argv[2]);
console.log(Number(process.hrtime.bigint() - begun) / 1e6);
