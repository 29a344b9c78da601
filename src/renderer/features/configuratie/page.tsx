import { PageHead } from '../../components/page-head.tsx'

export function ConfiguratiePage() {
  return <PageHead title="Configuratie" />
}
