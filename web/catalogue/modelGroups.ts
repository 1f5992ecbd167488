import { bodies, energies } from '../../domain/vehicle-model/forms.ts'
import { modelWords } from '../words/vehicleModel.ts'
import { count, groups, hundredths, milli, text } from './spec.ts'

export const modelGroups = groups(modelWords, [
  {
    title: 'what',
    fields: [
      text('name'),
      text('nameEn'),
      text('brand'),
      text('brandEn'),
      text('series'),
      text('seriesEn'),
      text('seriesCode'),
      { name: 'body', is: 'choice', options: bodies },
      count('seats'),
      { name: 'energy', is: 'choice', options: energies },
      hundredths('guidePriceFen'),
    ],
  },
  {
    title: 'power',
    fields: [
      text('engineCode'),
      text('displacement'),
      text('motor'),
      count('powerKw'),
      text('gearbox'),
      text('gearboxEn'),
      text('drive'),
      text('emission'),
      text('platform'),
    ],
  },
  {
    title: 'fluids',
    fields: [
      text('oilSpec'),
      milli('oilMilli'),
      text('coolantSpec'),
      milli('coolantMilli'),
      text('evCoolantSpec'),
      milli('evCoolantMilli'),
      text('gearboxOilSpec'),
      milli('gearboxOilMilli'),
      text('brakeFluidSpec'),
      milli('brakeFluidMilli'),
      text('refrigerant'),
      milli('refrigerantMilli'),
    ],
  },
  {
    title: 'wheels',
    fields: [
      text('tyreFront'),
      text('tyreRear'),
      count('pressureFrontKpa'),
      count('pressureRearKpa'),
      count('pressureRearFullKpa'),
      count('wheelTorqueNm'),
      hundredths('frontDiscMinHundredths'),
      hundredths('rearDiscMinHundredths'),
    ],
  },
  {
    title: 'batteries',
    fields: [text('starterBattery'), text('tractionBattery'), hundredths('tractionBatteryKwhHundredths')],
  },
  {
    title: 'identity',
    fields: [
      text('wmi'),
      text('vinPrefix'),
      text('plantCode'),
      text('sampleVin'),
      text('productionFrom'),
      text('productionTo'),
    ],
  },
  {
    title: 'periods',
    fields: [
      count('warrantyMonths'),
      count('warrantyKm'),
      count('sanbaoMonths'),
      count('sanbaoKm'),
      count('evCoreMonths'),
      count('evCoreKm'),
      hundredths('coefficientBasisPoints'),
      hundredths('coefficientOldBasisPoints'),
    ],
  },
])

export const newModelGroups = [
  ...groups(modelWords, [{ title: 'title', fields: [text('code')] }]),
  ...modelGroups,
]
