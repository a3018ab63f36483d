/** `npm run schema -w @until-signed/law`: writes schema.json anew after schema.ts has changed. */
import { writeFileSync } from 'node:fs';
import { schemaJson } from './schema-json.ts';

writeFileSync(new URL('../schema.json', import.meta.url), `${JSON.stringify(schemaJson(), null, 2)}\n`);
