import { afterNavigate } from '$app/navigation';
import { languageSwitch } from './switch.svelte.ts';

/** After a step the page begins anew: at its top, with the focus on its heading, which a screen reader then reads. */
export function toTop(): void {
  scrollTo(0, 0);
  document.querySelector('h1')?.focus({ preventScroll: true });
}

/** For a page: after each step that leads to it, but not as it opens, and not where only its language changes. */
export function afterStep(act: () => void): void {
  afterNavigate(({ type }) => {
    if (type !== 'enter' && !languageSwitch.isOn) act();
  });
}
