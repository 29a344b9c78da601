import { Button, Group, Skeleton, Stack, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Problem } from '../../shared/domain/problem.ts'
import { frameText } from '../../shared/text/screens/frame.ts'
import { useText } from '../app/app-context.tsx'
import { ProblemNote } from './problem-note.tsx'

interface DataStateProps {
  readonly isLoading?: boolean
  readonly problem?: Problem | null
  readonly reload?: () => void
}

/** Stands where data will be: loading, or the problem that there is none. */
export function DataState({ isLoading = false, problem = null, reload }: DataStateProps) {
  const text = useText(frameText)
  if (problem !== null) {
    return (
      <Stack gap="md" align="flex-start">
        <ProblemNote problem={problem} />
        {reload === undefined ? null : <Button onClick={reload}>{text.again}</Button>}
      </Stack>
    )
  }
  if (!isLoading) return null
  return (
    <Stack aria-busy="true" aria-label={text.loading} gap="sm">
      <Skeleton height={28} width="40%" />
      <Skeleton height={90} />
      <Skeleton height={90} />
    </Stack>
  )
}

interface EmptyProps {
  readonly title: string
  readonly children?: ReactNode
  readonly action?: ReactNode
}

/** An empty list that says what would be here and what to do. */
export function Empty({ title, children, action }: EmptyProps) {
  return (
    <Stack align="flex-start" gap="xs" py="xl">
      <Text fw={600}>{title}</Text>
      {children === undefined ? null : <Text c="dimmed">{children}</Text>}
      {action === undefined ? null : <Group mt="xs">{action}</Group>}
    </Stack>
  )
}
