import { expect, test } from 'vitest'
import { connection, openBench } from '../bench.ts'

test('that records are those of a copy is told on Overzicht until it has been read', async () => {
  const { home, get } = await openBench({ stage: 'ready' })
  const opened = await home.open(connection)
  if (!opened.ok) throw new Error(opened.problem.code)
  const remarks = async () => (await get('overview.get', { connection })).connection.remarks
  expect(await remarks()).toEqual([])
  await opened.value.ports.store.changeRunState((state) => ({ ...state, returnedTo: '2026-11-24' }))
  await get('run.now', { connection })
  expect(await remarks()).toEqual([{ code: 'DATA_RETURNED', data: { day: '2026-11-24' } }])
  await get('connection.returnSeen', { connection })
  expect(await remarks()).toEqual([])
})

test('a data folder in a shared place is told on Overzicht and by Diagnose', async () => {
  const { home, get } = await openBench({ stage: 'ready' })
  Object.assign(home, { sharedPlace: 'synchronised' })
  const told = { code: 'DATA_FOLDER_SHARED', data: { folder: home.folder, reason: 'synchronised' } }
  expect((await get('overview.get', { connection })).connection.remarks).toEqual([told])
  const { checks } = await get('help.doctor', { connection })
  expect(checks.find(({ name }) => name === 'folder')).toMatchObject({ isGood: false, problem: told })
})
