import { lazy } from 'react'

/** Fetched at once, beside the first screen and not before it: a tap without a network finds it here. */
const face = import('../ui/FormFace.tsx').then(({ FormFace }) => ({ default: FormFace }))

/** The form inside a sheet of the technician's. */
export const SheetForm = lazy(() => face)
