// The budgets of size and import, in bytes and files, which are the same on every machine; needs a build.
import { BUNDLES, gzippedSize, loaded } from './sizes.mjs';

const problems = [];
const expect = (holds, text) => {
  console.log(`${holds ? 'ok  ' : 'OVER'}  ${text}`);
  if (!holds) problems.push(text);
};

for (const { holds, program, most } of BUNDLES) {
  const bytes = await gzippedSize(program);
  expect(bytes <= most, `${holds}: ${bytes} of ${most} bytes gzipped`);
}

const root = await loaded('ecf-rules');
const zod = await loaded('zod');
expect(
  // Half of zod's time is what is asked of an import; bytes stand for it here, as they are the same on every machine.
  root.bytes <= zod.bytes * 0.55,
  `import of the root loads ${root.bytes} bytes, zod ${zod.bytes}: at most 55% of it`,
);
// Finding a file takes longer than reading it: see docs/decisions/0016-what-is-built-in.md.
expect(root.files.length <= 3, `import of the root loads ${root.files.length} of at most 3 files`);
const strange = root.files.filter((file) => !/^dist\/|node_modules\/ts-pattern\//.test(file));
expect(strange.length === 0, `import of the root loads nothing but itself and ts-pattern ${strange.join(' ')}`);

if (problems.length > 0) process.exitCode = 1;
