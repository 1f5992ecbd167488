import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { Lounge } from './Lounge.tsx'
import '../ui/tokens.css'
import './lounge.css'

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <Lounge />
  </StrictMode>,
)
