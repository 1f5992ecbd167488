// Writes docs/procedures/*.md from the rule book: the procedures as a workshop manager reads them, and who may read
// what. `npm run print`; tests/docs.test.ts fails when a committed page is stale.
import { mkdir, writeFile } from 'node:fs/promises'
import { tasks } from '../domain/desk/tasks.ts'
import type { Procedure } from '../domain/procedure.ts'
import { procedures } from '../domain/procedures.ts'
import { duties, parties, type Duty } from '../domain/staff/duties.ts'
import { firstDuties } from '../domain/staff/post-duties.ts'
import { reads, type Read } from '../domain/staff/permissions.ts'
import { readTitles } from '../domain/staff/read-titles.ts'

const who: { readonly [party: string]: string } = { ...parties, itself: '（随动）' }
/** A bracket with a hole belongs to a refusal, not to the printed page. */
const spoken = (says: string) => says.replace(/（[^）]*\{[^}]*\}[^）]*）/g, '').replace(/\{\w+\}/g, '…')

/** Every page by its file name. */
export function pages(): { readonly [file: string]: string } {
  return {
    ...Object.fromEntries(
      (Object.values(procedures) as readonly Procedure[]).map((p) => [`${kebab(p.record)}.md`, pageOf(p)]),
    ),
    'rights.md': rightsPage(),
    'desk.md': deskPage(),
  }
}

const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

function pageOf(p: Procedure): string {
  const rows = Object.entries(p.steps).map(([name, { title, from, to, by, requires = [], accepts = [] }]) => {
    const rules = [...requires, ...accepts].map((r) => `${spoken(r.says)}（${r.clause}）`).join('；')
    const target = to === 'stays' ? '（不变）' : p.states[to]
    const starts = from.map((s) => p.states[s]).join('、') || '—'
    return `| ${title} \`${name}\` | ${starts} | ${target} | ${by.map((b) => who[b]).join('、')} | ${rules || '—'} |`
  })
  const within = p.within
    ? `\n\n属于：${(procedures as { [record: string]: Procedure })[p.within]!.title}。先锁整单，再锁本记录。`
    : ''
  return `# ${p.title} \`${p.record}\`

状态：${Object.entries(p.states)
    .map(([state, title]) => `${title} \`${state}\``)
    .join(' → ')}${within}

| 步骤 | 自 | 至 | 由谁 | 条件 |
|---|---|---|---|---|
${rows.join('\n')}
`
}

function rightsPage(): string {
  const all = Object.keys(duties) as Duty[]
  const mark = (yes: boolean) => (yes ? '●' : '')
  const steps = (Object.values(procedures) as readonly Procedure[]).flatMap((p) =>
    Object.values(p.steps)
      .filter((s) => s.by.some((by) => by in duties))
      .map((s) => `| ${p.title}·${s.title} | ${all.map((duty) => mark(s.by.includes(duty))).join(' | ')} |`),
  )
  const readRows = (Object.keys(reads) as Read[]).map(
    (read) =>
      `| ${readTitles[read][0]} \`${read}\` | ${all.map((duty) => mark((reads[read] as readonly string[]).includes(duty))).join(' | ')} |`,
  )
  const head = `| | ${all.map((duty) => duties[duty]).join(' | ')} |\n|---|${all.map(() => '---').join('|')}|`
  const posts = Object.entries(firstDuties).map(
    ([post, own]) => `| ${post} | ${own.map((duty) => duties[duty]).join('、')} |`,
  )
  return `# 权限：职责与步骤、职责与查看

## 步骤

${head}
${steps.join('\n')}

## 查看

${head}
${readRows.join('\n')}

## 印制编制的岗位起初带的职责

| 岗位 | 职责 |
|---|---|
${posts.join('\n')}
`
}

function deskPage(): string {
  const rows = tasks.map((t) => {
    const p: Procedure = procedures[t.record]
    return `| ${p.title}·${p.states[t.state]} | ${t.title} | ${t.by.map((duty) => duties[duty]).join('、')} | ${t.act} | ${t.clause} |`
  })
  return `# 工作台：什么状态等谁办什么

| 记录·状态 | 事项 | 等谁 | 去办 | 条款 |
|---|---|---|---|---|
${rows.join('\n')}
`
}

if (import.meta.main) {
  const folder = new URL('../docs/procedures/', import.meta.url)
  await mkdir(folder, { recursive: true })
  for (const [file, text] of Object.entries(pages())) await writeFile(new URL(file, folder), text)
}
