/** Lets the browser do what waits, a press on "Leave now" above all, before long work goes on. */
export const breath = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
