const shelf = 'inspect-shell'

/**
 * The page itself for the time without a line: its own worker, and in a cache what this page has loaded and what it
 * loads later. Where there is no TLS the browser has neither; then the page works for as long as it stays open.
 */
export async function shellKept(): Promise<void> {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator) || !('caches' in window)) return
  try {
    await navigator.serviceWorker.register('/inspect-worker.js', { scope: '/inspect' })
    await Promise.all([
      import('./WalkPage.tsx'),
      import('../work-order/SignaturePadField.tsx'),
      import('./look.ts').then(({ scannerKept }) => scannerKept()),
    ])
    const cache = await caches.open(shelf)
    const wanted = ['/inspect', ...assetsOf()]
    const known = new Set((await cache.keys()).map(({ url }) => new URL(url).pathname))
    await Promise.all(
      wanted.filter((path) => path === '/inspect' || !known.has(path)).map((path) => cache.add(path)),
    )
    // Of an earlier release.
    for (const path of known) if (!wanted.includes(path)) await cache.delete(path)
  } catch {
    // Without a line, or without room: what is in the cache stays, and the next start tries again.
  }
}

const assetsOf = () => [
  ...new Set(
    performance
      .getEntriesByType('resource')
      .map(({ name }) => new URL(name))
      .filter(
        ({ origin, pathname }) => origin === location.origin && /^\/(assets\/|icon\.svg)/.test(pathname),
      )
      .map(({ pathname }) => pathname),
  ),
]
