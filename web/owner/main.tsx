import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { Owner } from './Owner.tsx'
import '../ui/tokens.css'
import './owner.css'
import './card.css'

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <Owner />
  </StrictMode>,
)
