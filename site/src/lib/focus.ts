/** After a step the page begins anew: at its top, with the focus on its heading, which a screen reader then reads. */
export function toTop(): void {
  scrollTo(0, 0);
  document.querySelector('h1')?.focus({ preventScroll: true });
}
