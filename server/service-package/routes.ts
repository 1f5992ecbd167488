import { Hono } from 'hono'
import {
  amendPackageForm,
  registerPackageForm,
  repricePackageForm,
} from '../../domain/service-package/forms.ts'
import { asking, nothing, taking, type Session } from '../route.ts'
import { packageCategories, packageList, packageListQuery, packagePage } from './queries.ts'
import { amendPackage, registerPackage, repricePackage, restorePackage, retirePackage } from './steps.ts'

export const servicePackageRoutes = new Hono<Session>()
  .get('/service-packages', ...asking('catalogue.read', packageListQuery, packageList))
  .get('/service-package-categories', ...asking('catalogue.read', nothing, packageCategories))
  .get('/service-packages/:id', ...asking('catalogue.read', nothing, packagePage))
  .post('/service-packages/:id/register', ...taking(registerPackageForm, registerPackage))
  .post('/service-packages/:id/amend', ...taking(amendPackageForm, amendPackage))
  .post('/service-packages/:id/reprice', ...taking(repricePackageForm, repricePackage))
  .post('/service-packages/:id/retire', ...taking(nothing, retirePackage))
  .post('/service-packages/:id/restore', ...taking(nothing, restorePackage))
