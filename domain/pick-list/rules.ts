import { rule } from '../procedure.ts'

/** What the rules may ask about a list: lines that stand, those that are not all picked, those that lie out. */
export type PickListFacts = { wanted: number; open: number; toPutBack: number }

export const everyLineIsPicked = rule(
  'every_line_is_picked',
  'S84',
  '料单还有{open}项没捡齐',
  '{open} lines of the list are not picked',
  ({ wanted, open }: Pick<PickListFacts, 'wanted' | 'open'>) => wanted > 0 && open === 0,
)

export const someLineIsToBePicked = rule(
  'some_line_is_to_be_picked',
  'S84',
  '料单上没有要捡的配件',
  'Nothing on the list is to be picked',
  ({ open }: Pick<PickListFacts, 'open'>) => open > 0,
)

export const somethingIsToBePutBack = rule(
  'something_is_to_be_put_back',
  'S84',
  '料单上没有要放回的配件',
  'Nothing of the list is to be put back',
  ({ toPutBack }: Pick<PickListFacts, 'toPutBack'>) => toPutBack > 0,
)

export const everythingIsInItsBin = rule(
  'everything_is_in_its_bin',
  'S84',
  '还有{toPutBack}项要放回货位',
  '{toPutBack} lines are to be put back',
  ({ toPutBack }: Pick<PickListFacts, 'toPutBack'>) => toPutBack === 0,
)

export const nothingIsWantedAnyMore = rule(
  'nothing_is_wanted_any_more',
  'S84',
  '料单还有{wanted}项要用',
  '{wanted} lines of the list are wanted',
  ({ wanted }: Pick<PickListFacts, 'wanted'>) => wanted === 0,
)

/** What the rules may ask about the lines handed in. Quantities as written figures, for the sentence. */
export type LineFacts = { strangers: number; part: string; asked: string; there: string; isThere: boolean }

export const linesAreOfTheList = rule(
  'lines_are_of_the_list',
  'S83',
  '有{strangers}项不在这张料单上，或已不再需要',
  '{strangers} lines are not on this list, or not wanted any more',
  ({ strangers }: Pick<LineFacts, 'strangers'>) => strangers === 0,
)

export const noMoreThanIsKept = rule(
  'no_more_than_is_kept',
  'S84',
  '{part}为本单留了{there}，不能捡{asked}',
  '{there} of {part} is kept for this order: {asked} cannot be picked',
  ({ isThere }: LineFacts) => isThere,
)

export const noMoreThanIsPicked = rule(
  'no_more_than_is_picked',
  'S84',
  '{part}只捡了{there}，不能退{asked}',
  '{there} of {part} is picked: {asked} cannot be taken back',
  ({ isThere }: LineFacts) => isThere,
)
