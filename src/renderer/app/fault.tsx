import { Button } from '@mantine/core'
import { Component, type ReactNode } from 'react'
import { frameText } from '../../shared/text/screens/frame.ts'
import { AppContext } from './app-context.tsx'
import styles from './boot.module.css'

/** Keeps a fault in one screen from taking the window with it. (React has no other way than a class for this.) */
export class FaultBoundary extends Component<
  { readonly children: ReactNode },
  { readonly name: string | null }
> {
  override state: { readonly name: string | null } = { name: null }

  static getDerivedStateFromError(error: unknown): { name: string } {
    return { name: error instanceof Error ? error.name : 'Error' }
  }

  override render(): ReactNode {
    const { name } = this.state
    if (name === null) return this.props.children
    return (
      <AppContext.Consumer>
        {(state) => {
          const text = frameText[state?.language ?? 'nl']
          return (
            <div className={styles.fault} role="alert">
              <h2>{text.faultTitle}</h2>
              <p>{text.faultText}</p>
              <Button
                onClick={() => {
                  this.setState({ name: null })
                }}
              >
                {text.faultButton}
              </Button>
              <span className="fb-small-code">{name}</span>
            </div>
          )
        }}
      </AppContext.Consumer>
    )
  }
}
