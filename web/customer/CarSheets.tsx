import { AmendCarSheet } from './AmendCarSheet.tsx'
import { DropFileSheet, KeepFileSheet } from './FileSheets.tsx'
import { OdometerSheet } from './OdometerSheet.tsx'
import { EndPartySheet, SetPartySheet, TransferSheet } from './PartySheets.tsx'
import type { CarPage } from './read.ts'
import { GoneSheet, ReasonSheet, RefSheet } from './StandingSheets.tsx'

export type OpenSheet = {
  readonly name:
    | 'amend'
    | 'transfer'
    | 'setParty'
    | 'endParty'
    | 'sellAway'
    | 'scrap'
    | 'stop'
    | 'odometer'
    | 'refer'
    | 'keepFile'
    | 'dropFile'
  readonly about: string | undefined
}

type SheetsProps = { page: CarPage; open: OpenSheet | undefined; close: () => void }

export function CarSheets({ page, open, close }: SheetsProps) {
  const { id } = page.car
  const of = (name: OpenSheet['name']) => ({ open: open?.name === name, onClose: close })
  const party = open?.name === 'endParty' && page.parties.find((one) => one.id === open.about)
  const file = open?.name === 'dropFile' && page.files.find((one) => one.id === open.about)
  return (
    <>
      <AmendCarSheet page={page} {...of('amend')} />
      <TransferSheet page={page} {...of('transfer')} />
      <SetPartySheet page={page} {...of('setParty')} />
      <GoneSheet id={id} step="sellAway" {...of('sellAway')} />
      <GoneSheet id={id} step="scrap" {...of('scrap')} />
      <ReasonSheet id={id} of="vehicle.stop" {...of('stop')} />
      <OdometerSheet page={page} {...of('odometer')} />
      <RefSheet id={id} of="vehicles" {...of('refer')} />
      <KeepFileSheet page={page} {...of('keepFile')} />
      {party && <EndPartySheet key={party.id} page={page} party={party} onClose={close} />}
      {file && <DropFileSheet key={file.id} carId={id} file={file} onClose={close} />}
    </>
  )
}
