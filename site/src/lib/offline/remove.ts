/** Can this browser have kept anything of the site? */
export const canKeep = (): boolean => 'serviceWorker' in navigator && 'caches' in window;

/** Takes everything that this site keeps from the device. It comes back with the next visit. */
export async function removeSite(): Promise<void> {
  const registrations = await navigator.serviceWorker.getRegistrations();
  await Promise.all(registrations.map((one) => one.unregister()));
  await Promise.all((await caches.keys()).map((name) => caches.delete(name)));
  sessionStorage.clear();
  localStorage.clear();
}
