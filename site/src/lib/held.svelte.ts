import type { Guide } from '@until-signed/guidance';

/** What a page holds of the law. The plan is told again when the sources come after it. Nothing here is a person's. */
class Held {
  /** By language: in a browser, those that a page was opened in. */
  guides: Readonly<Record<string, Guide>> = $state.raw({});
  /** The sources, while the law is here without them: on their way, or asked for in vain. */
  sources: 'coming' | 'away' = $state('coming');
}

export const held = new Held();
