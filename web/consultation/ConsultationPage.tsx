import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { consultation } from '../../domain/consultation/procedure.ts'
import { paths } from '../paths.ts'
import { StateTag } from '../StateTag.tsx'
import { Head } from '../ui/frame.tsx'
import { useKeys } from '../ui/keys.ts'
import { Plate } from '../ui/Plate.tsx'
import { Sign } from '../ui/Sign.tsx'
import { Kbd } from '../ui/Tag.tsx'
import { consultationWords } from '../words/consultation.ts'
import { useWords } from '../words/words.ts'
import { AssistancePanel } from './AssistancePanel.tsx'
import { CasesPanel } from './CasesPanel.tsx'
import { CausesPanel } from './CausesPanel.tsx'
import { ComebackPanel } from './ComebackPanel.tsx'
import { FinishPanel } from './FinishPanel.tsx'
import { KnownPanel } from './KnownPanel.tsx'
import { Presumptions } from './Presumptions.tsx'
import { consultationQuery, treeQuery } from './read.ts'
import { SheetForm } from './SheetForm.tsx'
import './consultation.css'

/** 问诊表 (S59–S63): left what the customer tells and what it is taken for; right who helps and what is known. */
export default function ConsultationPage() {
  const { id } = useParams({ strict: false }) as { id: string }
  const say = useWords(consultationWords)
  const navigate = useNavigate()
  const page = useSuspenseQuery(consultationQuery(id)).data
  const tree = useSuspenseQuery(treeQuery).data.rows
  const { order, sheet, presumptions } = page
  useKeys(say('title'), { Escape: [say('toOrder'), () => void navigate({ to: paths.order(id) })] })
  return (
    <div className="consultation-page">
      <Head
        title={
          <>
            {say('title')} <span className="num">{order.number}</span>
          </>
        }
        note={
          <span className="marks">
            <Plate no={order.plate} colour={order.plateColour} />
            <span className="soft">
              {order.brand} {order.model}
              {order.odometerKm !== null &&
                ` · ${say('inKm', { km: order.odometerKm.toLocaleString('en') })}`}
            </span>
            {sheet && <StateTag of={consultation} state={sheet.state} />}
          </span>
        }
      >
        <Presumptions of={presumptions} />
        {sheet && (
          <a className="btn" href={paths.printConsultation(id)} target="_blank" rel="noreferrer">
            <Sign of="print" /> {say('print')}
          </a>
        )}
        <Link className="btn" to={paths.order(id)}>
          {say('toOrder')} <Kbd>Esc</Kbd>
        </Link>
      </Head>
      <div className="cols">
        <div className="asked">
          <SheetForm key={sheet?.state ?? 'none'} page={page} tree={tree} />
          {sheet?.state === 'draft' && <FinishPanel page={page} sheet={sheet} />}
          {sheet?.state === 'finished' && <CausesPanel page={page} sheet={sheet} />}
        </div>
        <div className="side">
          <KnownPanel page={page} />
          <ComebackPanel orderId={id} />
          <AssistancePanel page={page} />
          <CasesPanel page={page} />
        </div>
      </div>
    </div>
  )
}
