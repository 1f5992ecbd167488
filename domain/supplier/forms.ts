import { z } from 'zod'
import { codeField, figure, mostFen, nameField, wordsField } from '../catalogue/fields.ts'

/** Money in fen, shares in basis points. */
export const registerSupplierForm = z.strictObject({
  code: codeField,
  name: nameField,
  nameEn: wordsField(),
  kind: wordsField(20),
  supplies: wordsField(),
  contact: wordsField(40),
  phone: wordsField(40),
  city: wordsField(40),
  terms: wordsField(40),
  orderCycleDays: figure(365),
  deliveryDays: figure(365),
  safetyDays: figure(365),
  orderDays: wordsField(40),
  cutOffTime: wordsField(10),
  emergencyDays: figure(365),
  emergencySurchargeBasisPoints: figure(10_000),
  minOrderFen: figure(mostFen),
  returns: wordsField(),
  partWarrantyMonths: figure(240),
  partWarrantyKm: figure(1_000_000),
  taxRateBasisPoints: figure(2_000),
  invoiceKind: wordsField(40),
  note: wordsField(200),
})
export type RegisterSupplierForm = z.infer<typeof registerSupplierForm>

/** A code is what other rows know it by: it stays. */
export const amendSupplierForm = registerSupplierForm.omit({ code: true })
export type AmendSupplierForm = z.infer<typeof amendSupplierForm>
