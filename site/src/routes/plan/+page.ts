import { open } from '#lib/open.ts';

export const load = () => open('/plan');
