import { drives, reproductions } from '../../domain/consultation/forms.ts'
import { Choice } from '../ui/Choice.tsx'
import { Panel } from '../ui/frame.tsx'
import { consultationWords } from '../words/consultation.ts'
import { useWords } from '../words/words.ts'
import { DriveFacts } from './DriveFacts.tsx'
import type { SheetOf } from './SheetForm.tsx'

/** S60: whether the fault showed itself, and the ride to make it. */
export function DrivePart({ form, inKm }: { form: SheetOf; inKm: number | null }) {
  const say = useWords(consultationWords)
  const reproduced = form.bind('reproduced')
  const drive = form.bind('drive')
  return (
    <Panel title={say('drive')} className="drive">
      <Choice
        form={form}
        bound={{ ...reproduced, value: reproduced.value ?? '' }}
        label={say('reproduced')}
        options={reproductions.map((value) => ({ value, label: say(value) }))}
      />
      <Choice
        form={form}
        bound={drive}
        label={say('driveWith')}
        options={drives.map((value) => ({ value, label: say(`drive_${value}`) }))}
      />
      {drive.value !== 'none' && <DriveFacts form={form} inKm={inKm} />}
    </Panel>
  )
}
