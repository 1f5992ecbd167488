import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { Technician } from './Technician.tsx'
import '../ui/tokens.css'

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <Technician />
  </StrictMode>,
)
