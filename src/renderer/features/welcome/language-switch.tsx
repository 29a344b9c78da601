import { welcomeText } from '../../../shared/text/screens/welcome.ts'
import { useApp, useText } from '../../app/app-context.tsx'
import { useAction } from '../../app/use-call.ts'
import { Segments } from '../../components/basics/segments.tsx'

/** In which language the texts are read; stored at once. */
export function LanguageSwitch() {
  const { language, reload } = useApp()
  const text = useText(welcomeText)
  const { attempt } = useAction('app.setLanguage')
  return (
    <Segments
      label={text.language}
      data={[
        { value: 'nl', label: text.languages.nl },
        { value: 'en', label: text.languages.en },
      ]}
      value={language}
      onChange={(next) => {
        void attempt({ language: next }).then(reload)
      }}
    />
  )
}
