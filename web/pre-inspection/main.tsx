import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { Inspect } from './Inspect.tsx'
import { startOutbox } from './outbox.ts'
import { shellKept } from './shell.ts'
import '../ui/tokens.css'

void startOutbox().finally(() => {
  createRoot(document.getElementById('root')!).render(
    <StrictMode>
      <Inspect />
    </StrictMode>,
  )
  void shellKept()
})
