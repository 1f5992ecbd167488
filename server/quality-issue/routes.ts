import { Hono } from 'hono'
import {
  describeIssueForm,
  judgeForm,
  linkForm,
  mergeIssueForm,
  openIssueForm,
  splitIssueForm,
  unlinkForm,
} from '../../domain/quality-issue/forms.ts'
import { taking, type Session } from '../route.ts'
import {
  describeIssue,
  judgeIssue,
  linkRepairs,
  mergeIssue,
  openIssue,
  splitIssue,
  unlinkRepairs,
} from './steps.ts'

export const qualityIssueRoutes = new Hono<Session>()
  .post('/quality-issues/:id/open', ...taking(openIssueForm, openIssue))
  .post('/quality-issues/:id/link', ...taking(linkForm, linkRepairs))
  .post('/quality-issues/:id/describe', ...taking(describeIssueForm, describeIssue))
  .post('/quality-issues/:id/unlink', ...taking(unlinkForm, unlinkRepairs))
  .post('/quality-issues/:id/merge', ...taking(mergeIssueForm, mergeIssue))
  .post('/quality-issues/:id/split', ...taking(splitIssueForm, splitIssue))
  .post('/quality-issues/:id/judge', ...taking(judgeForm, judgeIssue))
