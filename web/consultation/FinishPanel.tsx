import { explainForm } from '../../domain/consultation/forms.ts'
import { api } from '../api.ts'
import { Act } from '../ui/Act.tsx'
import { Panel } from '../ui/frame.tsx'
import { useForm } from '../ui/useForm.ts'
import { consultationWords } from '../words/consultation.ts'
import { useWords } from '../words/words.ts'
import { refusalOf } from '../work-order/useOrder.ts'
import type { Page, Sheet } from './read.ts'

/** S62: judged, and patiently explained. What is still open shuts the button and says so. */
export function FinishPanel({ page, sheet }: { page: Page; sheet: Sheet }) {
  const say = useWords(consultationWords)
  const form = useForm({
    draft: `consultation.finish:${sheet.id}`,
    start: { isExplained: false },
    schema: explainForm,
    send: (json, { header }) =>
      api.consultations[':id'].finish.$post({ param: { id: sheet.id }, header, json }),
  })
  const explained = form.bind('isExplained')
  return (
    <Panel title={say('finish')} className="finish">
      <label className="check" htmlFor={explained.id}>
        <input
          id={explained.id}
          type="checkbox"
          checked={explained.value}
          onChange={({ target }) => form.set({ isExplained: target.checked })}
          disabled={explained.disabled}
        />{' '}
        {say('explained')}
      </label>
      <Act primary act={form} refusal={refusalOf(page.steps, 'finish')}>
        {say('finishNow')}
      </Act>
    </Panel>
  )
}
