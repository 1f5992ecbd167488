import { Hono } from 'hono'
import * as form from '../../domain/staff/forms.ts'
import { asking, nothing, taking, type Session } from '../route.ts'
import { enterCertificate, renewCertificate, withdrawCertificate } from './certificate-steps.ts'
import { peopleList, peopleQuery, personPage } from './people.ts'
import { addPost } from './post-add.ts'
import { postPage } from './post-page.ts'
import { dateVacancy, establish, lineUp, revise } from './post-steps.ts'
import { establishmentPage } from './queries.ts'
import { admitStaff, amend, leave, move, rejoin, relieve, takeSeat } from './steps.ts'

/** Posts, people and certificates: who may do what hangs on these. */
export const establishmentRoutes = new Hono<Session>()
  .get(
    '/establishment',
    ...asking('establishment.read', nothing, ({ db, store, at }) => establishmentPage(db, store, at)),
  )
  .get('/posts/:id', ...asking('establishment.read', nothing, postPage))
  .post('/posts/:id/add', ...taking(form.addForm, addPost))
  .post('/posts/:id/establish', ...taking(form.establishForm, establish))
  .post('/posts/:id/date-vacancy', ...taking(form.dateVacancyForm, dateVacancy))
  .post('/posts/:id/line-up', ...taking(form.lineForm, lineUp))
  .post('/posts/:id/revise', ...taking(form.reviseForm, revise))
  .get('/staff', ...asking('staff.read', peopleQuery, peopleList))
  .get('/staff/:id', ...asking('staff.read', nothing, personPage))
  .post('/staff/:id/admit', ...taking(form.admitForm, admitStaff))
  .post('/staff/:id/amend', ...taking(form.amendForm, amend))
  .post('/staff/:id/take', ...taking(form.takeForm, takeSeat))
  .post('/staff/:id/move', ...taking(form.moveForm, move))
  .post('/staff/:id/relieve', ...taking(form.relieveForm, relieve))
  .post('/staff/:id/leave', ...taking(form.leaveForm, leave))
  .post('/staff/:id/rejoin', ...taking(form.rejoinForm, rejoin))
  .post('/certificates/:id/enter', ...taking(form.enterForm, enterCertificate))
  .post('/certificates/:id/renew', ...taking(form.renewForm, renewCertificate))
  .post('/certificates/:id/withdraw', ...taking(form.withdrawForm, withdrawCertificate))
