import { Button } from '@mantine/core'
import { IconPlayerPause, IconPlayerPlay, IconRefresh } from '@tabler/icons-react'
import { overviewText } from '../../../shared/text/screens/overview.ts'
import { useApp, useText } from '../../app/app-context.tsx'
import { useAction, type CallAction } from '../../app/use-call.ts'

interface RunButtonsProps {
  readonly connection: string
  readonly isRunning: boolean
  /** Set up far enough to run. */
  readonly isReady: boolean
  readonly run: CallAction<'run.now'>
}

/** Sync now, and pause. A button keeps the keyboard while it cannot be pressed. */
export function RunButtons({ connection, isRunning, isReady, run }: RunButtonsProps) {
  const { app } = useApp()
  const text = useText(overviewText)
  const pause = useAction('app.pause')
  const isBusy = isRunning || run.isBusy
  return (
    <>
      {isReady || app.paused ? (
        <Button
          variant="default"
          leftSection={
            app.paused ? <IconPlayerPlay size={17} aria-hidden /> : <IconPlayerPause size={17} aria-hidden />
          }
          onClick={() => {
            void pause.run({ paused: !app.paused })
          }}
        >
          {app.paused ? text.resume : text.pause}
        </Button>
      ) : null}
      {isReady ? (
        <Button
          leftSection={<IconRefresh size={17} aria-hidden />}
          aria-disabled={isBusy}
          data-disabled={isBusy}
          onClick={() => {
            if (!isBusy) void run.run({ connection })
          }}
        >
          {isBusy ? text.syncing : text.sync}
        </Button>
      ) : null}
    </>
  )
}
