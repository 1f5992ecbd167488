// The tablet's page without a line: its own shell and assets from the cache, nothing of the counter's answers.
const shelf = 'inspect-shell'

addEventListener('install', () => skipWaiting())
addEventListener('activate', (event) => event.waitUntil(clients.claim()))

addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== location.origin || pathname.startsWith('/api/')) return
  if (request.mode === 'navigate') event.respondWith(fetch(request).catch(() => caches.match('/inspect')))
  else if (pathname.startsWith('/assets/') || pathname === '/icon.svg') event.respondWith(keptOr(request))
})

/** Assets are named by what they hold: one that is kept is never out of date. */
async function keptOr(request) {
  const kept = await caches.match(request)
  if (kept) return kept
  const got = await fetch(request)
  if (got.ok) {
    const cache = await caches.open(shelf)
    await cache.put(request, got.clone())
  }
  return got
}
