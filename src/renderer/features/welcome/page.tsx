import { welcomeText } from '../../../shared/text/screens/welcome.ts'
import { termsVersion } from '../../../shared/text/terms.ts'
import { useApp, useText } from '../../app/app-context.tsx'
import { pathTo } from '../../app/route.ts'
import { hasAcceptedTerms } from '../../app/terms.ts'
import { useFormat } from '../../app/use-format.ts'
import { GoButton } from '../../components/basics/go-button.tsx'
import { Note } from '../../components/basics/note.tsx'
import { PageHead } from '../../components/basics/page-head.tsx'
import { AcceptForm } from './accept-form.tsx'
import { LanguageSwitch } from './language-switch.tsx'
import { LegalTexts } from './legal-texts.tsx'
import styles from './page.module.css'
import { WhatItDoes } from './what-it-does.tsx'

/** What comes before everything else: what the program does, and the two texts to agree to. Later to read them again. */
export function WelcomePage() {
  const { app } = useApp()
  if (hasAcceptedTerms(app)) return <Accepted />
  return app.terms === null ? <First /> : <Changed {...app.terms} />
}

function First() {
  const text = useText(welcomeText)
  return (
    <>
      <PageHead title={text.title} lead={text.lead}>
        <LanguageSwitch />
      </PageHead>
      <div className={styles.parts}>
        <WhatItDoes />
        <AcceptForm button={text.button} isFirst />
      </div>
    </>
  )
}

/** Asked again because the text is another: says so, and what goes on meanwhile. */
function Changed({ version, acceptedAt }: { readonly version: string; readonly acceptedAt: string }) {
  const { changed, buttonAgain } = useText(welcomeText)
  const format = useFormat()
  return (
    <>
      <PageHead title={changed.title} lead={changed.lead}>
        <LanguageSwitch />
      </PageHead>
      <div className={styles.parts}>
        <Note kind="advice" title={changed.what(version, format.moment(acceptedAt), termsVersion)}>
          <p>{changed.meanwhile}</p>
        </Note>
        <AcceptForm button={buttonAgain} isFirst={false} />
      </div>
    </>
  )
}

function Accepted() {
  const { app } = useApp()
  const { accepted } = useText(welcomeText)
  const format = useFormat()
  const { version, acceptedAt } = app.terms ?? { version: '', acceptedAt: '' }
  return (
    <>
      <PageHead title={accepted.title} lead={accepted.lead(version, format.moment(acceptedAt))}>
        <LanguageSwitch />
      </PageHead>
      <div className={styles.parts}>
        <LegalTexts />
        <div>
          <GoButton variant="default" path={pathTo('overview')}>
            {accepted.back}
          </GoButton>
        </div>
      </div>
    </>
  )
}
