import { step } from '../step.ts'
import { reckonSoon } from '../warranty/steps.ts'
import { vehicles } from './desk.ts'
import { relackCar } from './lacks.ts'

/** S52: the VIN as it stands on the car, where the file had none. */
export const readVin = step(vehicles, 'amend', {
  async write(work, id, { vin }: { readonly vin: string }) {
    await work.trx.updateTable('vehicle').set({ vin }).where('id', '=', id).execute()
    await relackCar(work.trx, id)
    await reckonSoon(work, id)
  },
})
