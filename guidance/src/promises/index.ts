import { AUDIENCE_CLAIMS } from '../audiences/index.ts';
import { ALWAYS } from './always.ts';
import { CRIMINAL, TWO_ORDERS } from './criminal.ts';
import { ENDED } from './ended.ts';
import { HEARING } from './hearing.ts';
import { IN_FORCE } from './in-force.ts';
import { LAWYER } from './lawyer.ts';
import { LINES } from './lines.ts';
import type { Promised } from './promised.ts';
import { NOT_ASKED, PRIVATE_HELP } from './sides.ts';

/** The promises of DESIGN.md that the plans keep, as claims that can be proven. */
export const PROMISES: readonly Promised[] = [
  { id: '1', claims: IN_FORCE },
  { id: '2', claims: ENDED },
  { id: '3', claims: NOT_ASKED },
  { id: '4', claims: PRIVATE_HELP },
  { id: '5', claims: CRIMINAL },
  { id: '6', claims: TWO_ORDERS },
  { id: '7', claims: HEARING },
  { id: '8', claims: LAWYER },
  { id: '9', claims: LINES },
  { id: '11', claims: ALWAYS },
  { id: 'audience', claims: AUDIENCE_CLAIMS },
];
