// Served in place of the service worker, it takes what was kept from every device that asks, and ends itself.
addEventListener('install', () => self.skipWaiting());
addEventListener('activate', (event) =>
  event.waitUntil(
    (async () => {
      for (const name of await caches.keys()) await caches.delete(name);
      await self.registration.unregister();
    })(),
  ),
);
