// Writes the JSON Schemas beside what has been built: the last step of `npm run build`.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { programmes } from 'ecf-rules';
import * as schemas from 'ecf-rules/schemas';
import { jsonSchemas } from './jsonSchemas.js';

const folder = 'dist/json-schema';
const files = Object.entries(jsonSchemas(schemas, programmes));
mkdirSync(folder, { recursive: true });
for (const [name, schema] of files) writeFileSync(join(folder, name), `${JSON.stringify(schema, null, 2)}\n`);
console.log(`${files.length} JSON Schemas in ${folder}`);
