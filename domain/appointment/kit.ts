import { never, type Block } from './block.ts'
import type { Span, Tool } from './board.ts'
import { gapAround, least, roomIn, stopped } from './gaps.ts'
import type { Need } from './need.ts'
import type { Search } from './search.ts'
import { sayNo } from './sentences.ts'

/** One free piece of every special tool for that time (S30), or what is wrong with the first that cannot be had. */
export function kitFor(search: Search, need: Need, span: Span, window: Span): readonly Tool[] | Block {
  const kit: Tool[] = []
  for (const { code, pieces } of need.tools) {
    if (pieces.length === 0) return { next: never, why: () => sayNo('noSuchTool', { code }) }
    const good = pieces.filter(
      ({ calibratedUntil }) => calibratedUntil === null || calibratedUntil >= span.until,
    )
    if (good.length === 0) return uncalibrated(pieces)
    const tool = tightest(search, good, span, window)
    if (!tool) return stopped(good.map(search.tool), span, need.ms)
    kit.push(tool)
  }
  return kit
}

function tightest(search: Search, tools: readonly Tool[], span: Span, window: Span): Tool | undefined {
  const free = tools.flatMap((tool) => {
    const gap = gapAround(search.tool(tool), span)
    return gap ? [{ tool, room: roomIn(gap, window) }] : []
  })
  return least(free, ({ room }) => room)?.tool
}

function uncalibrated(tools: readonly Tool[]): Block {
  const { name, calibratedUntil } = least(tools, (tool) => -(tool.calibratedUntil ?? 0))!
  return {
    next: never,
    why: (clock) => sayNo('toolUncalibrated', { name, expires: clock(calibratedUntil ?? 0) }),
  }
}
