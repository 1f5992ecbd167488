import { inspectionWords } from '../words/preInspection.ts'
import { useWords } from '../words/words.ts'
import { useMine } from './mine.ts'

/** Rain, a broken camera: what cannot be photographed is written down, and then nothing waits for it. */
export function WithoutPhotos() {
  const say = useWords(inspectionWords)
  const { sheet, set } = useMine()
  return (
    <label className="walk-words">
      <span>{say('withoutPhotos')}</span>
      <input
        className="walk-input"
        maxLength={100}
        value={sheet.withoutPhotos}
        onChange={(event) => set({ withoutPhotos: event.target.value })}
      />
    </label>
  )
}
