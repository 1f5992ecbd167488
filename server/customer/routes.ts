import { Hono } from 'hono'
import {
  amendCustomerForm,
  mergeForm,
  reasonForm,
  referForm,
  registerCustomerForm,
  showForm,
} from '../../domain/customer/forms.ts'
import {
  amendVehicleForm,
  dropFileForm,
  endPartyForm,
  goneForm,
  keepFileForm,
  odometerForm,
  registerVehicleForm,
  setPartyForm,
  transferForm,
} from '../../domain/customer/vehicle-forms.ts'
import { receiving, sending } from '../file-route.ts'
import { limits } from '../limits.ts'
import { asking, nothing, taking, type Session } from '../route.ts'
import { carFile } from './car.ts'
import { keepBytes, pictureQuery, sendPaper, sendPicture } from './bytes.ts'
import { dropFile, keepFile, readOdometer } from './kept.ts'
import { carList, carsQuery, customerList, customersQuery, hitsQuery, modelList, partyHits } from './lists.ts'
import { mergeCustomers, mergeVehicles, unmergeCustomer, unmergeVehicle } from './merge.ts'
import { endParty, scrap, sellAway, setParty, transfer } from './parties.ts'
import { customerFile } from './person.ts'
import { carPreview, customerPreview, previewQuery } from './preview.ts'
import { referCustomer, referVehicle, unreferCustomer, unreferVehicle } from './refs.ts'
import { show, shownPage } from './shown.ts'
import { lift, restrict, resumeCustomer, stopCustomer, stopVehicle } from './standing.ts'
import { resumeVehicle } from './steps.ts'
import { correctCustomer, correctVehicle, fileCustomer, fileVehicle } from './typed.ts'

/** 档案: the files of cars and customers. */
export const customerRoutes = new Hono<Session>()
  .get('/files/cars', ...asking('customer.read', carsQuery, carList))
  .get('/files/cars/:id', ...asking('customer.read', nothing, carFile))
  .get('/files/cars/:id/merge', ...asking('customer.read', previewQuery, carPreview))
  .post('/files/cars/:id/bytes', ...receiving('customer.read', nothing, limits.fileBytes, keepBytes))
  .get('/files/pictures/:id', ...sending('customer.read', pictureQuery, sendPicture, true))
  .get('/files/papers/:id', ...sending('customer.read', nothing, sendPaper))
  .get('/files/models', ...asking('customer.read', nothing, modelList))
  .get('/files/customers', ...asking('customer.read', customersQuery, customerList))
  .get('/files/customers/hits', ...asking('customer.read', hitsQuery, partyHits))
  .get('/files/customers/:id', ...asking('customer.read', nothing, customerFile))
  .get('/files/customers/:id/merge', ...asking('customer.read', previewQuery, customerPreview))
  .post('/shown/:id/show', ...taking(showForm, show))
  .get('/shown/:id', ...asking('pii.read', nothing, shownPage))
  .post('/customers/:id/register', ...taking(registerCustomerForm, fileCustomer))
  .post('/customers/:id/amend', ...taking(amendCustomerForm, correctCustomer))
  .post('/customers/:id/refer', ...taking(referForm, referCustomer))
  .post('/customers/:id/unrefer', ...taking(referForm, unreferCustomer))
  .post('/customers/:id/stop', ...taking(reasonForm, stopCustomer))
  .post('/customers/:id/resume', ...taking(nothing, resumeCustomer))
  .post('/customers/:id/restrict', ...taking(reasonForm, restrict))
  .post('/customers/:id/lift', ...taking(nothing, lift))
  .post('/customers/:id/merge', ...taking(mergeForm, mergeCustomers))
  .post('/customers/:id/unmerge', ...taking(nothing, unmergeCustomer))
  .post('/vehicles/:id/register', ...taking(registerVehicleForm, fileVehicle))
  .post('/vehicles/:id/amend', ...taking(amendVehicleForm, correctVehicle))
  .post('/vehicles/:id/transfer', ...taking(transferForm, transfer))
  .post('/vehicles/:id/setParty', ...taking(setPartyForm, setParty))
  .post('/vehicles/:id/endParty', ...taking(endPartyForm, endParty))
  .post('/vehicles/:id/sellAway', ...taking(goneForm, sellAway))
  .post('/vehicles/:id/scrap', ...taking(goneForm, scrap))
  .post('/vehicles/:id/stop', ...taking(reasonForm, stopVehicle))
  .post('/vehicles/:id/resume', ...taking(nothing, resumeVehicle))
  .post('/vehicles/:id/readOdometer', ...taking(odometerForm, readOdometer))
  .post('/vehicles/:id/keepFile', ...taking(keepFileForm, keepFile))
  .post('/vehicles/:id/dropFile', ...taking(dropFileForm, dropFile))
  .post('/vehicles/:id/refer', ...taking(referForm, referVehicle))
  .post('/vehicles/:id/unrefer', ...taking(referForm, unreferVehicle))
  .post('/vehicles/:id/merge', ...taking(mergeForm, mergeVehicles))
  .post('/vehicles/:id/unmerge', ...taking(nothing, unmergeVehicle))
