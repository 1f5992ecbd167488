import { useQuery } from '@tanstack/react-query'
import { Drawer } from 'antd'
import { useState } from 'react'
import { useRows } from '../ui/useRows.ts'
import { peopleWords } from '../words/people.ts'
import { uiWords } from '../words/ui.ts'
import { useWords } from '../words/words.ts'
import type { Establishment } from './establishment.ts'
import { MoveSheet } from './GoingSheets.tsx'
import { personQuery } from './person.ts'
import { useNames } from './useNames.ts'
import './person.css'

/** 调岗 from the table: first who, then from where to where. */
export function MoveSomebody({ of, close }: { of: Establishment; close: () => void }) {
  const [id, choose] = useState<string>()
  return id === undefined ? (
    <Choose of={of} choose={choose} close={close} />
  ) : (
    <Move of={of} id={id} close={close} />
  )
}

function Move({ of, id, close }: { of: Establishment; id: string; close: () => void }) {
  const { data } = useQuery(personQuery(id))
  return data ? <MoveSheet of={of} page={data} close={close} /> : null
}

type ChooseProps = { of: Establishment; choose: (id: string) => void; close: () => void }

function Choose({ of, choose, close }: ChooseProps) {
  const say = useWords(peopleWords)
  const sayUi = useWords(uiWords)
  const name = useNames()
  const list = useRows<HTMLUListElement>(say('moveWho'))
  const postsOf = (id: string) => of.posts.filter(({ holders }) => holders.some((h) => h.staffId === id))
  return (
    <Drawer
      title={say('moveWho')}
      open
      onClose={close}
      size={420}
      destroyOnHidden
      closable={{ 'aria-label': sayUi('close') }}
      styles={{ body: { padding: 0 } }}
    >
      <ul className="choose-person" ref={list}>
        {of.people.map((person) => (
          <li key={person.id}>
            <button type="button" data-row onClick={() => choose(person.id)}>
              <b>{name(person)}</b>
              <span className="soft num">{person.staffNo}</span>
              <span className="soft">{postsOf(person.id).map(name).join('、')}</span>
            </button>
          </li>
        ))}
      </ul>
    </Drawer>
  )
}
