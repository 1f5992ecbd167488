import { Link } from '@tanstack/react-router'
import type { AmendLabourItemForm } from '../../domain/labour-item/forms.ts'
import { patterns } from '../paths.ts'
import { Panel } from '../ui/frame.tsx'
import { writtenFigure } from '../ui/figure.ts'
import { labourItemWords } from '../words/labourItem.ts'
import { useLanguage } from '../words/language.ts'
import { valueWord } from '../words/values.ts'
import { useWords } from '../words/words.ts'

type File = Pick<AmendLabourItemForm, 'parts' | 'hoursOfModels'>

/** Parts that usually go with the item, and models that need other hours than their class. */
export function LabourParts({ file: { parts, hoursOfModels } }: { file: File }) {
  const say = useWords(labourItemWords)
  return (
    <>
      {hoursOfModels.length > 0 && (
        <Panel title={say('hoursOfModels')} flush>
          <ul className="refs">
            {hoursOfModels.map(({ modelCode, hoursHundredths }) => (
              <li key={modelCode}>
                <span className="num">{modelCode}</span>
                <b className="num">{writtenFigure(hoursHundredths, 100)}</b>
              </li>
            ))}
          </ul>
        </Panel>
      )}
      {parts.length > 0 && (
        <Panel title={say('parts')} flush>
          <div className="scroll">
            <table className="list">
              <thead>
                <tr>
                  <th scope="col">{say('slot')}</th>
                  <th scope="col">{say('kind')}</th>
                  <th scope="col">{say('partCodes')}</th>
                  <th scope="col" className="right">
                    {say('quantityMilli')}
                  </th>
                  <th scope="col">{say('isRequired')}</th>
                </tr>
              </thead>
              <tbody>
                {parts.map((part) => (
                  <Usual key={part.slot} part={part} />
                ))}
              </tbody>
            </table>
          </div>
        </Panel>
      )}
    </>
  )
}

function Usual({ part }: { part: File['parts'][number] }) {
  const say = useWords(labourItemWords)
  const language = useLanguage()
  const { slot, slotEn, kind, partCodes, quantityMilli, quantityFromModel, isRequired, coversAll } = part
  return (
    <tr>
      <td>{language === 'en' && slotEn ? slotEn : slot}</td>
      <td>{valueWord(kind, language)}</td>
      <td>
        {partCodes.map((code) => (
          <span key={code}>
            <Link className="num" to={patterns.parts} search={{ q: code }}>
              {code}
            </Link>{' '}
          </span>
        ))}
      </td>
      <td className="right num">
        {quantityFromModel ? valueWord(quantityFromModel, language) : writtenFigure(quantityMilli, 1000)}
      </td>
      <td>
        {isRequired ? say('isRequired') : '—'}
        {coversAll && <span className="softer">{say('coversAll')}</span>}
      </td>
    </tr>
  )
}
