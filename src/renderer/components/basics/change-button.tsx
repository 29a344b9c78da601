import { Anchor } from '@mantine/core'
import type { Ref } from 'react'

interface ChangeButtonProps {
  /** The word on it. */
  readonly label: string
  /** What it changes, for who does not see what it stands beside. */
  readonly name: string
  readonly onClick: () => void
  readonly ref?: Ref<HTMLButtonElement>
}

/** The blue word beside everything that can be changed. */
export function ChangeButton({ label, name, onClick, ref }: ChangeButtonProps) {
  return (
    <Anchor component="button" type="button" fw={550} onClick={onClick} aria-label={name} ref={ref ?? null}>
      {label}
    </Anchor>
  )
}
