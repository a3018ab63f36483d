/** What is needed only by somebody who keeps or carries answers, and law and words with it: fetched when unfolded. */
export { openGuide } from '../guide.ts';
export { default as CarryForm } from './CarryForm.svelte';
export { default as KeepForm } from './KeepForm.svelte';
export { default as OpenForms } from './OpenForms.svelte';
