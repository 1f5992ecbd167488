import type { ReactNode } from 'react'
import type { Refusal as Told } from '../../domain/procedure.ts'
import { useLanguage } from '../words/language.ts'
import { refusalSays } from './refusalSays.ts'
import { Sign } from './Sign.tsx'
import './frame.css'

/** The counter's no, in the reader's language, with what stands in its holes. */
export function Refusal({ refusal, acts }: { refusal: Told; acts?: ReactNode }) {
  const language = useLanguage()
  return (
    <div className="says no" role="alert">
      <Sign of="warn" size={15} />
      <div>
        {refusalSays(refusal, language)}
        {acts && <div className="acts">{acts}</div>}
      </div>
    </div>
  )
}
