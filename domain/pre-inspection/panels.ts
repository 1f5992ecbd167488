/**
 * S54: from the left front door clockwise once around; the number is what stands in the picture. `at` is where the
 * number stands in the unfolded car of 548 × 530.
 */
// biome-ignore format: a table
export const panels = [
  { no: 1,  item: 'YJ401', name: ['左前门', 'Left front door'],      at: [104, 236] },
  { no: 2,  item: 'YJ402', name: ['左前翼子板', 'Left front wing'],  at: [128, 180] },
  { no: 3,  item: 'YJ402', name: ['左前轮', 'Left front wheel'],     at: [99, 150] },
  { no: 4,  item: 'YJ403', name: ['前保险杠', 'Front bumper'],       at: [274, 28] },
  { no: 5,  item: 'YJ403', name: ['引擎盖', 'Bonnet'],               at: [274, 142] },
  { no: 6,  item: 'YJ403', name: ['前风挡', 'Windscreen'],           at: [274, 212] },
  { no: 7,  item: 'YJ404', name: ['右前轮', 'Right front wheel'],    at: [449, 150] },
  { no: 8,  item: 'YJ404', name: ['右前翼子板', 'Right front wing'], at: [420, 180] },
  { no: 9,  item: 'YJ405', name: ['右前门', 'Right front door'],     at: [444, 236] },
  { no: 10, item: 'YJ406', name: ['右后门', 'Right rear door'],      at: [444, 308] },
  { no: 11, item: 'YJ407', name: ['右后翼子板', 'Right rear wing'],  at: [414, 382] },
  { no: 12, item: 'YJ407', name: ['右后轮', 'Right rear wheel'],     at: [449, 364] },
  { no: 13, item: 'YJ408', name: ['行李厢盖', 'Boot lid'],           at: [274, 408] },
  { no: 14, item: 'YJ408', name: ['后保险杠', 'Rear bumper'],        at: [274, 496] },
  { no: 15, item: 'YJ408', name: ['后风挡', 'Rear window'],          at: [274, 358] },
  { no: 16, item: 'YJ409', name: ['左后轮', 'Left rear wheel'],      at: [99, 364] },
  { no: 17, item: 'YJ409', name: ['左后翼子板', 'Left rear wing'],   at: [134, 382] },
  { no: 18, item: 'YJ410', name: ['左后门', 'Left rear door'],       at: [104, 308] },
  { no: 19, item: 'YJ411', name: ['车顶', 'Roof'],                   at: [274, 302] },
] as const

export const picture = { width: 548, height: 530 } as const

export const panelName = (no: number): readonly [chinese: string, english: string] =>
  panels[no - 1]?.name ?? [`${no}`, `${no}`]
