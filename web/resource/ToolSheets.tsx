import { useQuery } from '@tanstack/react-query'
import { amendToolForm, registerToolForm } from '../../domain/tool/forms.ts'
import { api } from '../api.ts'
import { RecordSheet } from '../catalogue/RecordSheet.tsx'
import type { Option, Row } from '../catalogue/spec.ts'
import { useLanguage } from '../words/language.ts'
import { resourceWords } from '../words/resource.ts'
import { useWords } from '../words/words.ts'
import { keepersQuery, type ToolAnswer } from './read.ts'
import { newToolGroups, toolGroups } from './toolGroups.ts'

type RegisterProps = { close: () => void; landed: (answer: { id: string }) => void }

/** One piece more; a code that is there already gets its next piece. */
export function RegisterToolSheet({ close, landed }: RegisterProps) {
  const say = useWords(resourceWords)
  return (
    <RecordSheet
      title={say('registerTool')}
      draft="registerTool"
      groups={newToolGroups(useKeepers())}
      words={resourceWords}
      schema={registerToolForm}
      first={{ isBooked: true }}
      send={(json, { header, newId }) =>
        api.tools[':id'].register.$post({ param: { id: newId }, header, json })
      }
      landed={landed}
      close={close}
    />
  )
}

export function AmendToolSheet({ page, close }: { page: ToolAnswer; close: () => void }) {
  const say = useWords(resourceWords)
  const { id } = page.tool
  return (
    <RecordSheet
      title={say('amend')}
      draft={`amendTool:${id}`}
      groups={toolGroups(useKeepers())}
      words={resourceWords}
      schema={amendToolForm}
      file={fileOf(page.tool)}
      lastEvent={page.lastEvent}
      send={(json, { header }) => api.tools[':id'].amend.$post({ param: { id }, header, json })}
      landed={close}
      close={close}
    />
  )
}

/** As the form has it: what the page calls `calibration` is how far it stands. */
export const fileOf = ({ name, nameEn, kind, place, note, ...tool }: ToolAnswer['tool']): Row => ({
  name,
  nameEn,
  kind,
  place,
  note,
  keeperId: tool.keeperId,
  isBooked: tool.isBooked,
  calibration: tool.calibrationKind,
  calibrationMonths: tool.calibrationMonths,
})

export function useKeepers(): readonly Option[] {
  const english = useLanguage() === 'en'
  const { data = [] } = useQuery(keepersQuery)
  return data.map(({ id, name, nameEn, staffNo }) => ({
    value: id,
    label: `${(english && nameEn) || name} ${staffNo}`,
  }))
}
