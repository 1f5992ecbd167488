import { fileKinds } from '../../domain/customer/kinds.ts'
import { Panel } from '../ui/frame.tsx'
import { Sign } from '../ui/Sign.tsx'
import { dayOf } from '../ui/time.ts'
import { fileWords } from '../words/files.ts'
import { useWords } from '../words/words.ts'
import { refusalOf, type CarPage } from './read.ts'
import { sizeOf } from './shrink.ts'
import { useKinds } from './useKinds.ts'

type Kept = CarPage['files'][number]
type PanelProps = { page: CarPage; add: () => void; drop: (file: Kept) => void }

/** Photos and papers: a photo opens in place, a paper is saved. */
export function KeptPanel({ page: { files, steps }, add, drop }: PanelProps) {
  const say = useWords(fileWords)
  const { word } = useKinds()
  const shut = refusalOf(steps, 'keepFile') !== null
  return (
    <Panel
      title={say('files')}
      extra={
        <button type="button" className="small-act" disabled={shut} onClick={add}>
          {say('fileTitle')}
        </button>
      }
    >
      {files.length === 0 && <p className="softer">{say('noFiles')}</p>}
      <ul className="kept">
        {files.map((file) => (
          <li key={file.id}>
            <a href={hrefOf(file)} target="_blank" rel="noreferrer" title={file.title}>
              {file.hasThumb ? (
                <img src={`/api/files/pictures/${file.id}?size=thumb`} alt={file.title} loading="lazy" />
              ) : (
                <span className="paper">PDF</span>
              )}
              <b>{file.title || word(fileKinds, file.kind)}</b>
            </a>
            <span className="softer num">
              {word(fileKinds, file.kind)} · {sizeOf(file.bytes)} · {dayOf(file.keptAt)} {file.by}
            </span>
            {!shut && (
              <button
                type="button"
                className="small-act"
                aria-label={say('takeDownTitle', { title: file.title })}
                onClick={() => drop(file)}
              >
                <Sign of="cross" size={12} /> {say('takeDown')}
              </button>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  )
}

const hrefOf = ({ id, hasThumb }: Kept) =>
  hasThumb ? `/api/files/pictures/${id}` : `/api/files/papers/${id}`
