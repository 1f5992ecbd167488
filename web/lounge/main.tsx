import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { Lounge } from './Lounge.tsx'
import './lounge.css'

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <Lounge />
  </StrictMode>,
)
