import { growth } from './growth.ts';
import { pages } from './pages.ts';
import type { AnyPart } from './part.ts';
import { rules } from './rules.ts';
import { memoryPart, serverPart } from './server/parts.ts';

/** Everything that is measured, in the order of the report. A new part is one more line here. */
export const PARTS: readonly AnyPart[] = [rules, growth, pages, serverPart, memoryPart];
