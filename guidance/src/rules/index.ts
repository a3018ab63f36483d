import type { Rule } from '../rule.ts';
import { after } from './after.ts';
import { criminalRules, lawyerFirst } from './criminal.ts';
import { danger, lawyerToday } from './danger.ts';
import { dates } from './dates.ts';
import { endFinal } from './end-final.ts';
import { force } from './force.ts';
import { hearing } from './hearing.ts';
import { help, nextStep } from './help.ts';
import { keep } from './keep.ts';
import { lineRules } from './lines.ts';
import { move } from './move.ts';
import { never } from './never.ts';
import { orderTypeRules } from './order-type.ts';
import { evidence, respond } from './respond.ts';
import { who } from './who.ts';
import { withdraw } from './withdraw.ts';

/** Every rule, topic by topic. Within a section a plan tells them in this order. */
export const RULES: readonly Rule[] = [
  ...danger,
  ...dates,
  ...force,
  ...who,
  ...orderTypeRules,
  ...nextStep,
  ...hearing,
  ...lawyerFirst,
  ...respond,
  ...withdraw,
  ...lawyerToday,
  ...move,
  ...endFinal,
  ...criminalRules,
  ...keep,
  ...evidence,
  ...never,
  ...lineRules,
  ...help,
  ...after,
];
