import { useNavigate } from '@tanstack/react-router'
import { useState, type ComponentType, type ReactNode } from 'react'
import type { Procedure } from '../../domain/procedure.ts'
import { EmptyState } from '../ui/frame.tsx'
import { ListPage, type Ask, type Page } from '../ui/ListPage.tsx'
import type { Column } from '../ui/Rows.tsx'
import type { Filter } from '../ui/Sift.tsx'
import { catalogueWords } from '../words/catalogue.ts'
import { useWords } from '../words/words.ts'
import { Tabs } from './Tabs.tsx'
import { useRegister } from './useRegister.tsx'

export type RegisterProps = { close: () => void; landed: (answer: { id: string }) => void }

type ListProps<Row> = {
  of: Procedure
  title: string
  find?: string
  read: (ask: Ask) => Promise<Page<Row>>
  filters?: readonly Filter[]
  columns: readonly [Column<Row>, ...Column<Row>[]]
  card: (row: Row) => ReactNode
  /** The record's address. */
  at: (id: string) => string
  Register: ComponentType<RegisterProps>
}

/** A list of the catalogue: found by code, name, initials; retired records on the filter; the register's sheet. */
export function List<Row extends { readonly id: string }>(props: ListProps<Row>) {
  const { of, title, find, read, filters = [], columns, card, at, Register } = props
  const say = useWords(catalogueWords)
  const navigate = useNavigate()
  const [open, setOpen] = useState(false)
  const { button, note } = useRegister(of, () => setOpen(true))
  const state = {
    name: 'state',
    label: say('state'),
    rest: say('inUse'),
    options: [{ value: 'retired', label: say('retired') }],
  }
  return (
    <>
      <Tabs />
      {note}
      <ListPage<Row>
        title={title}
        acts={button}
        name={of.record}
        topics={[of.record]}
        read={read}
        find={find ?? say('find')}
        filters={[...filters, state]}
        columns={columns}
        card={card}
        keyOf={({ id }) => id}
        open={({ id }) => at(id)}
        empty={
          <EmptyState title={say('nothing')} acts={button}>
            {say('nothingTold')}
          </EmptyState>
        }
      />
      {open && (
        <Register
          close={() => setOpen(false)}
          landed={({ id }) => {
            setOpen(false)
            void navigate({ to: at(id) })
          }}
        />
      )}
    </>
  )
}

/** What every list of the catalogue is asked with. */
export const asked = ({ q, state, cursor }: Ask) => ({
  ...(q && { q }),
  ...(state === 'retired' && { state: 'retired' as const }),
  ...(cursor && { after: cursor }),
})
