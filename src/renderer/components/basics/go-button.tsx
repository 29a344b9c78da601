import { Button, type ButtonProps } from '@mantine/core'
import type { ReactNode } from 'react'
import { go } from '../../app/route.ts'

interface GoButtonProps extends Pick<ButtonProps, 'variant' | 'size' | 'leftSection' | 'rightSection'> {
  /** As `pathTo` makes it. */
  readonly path: string
  readonly name?: string | undefined
  readonly children: ReactNode
}

/** A link to a page of the program that looks like a button. */
export function GoButton({ path, name, children, ...look }: GoButtonProps) {
  return (
    <Button
      {...look}
      component="a"
      href={path}
      aria-label={name}
      onClick={(event) => {
        event.preventDefault()
        go(path)
      }}
    >
      {children}
    </Button>
  )
}
