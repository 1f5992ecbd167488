import { FieldError } from '../ui/Field.tsx'
import { fieldId } from '../ui/form.ts'
import { packageWords } from '../words/quotationPackage.ts'
import { useWords } from '../words/words.ts'
import type { Writing } from './usePaper.ts'

/** S65: one figure, and until when it stands. */
export function ValidUntil({ writing }: { writing: Writing }) {
  const say = useWords(packageWords)
  const { writes, paper, stands, terms, change, form, busy } = writing
  if (!writes) {
    return stands?.validUntil ? (
      <span className="qt-valid">
        {say.rich('validUntil', { day: <b className="num">{stands.validUntil}</b> })}
      </span>
    ) : null
  }
  const id = fieldId(form.name, 'validUntil')
  const wrong = 'validUntil' in form.errors
  return (
    <span className="qt-valid">
      <label htmlFor={id}>{say('validTo')}</label>
      <input
        id={id}
        className="input"
        type="date"
        min={terms?.today}
        value={paper.validUntil ?? terms?.validUntil ?? ''}
        disabled={busy}
        aria-invalid={wrong}
        aria-describedby={wrong ? `${id}-wrong` : undefined}
        onChange={({ target }) => change({ validUntil: target.value === '' ? null : target.value })}
      />
      <FieldError form={form} path="validUntil" />
    </span>
  )
}
