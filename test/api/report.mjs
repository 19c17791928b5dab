// The report of the public API: what an entry point exports, with every type in full. It is committed; the check fails
// when the source says something else. `npm run api:update` writes it anew, for the reviewer of a change to read.

import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { Extractor, ExtractorConfig } from '@microsoft/api-extractor';

const root = resolve('.');
const isUpdate = process.argv.includes('--update');
const ENTRY_POINTS = { 'ecf-rules': 'index.d.ts', 'ecf-rules-schemas': 'schemas/index.d.ts' };

for (const [name, file] of Object.entries(ENTRY_POINTS)) {
  const { succeeded } = Extractor.invoke(configFor(name, file), { localBuild: isUpdate, messageCallback: tell });
  if (succeeded) continue;
  console.error(`${name}: the public API is not as test/api/${name}.api.md has it; see npm run api:update`);
  process.exitCode = 1;
}

function configFor(name, file) {
  mkdirSync(`${root}/temp/api`, { recursive: true });
  return ExtractorConfig.prepare({
    configObjectFullPath: `${root}/api-extractor.json`, // it need not exist
    packageJsonFullPath: `${root}/package.json`,
    configObject: {
      projectFolder: root,
      mainEntryPointFilePath: `${root}/temp/types/${file}`,
      compiler: { tsconfigFilePath: `${root}/tsconfig.json`, skipLibCheck: true },
      newlineKind: 'lf',
      apiReport: {
        enabled: true,
        reportFileName: `${name}.api.md`,
        reportFolder: `${root}/test/api/`,
        reportTempFolder: `${root}/temp/api/`,
      },
      docModel: { enabled: false },
      dtsRollup: { enabled: false },
      tsdocMetadata: { enabled: false },
      messages: {
        compilerMessageReporting: { default: { logLevel: 'warning' } },
        extractorMessageReporting: {
          default: { logLevel: 'warning' },
          'ae-missing-release-tag': { logLevel: 'none' },
          'ae-unresolved-link': { logLevel: 'none' },
          'ae-undocumented': { logLevel: 'none' }, // typedoc asks for documentation
          'ae-forgotten-export': { logLevel: 'warning', addToApiReportFile: true },
        },
        tsdocMessageReporting: { default: { logLevel: 'none' } },
      },
    },
  });
}

/** The extractor announces itself at length; only what is wrong is worth a line. */
function tell(message) {
  if (message.logLevel === 'info' || message.logLevel === 'verbose') message.handled = true;
}
