// One server process for `npm run dev`: started again by node --watch whenever a file changes.
import { serve } from './main.ts'
import { migrate } from './migrate.ts'
import { inWords } from './remedy.ts'

const { CHEYI_OWNER_URL = '', CHEYI_APP_URL = '', PORT = '5180', HOST = '127.0.0.1' } = process.env

try {
  await migrate(CHEYI_OWNER_URL)
  const { close } = await serve({ appUrl: CHEYI_APP_URL, port: Number(PORT), host: HOST })
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void close().finally(() => process.exit()))
} catch (error) {
  console.error(inWords(error))
  process.exitCode = 1
}
