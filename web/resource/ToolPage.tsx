import { useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { tool as tools } from '../../domain/tool/procedure.ts'
import { api } from '../api.ts'
import { Facts } from '../catalogue/Facts.tsx'
import { StepActs } from '../catalogue/StepActs.tsx'
import { FileHistory } from '../customer/SidePanels.tsx'
import { useLanguage } from '../words/language.ts'
import { resourceWords } from '../words/resource.ts'
import { useWords } from '../words/words.ts'
import { nameOf } from './BaysPage.tsx'
import { CalibrationMark } from './CalibrationMark.tsx'
import { toolQuery } from './read.ts'
import { ResourcePage } from './ResourcePage.tsx'
import { CalibrateSheet, StopToolSheet } from './StandingSheets.tsx'
import { ToolNow } from './toolColumns.tsx'
import { newToolGroups } from './toolGroups.ts'
import { AmendToolSheet, fileOf, useKeepers } from './ToolSheets.tsx'
import '../customer/fileRows.css'
import '../catalogue/catalogue.css'

type Sheet = 'amend' | 'calibrate' | 'stop'

/** One piece of a special tool: its calibration, where it lies, which cars have it. */
export default function ToolPage() {
  const { id } = useParams({ strict: false }) as { id: string }
  const say = useWords(resourceWords)
  const language = useLanguage()
  const page = useSuspenseQuery(toolQuery(id)).data
  const keepers = useKeepers()
  const [open, setOpen] = useState<Sheet>()
  const close = () => setOpen(undefined)
  const sheet = (name: Sheet) => () => setOpen(name)
  const { tool, holds, closures, steps, history } = page
  const { calibratedUntil, certificateNo } = tool
  const shown = { ...fileOf(tool), calibratedUntil, certificateNo }
  const once = ({ header }: { header: { 'idempotency-key': string } }) =>
    api.tools[':id'].restore.$post({ param: { id }, header, json: {} })
  return (
    <ResourcePage
      resource={{ kind: 'tool', id, name: nameOf(tool, language) }}
      code={tool.code}
      note={
        <>
          {tool.pieces > 1 && <span>{say('pieceOf', { n: tool.piece, all: tool.pieces })}</span>}
          <ToolNow row={tool} /> <CalibrationMark tool={tool} />
        </>
      }
      holds={holds}
      closures={closures}
      acts={
        <StepActs
          of={tools}
          id={id}
          steps={steps}
          open={{ amend: sheet('amend'), calibrate: sheet('calibrate'), stop: sheet('stop') }}
          once={{ restore: once }}
        />
      }
      aside={<FileHistory of={tools} history={history} />}
    >
      <Facts groups={newToolGroups(keepers)} file={shown} words={resourceWords} without={['code']} />
      {open === 'amend' && <AmendToolSheet page={page} close={close} />}
      {open === 'calibrate' && <CalibrateSheet id={id} close={close} />}
      {open === 'stop' && <StopToolSheet id={id} close={close} />}
    </ResourcePage>
  )
}
