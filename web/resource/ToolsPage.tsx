import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { tool } from '../../domain/tool/procedure.ts'
import { answer, api } from '../api.ts'
import { paths } from '../paths.ts'
import { Act } from '../ui/Act.tsx'
import { EmptyState } from '../ui/frame.tsx'
import { ListPage, type Ask } from '../ui/ListPage.tsx'
import { useLanguage } from '../words/language.ts'
import { resourceWords } from '../words/resource.ts'
import { useWords } from '../words/words.ts'
import { useWhyNotOpen } from '../whyNot.ts'
import { standing, type ToolRow } from './read.ts'
import { Tabs } from './Tabs.tsx'
import { ToolCard, toolColumns } from './toolColumns.tsx'
import { RegisterToolSheet } from './ToolSheets.tsx'
import './resource.css'

const onlys = ['inUse', 'stopped', 'due', 'over', 'closed'] as const
type Only = (typeof onlys)[number]
const words = { inUse: 'inUse', stopped: 'stopped', due: 'due', over: 'over', closed: 'lent' } as const

/** Special tools piece by piece: where they lie, whether their calibration stands, who has them. */
export default function ToolsPage() {
  const say = useWords(resourceWords)
  const language = useLanguage()
  const navigate = useNavigate()
  const [open, setOpen] = useState(false)
  const refusal = useWhyNotOpen(tool, 'register')
  const register = (
    <Act primary refusal={refusal} onClick={() => setOpen(true)}>
      {say('registerTool')}
    </Act>
  )
  return (
    <>
      <Tabs />
      <ListPage<ToolRow>
        title={say('tools')}
        note={say('toolsNote')}
        acts={register}
        name="tools"
        topics={['tool', ...standing]}
        read={read}
        find={say('find')}
        filters={[
          {
            name: 'only',
            label: say('state'),
            options: onlys.map((value) => ({ value, label: say(words[value]) })),
          },
        ]}
        columns={toolColumns(say, language)}
        card={(row) => <ToolCard row={row} />}
        keyOf={({ id }) => id}
        open={({ id }) => paths.tool(id)}
        empty={
          <EmptyState title={say('noTools')} acts={register}>
            {say('noToolsTold')}
          </EmptyState>
        }
      />
      {open && (
        <RegisterToolSheet
          close={() => setOpen(false)}
          landed={({ id }) => void navigate({ to: paths.tool(id) })}
        />
      )}
    </>
  )
}

function read({ q, only }: Ask) {
  const query = { ...(q && { q }), ...(onlys.includes(only as Only) && { only: only as Only }) }
  return answer(api.tools.$get({ query }))
}
