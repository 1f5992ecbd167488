import type { ReactNode } from 'react'
import { setLanguage, useLanguage } from '../words/language.ts'
import '../ui/field.css'
import '../ui/button.css'
import '../ui/frame.css'
import './signIn.css'

export function GateCard({ title, note, children }: { title: string; note: string; children: ReactNode }) {
  const language = useLanguage()
  const other = language === 'en' ? 'zh-CN' : 'en'
  return (
    <main className="gate">
      <section className="gate-card">
        <div className="gate-brand" aria-hidden>
          驿
        </div>
        <h1>{title}</h1>
        <p className="soft">{note}</p>
        {children}
      </section>
      <button type="button" className="gate-language" lang={other} onClick={() => setLanguage(other)}>
        {other === 'en' ? 'English' : '中文'}
      </button>
    </main>
  )
}
