import { duties, type Duty } from '../../domain/staff/duties.ts'
import { dayOf } from '../ui/time.ts'
import { dutyEnglish } from '../words/duties.ts'
import { establishmentWords } from '../words/establishment.ts'
import { useLanguage } from '../words/language.ts'
import { useWords } from '../words/words.ts'
import type { Establishment, Post } from './establishment.ts'
import type { Version } from './person.ts'
import { PrintHead } from './PrintHead.tsx'
import { useNames } from './useNames.ts'

type PaperProps = { of: Establishment; post: Post; version: Version }

/** 岗位说明书 as it is printed: 表一, what the post stands for, and 表二, who may hold it (S15). Only on paper. */
export function PostPaper({ of, post, version }: PaperProps) {
  const say = useWords(establishmentWords)
  const name = useNames()
  const by = version.revisedAt
    ? say('revisedBy', { day: dayOf(version.revisedAt), who: version.revisedBy ?? '—' })
    : say('firstVersion')
  return (
    <div className="post-paper">
      <PrintHead title={`${name(post)} · ${say('card')}`} />
      <p className="version">
        {say('inForceSince', { n: version.version })} · {by}
      </p>
      <table>
        <caption>{say('paperOne')}</caption>
        <tbody>
          {useRelations({ of, post, version }).map(([term, value]) => (
            <tr key={term}>
              <th scope="row">{term}</th>
              <td>{value}</td>
            </tr>
          ))}
          <tr>
            <th scope="row">{say('duties')}</th>
            <td>
              <ol>
                {version.description.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ol>
            </td>
          </tr>
        </tbody>
      </table>
      <table>
        <caption>{say('paperTwo')}</caption>
        <tbody>
          {version.qualification.map((line, i) => (
            <tr key={line}>
              <th scope="row">{i + 1}</th>
              <td>{line}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="signs">{say('paperSigns')}</p>
    </div>
  )
}

/** Where the post stands: seats, people, superior and subordinates, who acts, what the program knows of it. */
function useRelations({
  of,
  post,
  version,
}: PaperProps): readonly (readonly [term: string, value: string])[] {
  const say = useWords(establishmentWords)
  const english = useLanguage() === 'en'
  const name = useNames()
  const named = (codes: readonly string[]) =>
    codes.flatMap((code) => of.posts.filter((other) => other.code === code)).map(name)
  const holders = post.holders.flatMap(({ staffId }) => of.people.filter(({ id }) => id === staffId))
  const carried = (Object.keys(duties) as Duty[]).filter((duty) => version.duties.includes(duty))
  const superior = version.superior ? named([version.superior]).join('') : version.superiorText
  return [
    [say('paperPost'), name(post)],
    [say('seats'), say('seatsTold', { seats: post.seats, held: post.holders.length })],
    [say('holders'), holders.map(name).join('、') || say('nobody')],
    [say('superior'), superior || say('none')],
    [say('subordinates'), named(post.subordinates).join('、') || say('none')],
    [say('paperActs'), named(post.line).join(' → ') || say('noLine')],
    [
      say('paperSystem'),
      carried.map((duty) => (english ? dutyEnglish : duties)[duty]).join('、') || say('none'),
    ],
  ]
}
