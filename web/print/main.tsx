import { lazy, StrictMode, Suspense, type ComponentType } from 'react'
import { createRoot } from 'react-dom/client'
import { Skeleton } from '../ui/frame.tsx'
import { printOf } from './printOf.ts'
import '../ui/tokens.css'

const pages = import.meta.glob<{ default: ComponentType<{ id: string }> }>('./*Print.tsx')
const asked = printOf(location.pathname)
const load = asked && pages[`./${asked.form}Print.tsx`]
const Form = load && lazy(load)

// Prints follow the store's language, which is Chinese (design.md §6).
createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <Suspense fallback={<Skeleton rows={12} />}>
      {Form ? <Form id={asked.id} /> : <p>没有这张单据</p>}
    </Suspense>
  </StrictMode>,
)
