import react from '@vitejs/plugin-react'
import { fileURLToPath } from 'node:url'
import { defineConfig, type Plugin } from 'vite'

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** An entry each: the desk, and without its component library the technician, the tablet, the owner, the lounge, the prints. */
const entries: readonly (readonly [RegExp, string])[] = [
  [/^\/tech(\/|$)/, '/tech.html'],
  [/^\/inspect(\/|$)/, '/inspect.html'],
  [/^\/print(\/|$)/, '/print.html'],
  [/^\/lounge(\/|$)/, '/lounge.html'],
  [/^\/o\//, '/owner.html'],
]

/** In development as the server does it: a page asked for by its address gets its entry. */
const entryOfAddress: Plugin = {
  name: 'entry-of-address',
  configureServer: ({ middlewares }) => {
    middlewares.use((request, _response, next) => {
      const path = request.url?.split('?')[0] ?? '/'
      const entry = entries.find(([shape]) => shape.test(path))?.[1]
      if (entry && request.headers.accept?.includes('text/html')) request.url = entry
      next()
    })
  },
}

const light =
  /\/web\/(?:(?:answers|api|client|doors|live|read)\.ts|words\/(?:ui|words|language)\.ts|ui\/(?:Field|Notice|Plate|Refusal|Sign|drafts|form|handIn|issues|person|refusalSays|time|toast|useDraft|useForm|useNow|useOnline)\.tsx?)$/

const server = `http://127.0.0.1:${process.env['PORT'] ?? 5180}`

export default defineConfig({
  root: at('web'),
  cacheDir: at('node_modules/.vite'),
  plugins: [react(), entryOfAddress],
  // The server writes a fresh nonce into each page it hands out; antd signs the styles it writes with it.
  html: { cspNonce: '__CSP_NONCE__' },
  build: {
    outDir: at('dist/web'),
    emptyOutDir: true,
    // A small picture inside a style sheet would need `data:` in the content policy.
    assetsInlineLimit: 0,
    target: 'es2022',
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: {
        desk: at('web/index.html'),
        tech: at('web/tech.html'),
        inspect: at('web/inspect.html'),
        print: at('web/print.html'),
        lounge: at('web/lounge.html'),
        owner: at('web/owner.html'),
      },
      // What the light entries share comes in one piece: cut into a dozen, it packs worse by a kilobyte.
      output: { codeSplitting: { groups: [{ name: 'light', test: light }] } },
    },
  },
  server: {
    port: 5181,
    strictPort: true,
    fs: { allow: [at('.')] },
    proxy: { '/api/': { target: server, changeOrigin: false } },
  },
})
