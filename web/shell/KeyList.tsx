import { useKeyList } from '../ui/keys.ts'
import { Kbd } from '../ui/Tag.tsx'
import { shellWords } from '../words/shell.ts'
import { uiWords } from '../words/ui.ts'
import { useWords } from '../words/words.ts'

const id = 'key-list'

export function openKeyList(): void {
  const list = document.getElementById(id) as HTMLDialogElement | null
  if (!list?.open) list?.showModal()
}

/** `?`: what every key does here, page before house. */
export function KeyList() {
  const say = useWords(shellWords)
  const sayUi = useWords(uiWords)
  const layers = useKeyList()
  return (
    <dialog
      id={id}
      className="keys"
      aria-label={say('keys')}
      // Esc closes the list alone, not the sheet below it.
      onKeyDown={(pressed) => pressed.key === 'Escape' && pressed.stopPropagation()}
    >
      <header>
        <h2>{say('keys')}</h2>
        <form method="dialog">
          <button type="submit" className="btn small">
            {sayUi('close')} <Kbd>Esc</Kbd>
          </button>
        </form>
      </header>
      {layers.toReversed().map(({ title, keys }, i) => (
        <section key={`${title}-${i}`}>
          <h3>{title}</h3>
          <dl>
            {Object.entries(keys).map(([key, [says]]) => (
              <div key={key}>
                <dt>
                  <Kbd>{written(key)}</Kbd>
                </dt>
                <dd>{says}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </dialog>
  )
}

const written = (key: string) =>
  key
    .replace('Escape', 'Esc')
    .replace('ArrowDown', '↓')
    .replace('ArrowUp', '↑')
    .replace('ArrowLeft', '←')
    .replace('ArrowRight', '→')
    .replace(/\b[a-z]$/, (letter) => letter.toUpperCase())
