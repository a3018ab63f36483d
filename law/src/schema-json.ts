import { toJsonSchema } from '@valibot/to-json-schema';
import { jurisdictionSchema } from './schema.ts';

/** The shape of a jurisdiction's file as JSON Schema, for an editor that helps while somebody types. */
export const schemaJson = () => ({
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'What the law of one jurisdiction says about ending, changing or answering a protection order',
  description: 'Made from src/schema.ts by "npm run schema -w @until-signed/law". Do not edit by hand.',
  ...toJsonSchema(jurisdictionSchema),
});
