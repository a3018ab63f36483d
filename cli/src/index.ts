export { type PlanJson, planJson } from './json.ts';
export { run } from './run.ts';
