import type { Plan } from '@until-signed/guidance';
import type { Details } from '@until-signed/papers';
import { type CalendarOptions, calendarFile } from '@until-signed/papers/calendar';
import { answer } from './maker.ts';

answer(({ plan, details, options }: { plan: Plan; details: Details; options: CalendarOptions }) =>
  calendarFile(plan, details, options),
);
