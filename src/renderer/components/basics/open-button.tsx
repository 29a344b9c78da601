import { Button, type ButtonProps } from '@mantine/core'
import { IconExternalLink } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { Input } from '../../../shared/contract/calls.ts'
import { partsText } from '../../../shared/text/screens/parts.ts'
import { sayProblem } from '../../../shared/text/say.ts'
import { useApp, useText } from '../../app/app-context.tsx'
import { useAction } from '../../app/use-call.ts'
import styles from './open-button.module.css'
import { usePlaceAddress } from './use-place-address.ts'

interface OpenButtonProps extends Pick<ButtonProps, 'variant' | 'size'> {
  /** A place outside the window, without the connection and the order. */
  readonly place: Input<'app.open'>['place']
  /** For the places of an order. */
  readonly orderId?: string
  readonly name?: string | undefined
  readonly children: ReactNode
}

/** Opens a place outside the program: in a browser a link there, else in the system's browser. Why that cannot be is said beside it. */
export function OpenButton({ place, orderId = '', name, children, ...look }: OpenButtonProps) {
  const { connection: shown, language } = useApp()
  const text = useText(partsText)
  const { run, problem, isOffline, isBusy } = useAction('app.open')
  const meant = placeOf(place, shown?.id ?? '', orderId)
  const address = usePlaceAddress(meant)
  const icon = <IconExternalLink size={16} aria-hidden />
  if (address !== null)
    return (
      <Button
        {...look}
        component="a"
        href={address}
        target="_blank"
        rel="noreferrer"
        aria-label={name}
        rightSection={icon}
      >
        {children}
      </Button>
    )
  return (
    <>
      <Button
        {...look}
        aria-label={name}
        aria-busy={isBusy}
        rightSection={icon}
        onClick={() => {
          // Not disabled meanwhile: that would take the keyboard away from it.
          if (!isBusy) void run(meant)
        }}
      >
        {children}
      </Button>
      {problem === null && !isOffline ? null : (
        <span role="alert" className={styles.refused}>
          {problem === null ? text.lost : sayProblem(problem, language).what}
        </span>
      )}
    </>
  )
}

function placeOf(place: OpenButtonProps['place'], connection: string, orderId: string): Input<'app.open'> {
  if (place === 'moneybird-tokens' || place === 'moneybird-application') return { place }
  if (place === 'moneybird' || place === 'shop') return { place, connection }
  return { place, connection, orderId }
}
