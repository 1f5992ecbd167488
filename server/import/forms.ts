import type { Agreed } from '../../domain/import/merge.ts'
import type { VehicleRecord } from '../../domain/import/vehicle-record.ts'

/** A file handed in, and one of its lines. */
export type LineForm = {
  readonly run: {
    readonly id: string
    readonly source: string
    readonly fileName: string
    readonly fileHash: string
    readonly lines: number
  }
  readonly line: number
}
export type LandForm = LineForm & {
  readonly vehicle: VehicleRecord['vehicle']
  readonly customer: Agreed['customer']
  /** Noon of the day on which the odometer was read. */
  readonly readAt: string | null
  readonly notes: readonly string[]
}
export type ReasonForm = LineForm & { readonly reason: string }
