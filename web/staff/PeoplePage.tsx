import { useSuspenseQuery } from '@tanstack/react-query'
import type { InferResponseType } from 'hono/client'
import { useState } from 'react'
import { staff } from '../../domain/staff/procedure.ts'
import { answer, api } from '../api.ts'
import { paths } from '../paths.ts'
import { StateTag } from '../StateTag.tsx'
import { Act } from '../ui/Act.tsx'
import { EmptyState } from '../ui/frame.tsx'
import { ListPage, type Ask } from '../ui/ListPage.tsx'
import type { Column } from '../ui/Rows.tsx'
import { useLanguage } from '../words/language.ts'
import { stateWord } from '../words/states.ts'
import { peopleWords } from '../words/people.ts'
import { useWords } from '../words/words.ts'
import { AdmitSheet } from './AdmitSheet.tsx'
import { establishmentQuery } from './establishment.ts'
import { Standing } from './Standing.tsx'
import { useNames } from './useNames.ts'
import { useWhyNotAdmit } from './whyNot.ts'
import './person.css'

type Row = InferResponseType<typeof api.staff.$get, 200>['people'][number]

/** Everybody who holds or has held a post here: who, on what, with which certificates. */
export default function PeoplePage() {
  const say = useWords(peopleWords)
  const establishment = useSuspenseQuery(establishmentQuery).data
  const [admits, setAdmits] = useState(false)
  const admit = (
    <Act primary refusal={useWhyNotAdmit()} onClick={() => setAdmits(true)}>
      {say('admitTitle')}
    </Act>
  )
  return (
    <div className="people-page">
      <ListPage<Row>
        title={say('title')}
        note={say('note')}
        acts={admit}
        name="people"
        topics={['staff', 'post', 'certificate']}
        read={read}
        find={say('find')}
        filters={useFilters()}
        columns={useColumns()}
        card={card}
        keyOf={({ id }) => id}
        open={({ id }) => paths.person(id)}
        empty={<EmptyState title={say('none')}>{say('noneTold')}</EmptyState>}
      />
      {admits && <AdmitSheet of={establishment} close={() => setAdmits(false)} />}
    </div>
  )
}

async function read({ state, post, due, q, cursor }: Ask) {
  const query = {
    ...(isState(state) && { state }),
    ...(post && { post }),
    ...(due === '1' && { due: '1' as const }),
    ...(q && { q }),
    ...(cursor && { after: cursor }),
  }
  const { people, next } = await answer(api.staff.$get({ query }))
  return { rows: people, next }
}

const isState = (state: string | undefined): state is keyof typeof staff.states =>
  state === 'employed' || state === 'left'

function useFilters() {
  const say = useWords(peopleWords)
  const english = useLanguage() === 'en'
  return [
    {
      name: 'state',
      label: say('state'),
      options: (['employed', 'left'] as const).map((state) => ({
        value: state,
        label: stateWord(staff, state, english),
      })),
    },
    { name: 'due', label: say('certificates'), options: [{ value: '1', label: say('dueOnly') }] },
  ]
}

function useColumns(): readonly [Column<Row>, ...Column<Row>[]] {
  const say = useWords(peopleWords)
  const name = useNames()
  return [
    { key: 'name', title: say('name'), cell: (row) => name(row) },
    { key: 'staffNo', title: say('staffNo'), cell: ({ staffNo }) => <span className="num">{staffNo}</span> },
    { key: 'posts', title: say('posts'), cell: (row) => <Posts of={row} /> },
    { key: 'grade', title: say('grade'), cell: ({ grade }) => grade },
    {
      key: 'skills',
      title: say('skills'),
      cell: ({ skills }) => <span className="soft">{skills.join(' · ')}</span>,
    },
    { key: 'next', title: say('next'), cell: (row) => <Next of={row} /> },
    {
      key: 'hired',
      title: say('hired'),
      cell: ({ hiredOn, leftOn, state }) => (
        <>
          <span className="num soft">{hiredOn}</span>{' '}
          {state === 'left' && <StateTag of={staff} state={state} more={leftOn} />}
        </>
      ),
    },
  ]
}

function Posts({ of: { posts } }: { of: Row }) {
  const say = useWords(peopleWords)
  const name = useNames()
  if (posts.length === 0) return <span className="soft">{say('noPost')}</span>
  return posts.map((post) => (post.concurrent ? say('also', { post: name(post) }) : name(post))).join('、')
}

const Next = ({ of: { nextExpiry, standing } }: { of: Row }) =>
  nextExpiry === null ? (
    <span className="soft">—</span>
  ) : (
    <Standing expiresOn={nextExpiry} standing={standing} />
  )

const card = (row: Row) => <Card row={row} />

function Card({ row }: { row: Row }) {
  const name = useNames()
  return (
    <span className="person-card">
      <span className="top-line">
        <b>{name(row)}</b>
        <span className="soft num">{row.staffNo}</span>
        {row.state === 'left' && <StateTag of={staff} state={row.state} more={row.leftOn} />}
      </span>
      <span>
        <Posts of={row} /> <span className="soft">{row.grade}</span>
      </span>
      {row.nextExpiry !== null && <Next of={row} />}
    </span>
  )
}
