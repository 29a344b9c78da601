import { PageHead } from '../../components/page-head.tsx'

export function ProefdraaiPage() {
  return <PageHead title="Proefdraai" />
}
