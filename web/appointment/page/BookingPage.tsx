import { useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { appointment } from '../../../domain/appointment/procedure.ts'
import { ActsPanel } from '../../customer/ActsPanel.tsx'
import { FileHistory } from '../../customer/SidePanels.tsx'
import { bookingWords } from '../../words/booking.ts'
import { useWords } from '../../words/words.ts'
import { HandlingPanel } from '../../warranty-handling/HandlingPanel.tsx'
import { bookingQuery } from '../read.ts'
import { BookingHead } from './BookingHead.tsx'
import { BookingLine } from './BookingLine.tsx'
import { BookingSheets, sheets, type SheetName } from './BookingSheets.tsx'
import { BrokenNote } from './BrokenNote.tsx'
import { CallsPanel } from './CallsPanel.tsx'
import { FormPanel } from './FormPanel.tsx'
import { HoldsPanel } from './HoldsPanel.tsx'
import { LinesPanel } from './LinesPanel.tsx'
import { MessagesPanel } from './MessagesPanel.tsx'
import { NoticesPanel } from './NoticesPanel.tsx'
import { PreparePanel } from './PreparePanel.tsx'
import { SanbaoPanel } from './SanbaoPanel.tsx'
import { useBookingKeys } from './useBookingKeys.ts'
import '../../customer/fileRows.css'
import '../../ui/button.css'
import '../../ui/list.css'
import './booking.css'

/** 预约单: what was agreed, what is held and made ready for it, and what is to be done next. */
export default function BookingPage() {
  const { id } = useParams({ strict: false }) as { id: string }
  const say = useWords(bookingWords)
  const page = useSuspenseQuery(bookingQuery(id)).data
  const [open, setOpen] = useState<SheetName>()
  const { booking, steps } = page
  useBookingKeys(page, setOpen)
  return (
    <article className="booking-page">
      <BookingHead page={page} />
      <BookingLine page={page} open={setOpen} />
      <BrokenNote page={page} open={setOpen} />
      <div className="cols">
        <div className="side">
          <FormPanel page={page} />
          <LinesPanel page={page} />
          <HoldsPanel page={page} />
        </div>
        <div className="side">
          <ActsPanel
            title={say('acts')}
            of={appointment}
            steps={steps}
            state={booking.state}
            doing={sheets.map((step) => ({ step, onClick: () => setOpen(step) }))}
          />
          <PreparePanel page={page} />
          <NoticesPanel page={page} />
          <CallsPanel page={page} />
          <MessagesPanel page={page} />
          <SanbaoPanel page={page} />
          <HandlingPanel of={{ appointmentId: id }} />
          <FileHistory
            of={appointment}
            history={page.history.filter(({ subject }) => subject === appointment.record)}
          />
        </div>
      </div>
      <BookingSheets page={page} open={open} close={() => setOpen(undefined)} />
    </article>
  )
}
